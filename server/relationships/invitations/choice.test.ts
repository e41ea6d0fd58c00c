import { afterAll, beforeAll, expect, test } from "vitest";
import { customer, partner } from "../../testing/actors.ts";
import { type TestApp, testApp } from "../../testing/app.ts";
import { consent, invite } from "../../testing/scenes.ts";

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

test("a customer accepts the relationship and leaves the admin roles out, where its program allows; nothing unasked is given", async () => {
  const [p, c] = [await partner(app), await customer(app)];
  const sent = await invite(p.agent);
  const path = (id: string) => `/invitations/${id}/acceptance`;
  expect((await c.admin.post("/invitation-previews", { token: sent.token })).body.administration).toBe("optional");
  const alone = await c.admin.post(path(sent.id), { ...(await consent(c.admin, sent)), administration: false });
  expect(alone).toMatchObject({ status: 201, body: { label: "reseller", administration: { state: "none", grantId: null } } });
  expect((await p.agent.get(`/organizations/${c.id}/users`)).status).toBe(404);
  const kinds = (await c.admin.get("/events")).body.items.map((event: { kind: string }) => event.kind);
  expect(kinds).toContain("relationship.started");
  expect(kinds).not.toContain("administration.granted");

  const unasked = await invite(p.agent, { administration: false });
  expect(await c.admin.post(path(unasked.id), { ...(await consent(c.admin, unasked)), administration: true })).toMatchObject({
    status: 422,
    body: { code: "delegated-administration-not-asked" },
  });
  const [g, d] = [
    await partner(app, { programId: "us-government", country: "US" }),
    await customer(app, { programId: "us-government", country: "US" }),
  ];
  const whole = await invite(g.agent);
  expect((await d.admin.post("/invitation-previews", { token: whole.token })).body.administration).toBe("required");
  expect(await d.admin.post(path(whole.id), { ...(await consent(d.admin, whole, "US")), administration: false })).toMatchObject({
    status: 422,
    body: { code: "delegated-administration-required" },
  });
});
