import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { customer, partner } from "../../testing/actors.ts";
import { type TestApp, testApp } from "../../testing/app.ts";
import { accept, consent, invite } from "../../testing/scenes.ts";

let app: TestApp;
let behind: pg.Pool;
beforeAll(async () => {
  app = await testApp();
  behind = new pg.Pool({ connectionString: app.ownerUrl });
});
afterAll(async () => {
  await Promise.all([app.close(), behind.end()]);
});

const draft = { kind: "reseller", includeDelegatedAdministration: false };
const address = () => `someone-${randomUUID()}@mail.test`;

test("an addressed invitation is used up by the first acceptance; a second organization gets its own answer, and the first its relationship", async () => {
  const [p, one, other] = [await partner(app), await customer(app), await customer(app)];
  const sent = await invite(p.agent, { administration: false, to: [address()] });
  const request = await consent(other.admin, sent);
  const accepted = await accept(one.admin, sent);
  expect(accepted.status).toBe(201);

  const path = `/invitations/${sent.id}`;
  const late = await other.admin.post(`${path}/acceptance`, request);
  expect(late).toMatchObject({ status: 409, body: { code: "invitation-used-by-another", nextStep: expect.any(String) } });
  expect((await other.admin.post(`${path}/decline`, { token: sent.token })).body.code).toBe("invitation-used-by-another");
  const preview = await other.admin.post("/invitation-previews", { token: sent.token });
  expect(preview.body).toMatchObject({ invitation: { status: "accepted" }, viewer: { why: "invitation-used-by-another" } });
  expect(await accept(one.admin, sent)).toMatchObject({ status: 200, body: { id: accepted.body.id } });

  expect((await p.agent.get(path)).body).toMatchObject({
    addressing: "addressed",
    status: "accepted",
    acceptanceCount: 1,
    lastAcceptedBy: { organizationId: one.id },
  });
  expect((await p.agent.get(`${path}/answers`)).body.items).toMatchObject([
    { organization: { id: one.id, name: one.organization.name }, answer: "accepted", reason: null, by: { name: one.admin.name } },
  ]);
});

test("two that accept an addressed invitation at once: one is in, the other is told", async () => {
  const [p, one, other] = [await partner(app), await customer(app), await customer(app)];
  const sent = await invite(p.agent, { administration: false, to: [address()] });
  const requests = await Promise.all([one, other].map(async ({ admin }) => ({ admin, body: await consent(admin, sent) })));
  const answers = await Promise.all(requests.map(({ admin, body }) => admin.post(`/invitations/${sent.id}/acceptance`, body)));
  expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409]);
  expect(answers.find(({ status }) => status === 409)?.body.code).toBe("invitation-used-by-another");
});

test("an open link is answered by many, each told page by page with what they said; nobody but the sender's people reads it", async () => {
  const p = await partner(app);
  const sent = await invite(p.agent, { administration: false });
  const [one, two, three] = [await customer(app), await customer(app), await customer(app)];
  expect((await accept(one.admin, sent)).status).toBe(201);
  const decline = (reason: string) => two.admin.post(`/invitations/${sent.id}/decline`, { token: sent.token, reason });
  expect((await decline("We buy direct")).body).toEqual({ status: "open" });
  await decline("Still no");
  expect((await accept(three.admin, sent)).status).toBe(201);

  const path = `/invitations/${sent.id}/answers`;
  const seen: string[] = [];
  let cursor: string | null = null;
  do {
    const { body }: { body: { items: { organization: { id: string } }[]; nextCursor: string | null } } = await p.agent.get(
      `${path}?limit=1${cursor ? `&cursor=${cursor}` : ""}`,
    );
    seen.push(...body.items.map(({ organization }) => organization.id));
    cursor = body.nextCursor;
  } while (cursor);
  expect(seen).toEqual([three.id, two.id, one.id]);
  expect((await p.agent.get(`${path}?answer=declined`)).body.items).toMatchObject([
    { organization: { id: two.id }, reason: "We buy direct" },
  ]);
  expect((await p.agent.get(`/invitations/${sent.id}`)).body).toMatchObject({
    addressing: "open-link",
    status: "open",
    acceptanceCount: 2,
    declineCount: 1,
  });
  expect((await p.helpdesk.get(path)).status).toBe(403);
  expect((await (await partner(app)).agent.get(path)).status).toBe(404);
  expect((await one.admin.get(path)).status).toBe(404);
});

test("the sender chooses when it sends for the first time, whomever it names; then it stays", async () => {
  const { agent } = await partner(app);
  const send = async (id: string, body: object) => (await agent.post(`/invitations/${id}/sending`, { channel: "copy", ...body })).body;
  const first = (await agent.post("/invitations", draft)).body;
  expect(first.addressing).toBeNull();
  expect((await send(first.id, { addressing: "open-link", to: [address()] })).invitation.addressing).toBe("open-link");
  expect((await send(first.id, { to: [address()] })).invitation.addressing).toBe("open-link");
  expect(await send(first.id, { addressing: "addressed" })).toMatchObject({ status: 409, code: "addressing-decided" });
  const second = (await agent.post("/invitations", draft)).body;
  expect((await send(second.id, { addressing: "addressed" })).invitation.addressing).toBe("addressed");
  const third = (await agent.post("/invitations", draft)).body;
  expect((await send(third.id, { to: [address()] })).invitation.addressing).toBe("addressed");
});

test("letter, preview and link name the portal that the cloud's program names for the day of sending, if it is another one than this", async () => {
  const { rows } = await behind.query("select rules from programs where id = 'germany'");
  const p = await partner(app, { programId: "germany" });
  const before = await p.agent.post("/invitations", { ...draft, includeDelegatedAdministration: true });
  expect(before.body.message.body).not.toContain("Office admin portal");
  expect(before.body.link).toMatch(new RegExp(`^${app.system().settings.publicUrl}/invitation#`));
  expect((await p.agent.post("/invitation-previews", { token: (await invite(p.agent)).token })).body.acceptedIn).toEqual({
    name: "Office admin portal",
    url: null,
  });

  const portals = [{ sentBefore: null, name: "Another portal", url: "https://elsewhere.example/" }];
  const change = "update programs set rules = rules || jsonb_build_object('acceptancePortals', $1::jsonb) where id = 'germany'";
  try {
    await behind.query(change, [JSON.stringify(portals)]);
    const italian = { ...draft, includeDelegatedAdministration: true, language: "it" };
    expect((await p.agent.post("/invitations", italian)).body.message.body).toContain("nel portale Another portal");
    const sent = await invite(p.agent);
    expect(sent.link).toMatch(/^https:\/\/elsewhere\.example\/invitation#/);
    const preview = await p.agent.post("/invitation-previews", { token: sent.token });
    expect(preview.body.acceptedIn).toEqual({ name: "Another portal", url: "https://elsewhere.example/" });
  } finally {
    await behind.query("update programs set rules = $1 where id = 'germany'", [rows[0].rules]);
  }
});
