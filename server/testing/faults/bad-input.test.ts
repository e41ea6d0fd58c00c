import { randomUUID } from "node:crypto";
import { connect } from "node:net";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import fc from "fast-check";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { exampleOf } from "../../api/example.ts";
import { type JsonSchema, publish } from "../../api/json-schema.ts";
import { routesByModule } from "../../app.ts";
import type { Route } from "../../platform/index.ts";
import { type Person, partner, vendorPerson } from "../actors.ts";
import { publicUrl, type TestApp, testApp } from "../app.ts";
import { bodiesOfNoRoute, spoiled } from "./bad-bodies.ts";

/*
 * Whatever is sent, over a real connection, to whatever route: a refusal that says what is wrong, never a mistake of ours; nothing
 * is changed by it, and the server goes on.
 */

const routes = Object.values(routesByModule).flat();
const named = (list: readonly Route[]) => list.map((route) => [`${route.method} ${route.path}`, route] as const);
const taking = routes.filter((route) => route.method !== "GET" && !route.streams);

let app: TestApp;
let behind: pg.Client;
let address: string;
let people: { readonly partner: Person; readonly vendor: Person };

beforeAll(async () => {
  app = await testApp({ env: { REQUESTS_PER_MINUTE: "10000000" } });
  behind = new pg.Client({ connectionString: app.ownerUrl });
  await behind.connect();
  people = { partner: (await partner(app)).owner, vendor: await vendorPerson(app) };
  address = await app.http.listen({ host: "127.0.0.1", port: 0 });
});
afterAll(async () => {
  await behind.end();
  await app.close();
});

interface Sent {
  readonly title: string;
  readonly method: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Buffer;
}

/** The refusal's status and code; fails unless it is one, in full. */
async function refused({ title, method, path, headers, body }: Sent, as: Person): Promise<string> {
  const response = await fetch(`${address}/api/v1${path}`, {
    method,
    headers: { ...as.headers, "if-match": '"1"', ...headers },
    ...(body ? { body: new Uint8Array(body) } : {}),
  });
  const text = await response.text();
  const seen = `${title}: ${response.status} ${response.headers.get("content-type")} ${text.slice(0, 300)}`;
  expect(response.status, seen).toBeGreaterThanOrEqual(400);
  expect(response.status, seen).toBeLessThan(500);
  expect(response.headers.get("content-type"), seen).toBe("application/problem+json; charset=utf-8");
  const problem = JSON.parse(text);
  expect(problem, seen).toMatchObject({ status: response.status, title: expect.any(String), detail: expect.any(String) });
  expect(problem.code, seen).toMatch(/^[a-z]+(-[a-z]+)*$/);
  expect(problem.requestId, seen).toBe(response.headers.get("request-id"));
  return `${response.status} ${problem.code}`;
}

/** How many rows every table has and when one was last written; but for what a refused request writes on purpose. */
async function allRows(): Promise<Record<string, string>> {
  const { rows } = await behind.query<{ name: string; state: string }>(`
    select c.oid::regclass::text as name,
      query_to_xml(format('select count(*), max(xmin::text::bigint) from %s', c.oid::regclass), true, true, '')::text as state
    from pg_class c where c.relkind = 'r' and c.relnamespace in ('public'::regnamespace, 'graphile_worker'::regnamespace) and c.relname not in ('sign_in_attempts', 'sessions')`);
  return Object.fromEntries(rows.map(({ name, state }) => [name, state]));
}

async function changesNothing(work: () => Promise<void>): Promise<void> {
  const before = await allRows();
  await work();
  expect(await allRows()).toEqual(before);
}

function pathOf(route: Route, value: (name: string) => string = () => randomUUID()): string {
  return route.path.replaceAll(/\{(\w+)\}/g, (_hole, name: string) =>
    name === "organizationId" ? people.partner.organization.organization_id : value(name),
  );
}

function goodBody(route: Route): unknown {
  const schemas: Record<string, JsonSchema> = {};
  return route.body && exampleOf(publish(route.body, "sent", schemas), schemas);
}

const asJson = { "content-type": "application/json" };

