import { Readable } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Person, partner } from "../testing/actors.ts";
import { type TestApp, testApp } from "../testing/app.ts";
import { header, line } from "../testing/imports.ts";

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

/** Sends 2,500 lines; when the first thousand has been worked off, something happens. */
async function upload(agent: Person, headers: Readonly<Record<string, string>>, between: () => Promise<unknown>) {
  const { body } = await agent.post("/customer-imports", { fileName: "customers.csv", dryRun: false });
  const progress = async () => (await agent.get(`/customer-imports/${body.id}`)).body;
  const linesOf = (count: number) => `${Array.from({ length: count }, () => line()).join("\n")}\n`;
  async function* file() {
    yield `${header}\n${linesOf(1_200)}`;
    while ((await progress()).lines < 1_000) await sleep(20);
    await between();
    yield linesOf(1_300);
  }
  const url = `/api/v1/customer-imports/${body.id}/content`;
  const payload = Readable.from(file());
  const answer = await app.http.inject({ method: "PUT", url, headers: { ...headers, "content-type": "text/csv" }, payload });
  return { answer, progress };
}

test("an import stops when its credential is revoked in the middle", async () => {
  const { agent, owner, id } = await partner(app);
  const { body } = await owner.post(`/organizations/${id}/api-credentials`, { name: "Nightly", scopes: ["customers:import"] });
  const { answer, progress } = await upload(agent, { authorization: `Bearer ${body.secret}` }, () =>
    owner.delete(`/organizations/${id}/api-credentials/${body.credential.id}`),
  );
  expect([answer.statusCode, answer.json().code]).toEqual([401, "credential-invalid"]);
  expect(await progress()).toMatchObject({
    status: "failed",
    lines: 1_000,
    failure: { code: "credential-invalid", detail: expect.stringContaining("credential") },
  });
});

test("an import stops when its person's session ends in the middle", async () => {
  const { agent, colleague, owner, id } = await partner(app);
  const group = (await owner.get(`/organizations/${id}/groups`)).body.items.find(({ key }: { key: string }) => key === "admin-agents");
  await owner.put(`/organizations/${id}/groups/${group.id}/members/${colleague.id}`);
  const { answer, progress } = await upload(agent, colleague.headers, () => colleague.delete("/session"));
  expect([answer.statusCode, answer.json().code]).toEqual([401, "sign-in-required"]);
  expect(await progress()).toMatchObject({ status: "failed", lines: 1_000, failure: { code: "sign-in-required" } });
});
