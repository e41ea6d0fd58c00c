import { expect, test } from "vitest";
import { createProcuraClient, everyItem, ProcuraProblem, received } from "./index.ts";

function answering(answer: () => Response | Promise<Response>) {
  const requests: Request[] = [];
  const client = createProcuraClient({
    baseUrl: "https://partners.example",
    credential: "procura_x",
    organizationId: "11111111-1111-4111-8111-111111111111",
    language: () => "it",
    fetch: async (request) => {
      requests.push(request);
      return await answer();
    },
  });
  return { client, requests };
}

test("a request says who asks, for which organization, in which language", async () => {
  const { client, requests } = answering(() => Response.json({ items: [] }));
  expect(await received(client.GET("/roles"))).toEqual({ items: [] });
  const [request] = requests;
  expect(request?.url).toBe("https://partners.example/api/v1/roles");
  expect(request?.headers.get("Authorization")).toBe("Bearer procura_x");
  expect(request?.headers.get("Procura-Organization")).toBe("11111111-1111-4111-8111-111111111111");
  expect(request?.headers.get("Accept-Language")).toBe("it");
});

test("an answer that is no success is thrown as a problem, with when to try again", async () => {
  const body = { title: "Too many attempts", status: 429, code: "too-many-attempts", errors: [{ path: "password", message: "wait" }] };
  const { client } = answering(() => Response.json(body, { status: 429, headers: { "Retry-After": "30" } }));
  const problem: unknown = await client.GET("/session").catch((error: unknown) => error);
  expect(problem).toBeInstanceOf(ProcuraProblem);
  expect(problem).toMatchObject({ code: "too-many-attempts", status: 429, retryAfterSeconds: 30, errors: body.errors });
});

test("a proxy's page is a problem too", async () => {
  const { client } = answering(() => new Response("<h1>Bad gateway</h1>", { status: 502 }));
  await expect(client.GET("/session")).rejects.toMatchObject({ code: "unavailable", status: 502 });
});

test("no answer at all is a problem with status 0", async () => {
  const { client } = answering(() => Promise.reject(new TypeError("fetch failed")));
  await expect(client.GET("/session")).rejects.toMatchObject({ code: "unreachable", status: 0 });
});

test("a paged list is walked to its end, and no further than it is read", async () => {
  const asked: (string | undefined)[] = [];
  const load = async (cursor: string | undefined) => {
    asked.push(cursor);
    return cursor === undefined ? { items: [1, 2], nextCursor: "b" } : { items: [3], nextCursor: null };
  };
  expect(await Array.fromAsync(everyItem(load))).toEqual([1, 2, 3]);
  expect(asked).toEqual([undefined, "b"]);
  for await (const item of everyItem(load)) if (item === 1) break;
  expect(asked).toHaveLength(3);
});