describe("a body that is no request", () => {
  test.each(named(taking.filter((route) => route.body)))("%s", async (_title, route) => {
    await changesNothing(async () => {
      for (const { title, bytes, contentType } of bodiesOfNoRoute) {
        await refused(
          { title, method: route.method, path: pathOf(route), headers: { "content-type": contentType }, body: bytes },
          people.partner,
        );
      }
    });
  });
});

describe("a good body with one thing wrong in it", () => {
  test.each(named(taking.filter((route) => route.body)))("%s", async (_title, route) => {
    const worse = spoiled(goodBody(route)).filter(({ body }) => !route.body?.safeParse(body).success || hasHalfCharacter(body));
    expect(worse.length).toBeGreaterThan(5);
    await changesNothing(async () => {
      for (const { title, body } of worse) {
        await refused(
          { title, method: route.method, path: pathOf(route), headers: asJson, body: Buffer.from(JSON.stringify(body)) },
          people.partner,
        );
        if (route.name === "addOrganization")
          await refused(
            { title, method: route.method, path: pathOf(route), headers: asJson, body: Buffer.from(JSON.stringify(body)) },
            people.vendor,
          );
      }
    });
  });
});

function hasHalfCharacter(body: unknown): boolean {
  return JSON.stringify(body).includes("\\ud800");
}

describe("an address that leads nowhere", () => {
  const odd = ["%00", "%ff", "..%2f..%2fetc", "x".repeat(190), "x".repeat(5_000), "'%20or%201=1", "%F0%9F%98%80", "7"];
  test.each(named(routes.filter((route) => route.path.includes("{"))))("%s", async (_title, route) => {
    await changesNothing(async () => {
      for (const value of odd) {
        const path = route.path.replaceAll(/\{\w+\}/g, value);
        const headers = route.streams ? { "content-type": route.streams } : route.body ? asJson : {};
        const body = route.method === "GET" || route.method === "DELETE" ? undefined : Buffer.from(JSON.stringify(goodBody(route) ?? {}));
        await refused({ title: value.slice(0, 20), method: route.method, path, headers, ...(body ? { body } : {}) }, people.partner);
      }
    });
  });

  const queries = [
    "?limit=0",
    "?limit=101",
    "?limit=x",
    "?limit=1&limit=2",
    "?cursor=x",
    "?cursor=%00",
    "?cursor=WyJcdTAwMDAiXQ",
    "?no=1",
    "?%ff=1",
  ];
  test.each(named(routes.filter((route) => route.query)))("%s: a query", async (_title, route) => {
    for (const query of [...queries, `?cursor=${"A".repeat(1_001)}`]) {
      // Without a list, `limit` and `cursor` are unknown fields; with one they are wrong.
      if (query.startsWith("?cursor") && route.produces) continue;
      await refused({ title: query.slice(0, 20), method: route.method, path: pathOf(route) + query }, people.partner);
    }
  });
});

describe("headers that are not what they should be", () => {
  test.each([
    { authorization: "Bearer procura_x" },
    { authorization: "Basic eDp5" },
    { authorization: `Bearer procura_${"A".repeat(100)}` },
    { cookie: "procura=" },
    { cookie: `procura=${"A".repeat(86)}` },
    { cookie: "procura=%00%ff; =; ;;" },
    { "procura-organization": "x" },
    { "procura-organization": randomUUID() },
    { "idempotency-key": "x".repeat(256) },
    { "idempotency-key": "a b" },
    { origin: "https://elsewhere.example", "sec-fetch-site": "cross-site" },
  ])("%o", async (headers) => {
    await changesNothing(async () => {
      const body = Buffer.from(JSON.stringify({ kind: "reseller", includeDelegatedAdministration: true }));
      await refused({ title: "", method: "POST", path: "/invitations", headers: { ...asJson, ...headers }, body }, people.partner);
    });
  });

  test.each(["", "x", "W/", '"-1"', '"99999999999"', "*"])("If-Match %s is none", async (ifMatch) => {
    const path = `/organizations/${people.partner.organization.organization_id}`;
    const code = await refused(
      { title: ifMatch, method: "PATCH", path, headers: { ...asJson, "if-match": ifMatch }, body: Buffer.from("{}") },
      people.partner,
    );
    expect(code).toBe("422 if-match-required");
  });
});

