import { request } from "node:http";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { customer, partner, service, stranger } from "../testing/actors.ts";
import { type TestApp, testApp } from "../testing/app.ts";
import { relate } from "../testing/scenes.ts";

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

test("a customer's service learns who may do what there, and nothing of strangers", async () => {
  const [p, c, d] = [await partner(app), await customer(app), await customer(app)];
  await relate(p.agent, c.admin);
  const { body } = await c.admin.post(`/organizations/${c.id}/api-credentials`, { name: "door", scopes: ["access:decide"] });
  const door = service(app, body.secret);
  const ask = async (question: object) => (await door.post("/access/decisions", { questions: [question] })).body.answers[0];
  expect(await ask({ signInName: p.agent.signInName, customerId: c.id, action: "users:user:read" })).toMatchObject({ allowed: true });
  expect(await ask({ personId: p.colleague.id, customerId: c.id, action: "users:user:read" })).toMatchObject({
    missing: { code: "group-missing" },
  });
  const unknown = { allowed: false, path: [], missing: { code: "person-unknown", name: "" } };
  expect(await ask({ signInName: d.admin.signInName, customerId: c.id, action: "users:user:read" })).toMatchObject(unknown);
  expect(await ask({ signInName: "nobody@nowhere.test", customerId: c.id, action: "users:user:read" })).toMatchObject(unknown);
  const elsewhere = await ask({ personId: c.user.id, customerId: d.id, action: "users:user:read" });
  expect(elsewhere).toMatchObject({ allowed: false, missing: { code: "no-relationship", name: "" } });
  expect(JSON.stringify(elsewhere)).not.toContain(d.organization.name);
  expect((await c.admin.delete(`/organizations/${c.id}/api-credentials/${body.credential.id}`)).status).toBe(204);
  expect((await door.post("/access/decisions", { questions: [] })).status).toBe(401);
});

test("a thousand questions are one call, and one more is refused", async () => {
  const c = await customer(app);
  const question = { personId: c.admin.id, customerId: c.id, action: "users:user:read" };
  const { body } = await c.admin.post("/access/decisions", {
    questions: Array.from({ length: 1_000 }, (_, id) => ({ ...question, id: String(id) })),
  });
  expect(body.answers.map((answer: { id: string; allowed: boolean }) => [answer.id, answer.allowed])).toEqual(
    Array.from({ length: 1_000 }, (_, id) => [String(id), true]),
  );
  expect((await c.admin.post("/access/decisions", { questions: Array(1_001).fill(question) })).status).toBe(422);
  expect((await c.admin.post("/access/decisions", { questions: [{ ...question, action: "users:user:fly" }] })).body).toMatchObject({
    code: "invalid-input",
    errors: [{ path: "questions.0.action" }],
  });
  expect((await c.user.post("/access/decisions", { questions: [question] })).status).toBe(403);
  expect((await stranger(app).post("/access/decisions", { questions: [question] })).status).toBe(401);
});

test("a body that arrives slowly is carried out as whoever one is at its end", async () => {
  const c = await customer(app);
  const address = new URL(await app.http.listen({ host: "127.0.0.1", port: 0 }));
  const slowly = async (meanwhile: () => Promise<unknown>) => {
    const body = JSON.stringify({ name: "late", scopes: ["users:read"] });
    const headers = { ...c.admin.headers, "content-type": "application/json", "content-length": body.length };
    const sent = request(new URL(`/api/v1/organizations/${c.id}/api-credentials`, address), { method: "POST", headers });
    const answered = new Promise<number | undefined>((resolve) => sent.on("response", (response) => resolve(response.statusCode)));
    sent.write(body.slice(0, 5));
    await setTimeout(100);
    await meanwhile();
    sent.end(body.slice(5));
    return await answered;
  };
  expect(await slowly(async () => {})).toBe(201);
  expect(await slowly(() => c.admin.delete("/session"))).toBe(401);
});

test("text that can't be kept is refused by the name of its field; ids are the same in capitals", async () => {
  const c = await customer(app);
  expect(
    (await c.admin.patch(`/organizations/${c.id.toUpperCase()}`, { name: "A\u0000B" }, { headers: { "if-match": '"1"' } })).body,
  ).toMatchObject({ status: 422, errors: [{ path: "name" }] });
  expect((await stranger(app).get("/agreements/%00")).body).toMatchObject({
    status: 422,
    code: "invalid-input",
    errors: [{ path: "params.key" }],
  });
  expect((await c.admin.get("/events?kind=%00")).status).toBe(422);
  expect((await c.admin.get(`/organizations/${c.id.toUpperCase()}`)).status).toBe(200);
});
