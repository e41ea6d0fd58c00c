import { afterAll, beforeAll, expect, test } from "vitest";
import { type Mailbox, startMailbox } from "../../../tools/mailbox.ts";
import { roleId } from "../../access/index.ts";
import { customer, partner, signedIn } from "../../testing/actors.ts";
import { type TestApp, testApp } from "../../testing/app.ts";
import { member } from "../../testing/members.ts";
import { accept, consent, invite } from "../../testing/scenes.ts";

let app: TestApp;
let mailbox: Mailbox;
let worker: { stop(): Promise<void> };
beforeAll(async () => {
  mailbox = await startMailbox();
  app = await testApp({ smtpUrl: mailbox.smtpUrl });
  worker = await app.startWorker();
});
afterAll(async () => {
  await worker.stop();
  await Promise.all([app.close(), mailbox.stop()]);
});

async function careful() {
  const [p, c] = [await partner(app), await customer(app)];
  const rules = `/organizations/${c.id}/consent-rules`;
  const on = await c.admin.put(rules, { secondAdministrator: true });
  expect(on).toMatchObject({ status: 200, body: { secondAdministrator: true, turningOff: null } });
  return { p, c, rules };
}

test("one administrator's yes waits, with no effect; a second, different one makes it hold; both sides see it", async () => {
  const { p, c } = await careful();
  const invitation = await invite(p.agent);
  const first = await accept(c.admin, invitation);
  expect(first).toMatchObject({ status: 202, body: { partner: { id: p.id }, administration: true, acceptedBy: { id: c.admin.id } } });
  expect((await accept(c.admin, invitation)).body).toMatchObject({ status: 409, code: "second-administrator-needed" });
  expect((await c.admin.get("/relationships")).body.items).toEqual([]);
  expect((await p.agent.get("/customers")).body.items).toEqual([]);
  expect((await p.agent.get(`/organizations/${c.id}/users`)).status).toBe(404);
  expect((await p.agent.get(`/invitations/${invitation.id}`)).body).toMatchObject({ status: "open", waiting: { at: c.organization.name } });
  await mailbox.waitFor(({ subject, text }) => subject.startsWith("Please confirm:") && text.includes(c.deputy.name));
  await mailbox.waitFor(({ subject }) => subject === `${c.organization.name}: your invitation waits for a second administrator`);

  const seen = (await c.deputy.get("/waiting-acceptances")).body.items;
  expect(seen).toMatchObject([{ id: first.body.id, link: invitation.link }]);
  const preview = await c.deputy.post("/invitation-previews", { token: invitation.token });
  expect(preview.body.viewer.waiting).toMatchObject({ id: first.body.id, acceptedBy: { name: c.admin.name } });
  const answer = await consent(c.deputy, invitation);
  const path = `/invitations/${invitation.id}/acceptance`;
  expect((await c.deputy.post(path, { ...answer, administration: false })).body.code).toBe("second-answer-differs");
  // One who becomes an administrator for the occasion is no second pair of eyes.
  const late = await member(app, c.organization, { roleIds: [roleId.globalAdministrator] });
  expect((await late.post(path, answer)).body.code).toBe("second-administrator-too-new");
  expect((await c.deputy.post(path, answer)).status).toBe(201);
  expect((await p.agent.get(`/organizations/${c.id}/users`)).status).toBe(200);
  expect((await c.deputy.get("/waiting-acceptances")).body.items).toEqual([]);
  expect((await p.agent.get(`/invitations/${invitation.id}`)).body.waiting).toBeNull();
  for (const reader of [c.admin, p.owner]) {
    const kinds = (await reader.get("/events?limit=100")).body.items.map(({ kind }: { kind: string }) => kind);
    expect(kinds.filter((kind: string) => kind.startsWith("acceptance."))).toEqual(["acceptance.confirmed", "acceptance.waiting"]);
  }
});

test("of two at once one is the first; refused it comes to nothing, and can begin anew; it is over with the invitation", async () => {
  const { p, c } = await careful();
  const invitation = await invite(p.agent, { expiresInDays: 1 });
  const two = await Promise.all([accept(c.admin, invitation), accept(c.deputy, invitation)]);
  expect(two.map(({ status }) => status).sort()).toEqual([201, 202]);

  const q = await partner(app);
  const another = await invite(q.agent, { expiresInDays: 1 });
  const waiting = (await accept(c.admin, another)).body;
  const refusal = `/waiting-acceptances/${waiting.id}/refusal`;
  expect((await c.user.post(refusal)).status).toBe(403);
  for (const person of [q.owner, (await customer(app)).admin]) expect((await person.post(refusal)).status).toBe(404);
  expect((await c.deputy.post(refusal)).status).toBe(204);
  expect((await c.deputy.post(refusal)).body.code).toBe("acceptance-not-waiting");
  await mailbox.waitFor(({ subject }) => subject === `${c.organization.name}: the acceptance of your invitation was not confirmed`);
  expect((await q.agent.get(`/invitations/${another.id}`)).body).toMatchObject({ status: "open", waiting: null });
  expect((await accept(c.deputy, another)).status).toBe(202);
  expect((await c.admin.get("/waiting-acceptances")).body.items).toHaveLength(1);
  app.advance(86_400_000);
  const { id, name: displayName, signInName } = c.admin;
  const later = await signedIn(app, c.organization, { id, displayName, signInName });
  expect((await later.get("/waiting-acceptances")).body.items).toEqual([]);
});

test("it takes two administrators to have the rule, and two to be without it", async () => {
  const { c, rules } = await careful();
  const alone = await customer(app);
  for (const { id } of (await alone.admin.get(`/organizations/${alone.id}/users?limit=100`)).body.items)
    if (id !== alone.admin.id) await alone.admin.post(`/organizations/${alone.id}/users/${id}/disabling`);
  const refused = await alone.admin.put(`/organizations/${alone.id}/consent-rules`, { secondAdministrator: true });
  expect(refused.body).toMatchObject({ status: 409, code: "one-administrator" });
  const off = { secondAdministrator: false };
  expect((await c.admin.put(rules, off)).body).toMatchObject({ secondAdministrator: true, turningOff: { askedBy: { id: c.admin.id } } });
  expect((await c.admin.put(rules, off)).body).toMatchObject({ status: 409, code: "second-administrator-needed" });
  expect((await c.deputy.put(rules, { secondAdministrator: true })).body).toMatchObject({ secondAdministrator: true, turningOff: null });
  await c.deputy.put(rules, off);
  const late = await member(app, c.organization, { roleIds: [roleId.globalAdministrator] });
  expect((await late.put(rules, off)).body.code).toBe("second-administrator-too-new");
  expect((await c.admin.put(rules, off)).body).toMatchObject({ secondAdministrator: false, turningOff: null });
  expect((await c.admin.put(rules, { endIdleAdministration: true })).body).toMatchObject({ secondAdministrator: false });
});