test("a name of any script is kept as it was sent, or refused", async () => {
  const anything = fc.string({ unit: "binary", maxLength: 320 });
  const text = fc.string({ unit: "grapheme", minLength: 1, maxLength: 200 });
  await fc.assert(
    fc.asyncProperty(fc.oneof(anything, text), async (displayName) => {
      const answer = await people.partner.patch("/session/user", { displayName });
      if (answer.status === 200) expect(answer.body.user.displayName).toBe(displayName.trim());
      else expect(answer).toMatchObject({ status: 422, body: { code: expect.any(String) } });
    }),
    { numRuns: 150 },
  );
});

describe("50 MB", () => {
  const size = 50 * 1024 * 1024;
  interface Target {
    readonly route: string;
    readonly type?: string;
    readonly as?: () => Person;
    readonly refusal?: RegExp;
  }
  setFlagsFromString("--expose-gc");
  const collectGarbage: () => void = runInNewContext("gc");
  const kept = () => {
    collectGarbage();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return heapUsed + arrayBuffers;
  };
  const tooLarge = /^HTTP\/1\.1 413 [\s\S]*"code":"body-too-large"/;
  /** Of each kind that reads a body in its own way: JSON, more JSON than others take, before any sign-in, a file as it is, a file of lines. */
  const targets: readonly Target[] = [
    { route: "POST /invitations", as: () => people.partner },
    { route: "POST /access/decisions", as: () => people.partner },
    { route: "POST /sessions" },
    { route: "POST /invitation-previews" },
    { route: "POST /password-resets" },
    {
      route: "POST /enrollment-applications/{id}/documents",
      type: "application/octet-stream",
      as: () => people.partner,
      refusal: /^HTTP\/1\.1 (404|413) /,
    },
    { route: "PUT /customer-imports/{id}/content", type: "text/csv", as: () => people.partner, refusal: /^HTTP\/1\.1 (403|404) / },
  ];

  /** Sent by hand: fetch would not tell what came while it was still sending. */
  async function pour({ route, type = "application/json", as }: Target, header: string, chunk: (bytes: Buffer) => Buffer): Promise<string> {
    const { hostname, port } = new URL(address);
    const socket = connect(Number(port), hostname);
    const [method, path] = route.replaceAll(/\{\w+\}/g, () => randomUUID()).split(" ");
    const headers = Object.entries(as?.().headers ?? { origin: publicUrl }).map(([name, value]) => `${name}: ${value}\r\n`);
    socket.write(`${method} /api/v1${path} HTTP/1.1\r\nhost: x\r\ncontent-type: ${type}\r\n${headers.join("")}${header}\r\n\r\n`);
    let answer = "";
    socket.on("data", (bytes) => (answer += bytes.toString()));
    socket.on("error", () => {});
    const piece = chunk(Buffer.alloc(64 * 1024, "x"));
    const closed = new Promise((resolve) => socket.once("close", resolve));
    for (let sent = 0; sent < size && !socket.destroyed; sent += piece.length) {
      if (!socket.write(piece)) await Promise.race([new Promise((resolve) => socket.once("drain", resolve)), closed]);
    }
    socket.end();
    await closed;
    return answer;
  }

  test.each(targets)(
    "$route: announced is refused before it is sent; unannounced as soon as it is too much; the server keeps nothing of it",
    async (target) => {
      expect(routes.map((route) => `${route.method} ${route.path}`)).toContain(target.route);
      const before = kept();
      await changesNothing(async () => {
        for (const answer of [
          await pour(target, `content-length: ${size}`, (bytes) => bytes),
          await pour(target, "transfer-encoding: chunked", (bytes) =>
            Buffer.concat([Buffer.from(`${bytes.length.toString(16)}\r\n`), bytes, Buffer.from("\r\n")]),
          ),
        ]) {
          expect(answer).toMatch(target.refusal ?? tooLarge);
          expect(answer).toContain("application/problem+json");
        }
      });
      // What a connection held may be let go of a moment after it has closed.
      await expect.poll(() => kept() - before, { timeout: 10_000, interval: 500 }).toBeLessThan(size / 10);
      expect((await people.partner.get("/session")).status).toBe(200);
    },
  );
});
