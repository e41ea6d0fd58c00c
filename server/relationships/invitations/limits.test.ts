import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { customer, type Person, partner } from "../../testing/actors.ts";
import { type TestApp, testApp } from "../../testing/app.ts";
import { invite } from "../../testing/scenes.ts";

let app: TestApp;
let behind: pg.Pool;
beforeAll(async () => {
  app = await testApp();
  behind = new pg.Pool({ connectionString: app.ownerUrl });
});
afterAll(async () => {
  await Promise.all([app.close(), behind.end()]);
});

const minute = 60_000;
let addresses = 0;
const fresh = (count: number) => Array.from({ length: count }, () => `limit-${process.pid}-${++addresses}@victims.test`);

async function draft(agent: Person) {
  return (await agent.post("/invitations", { kind: "reseller", includeDelegatedAdministration: false })).body;
}

async function send(agent: Person, drafted: { id: string; message: object }, to: readonly string[], more: object = {}, headers = {}) {
  const body = { channel: "procura", to, message: drafted.message, ...more };
  return await agent.post(`/invitations/${drafted.id}/sending`, body, { headers });
}

const refused = { status: 429, body: { code: "too-many-invitations", nextStep: expect.any(String) } };

describe("invitations by mail", () => {
  test("go to one address again after a minute; a repeated request and other channels are not counted", async () => {
    const { agent } = await partner(app);
    const [drafted, to] = [await draft(agent), fresh(2)];
    const key = { "idempotency-key": `send-${drafted.id}` };
    expect((await send(agent, drafted, to, {}, key)).status).toBe(200);
    expect((await send(agent, drafted, to, {}, key)).status).toBe(200);
    const again = await send(agent, drafted, to.slice(0, 1));
    expect(again).toMatchObject(refused);
    expect(Number(again.headers["retry-after"])).toBeGreaterThan(50);
    expect(Number(again.headers["retry-after"])).toBeLessThanOrEqual(60);
    expect((await send(agent, drafted, to, { channel: "copy" })).status).toBe(200);
    expect((await send(agent, drafted, fresh(1))).status).toBe(200);
    app.advance(minute);
    expect((await send(agent, drafted, to)).status).toBe(200);
    const { rows } = await behind.query(
      "select count(distinct id)::int as n from events where kind = 'invitation.sent' and subject_id = $1 and data->>'channel' = 'procura'",
      [drafted.id],
    );
    expect(rows).toEqual([{ n: 3 }]);
  });

  test("reach one mailbox five times a day, whoever sends them, and a refused sending counts for nobody", async () => {
    const [one, other] = [await partner(app), await partner(app)];
    const [victim, bystander] = fresh(2) as [string, string];
    for (let n = 0; n < 5; n++) {
      const { agent } = n % 2 ? one : other;
      const address = n === 3 ? victim.replace("@", "+tag@") : victim;
      expect((await send(agent, await draft(agent), [address])).status).toBe(200);
    }
    for (let n = 0; n < 6; n++) expect(await send(one.agent, await draft(one.agent), [bystander, victim])).toMatchObject(refused);
    const italian = await send(one.agent, await draft(one.agent), [victim], {}, { "accept-language": "it" });
    expect(italian.body.detail).toContain("troppi inviti");
    expect((await send(one.agent, await draft(one.agent), [bystander])).status).toBe(200);
    app.advance(24 * 60 * minute);
    const later = (await partner(app)).agent;
    expect((await send(later, await draft(later), [victim])).status).toBe(200);
  });

  test("are five hundred a day and partner", async () => {
    const { agent, sales } = await partner(app);
    for (let n = 0; n < 25; n++) expect((await send(n % 2 ? agent : sales, await draft(agent), fresh(20))).status).toBe(200);
    expect(await send(sales, await draft(sales), fresh(1))).toMatchObject(refused);
    const stranger = (await partner(app)).agent;
    expect((await send(stranger, await draft(stranger), fresh(20))).status).toBe(200);
  });

  test("have nothing of the link in their subject", async () => {
    const { agent } = await partner(app);
    const drafted = await draft(agent);
    const token = drafted.link.split("#")[1];
    const subjects = [drafted.link, `Hello ${token}`, token.slice(-12), token.slice(5, 20), token.slice(-20).replace(/(.{4})/g, "$1 ")];
    for (const subject of subjects) {
      const answer = await send(agent, drafted, fresh(1), { message: { ...drafted.message, subject } });
      expect(answer).toMatchObject({ status: 422, body: { code: "link-in-subject" } });
    }
    expect((await send(agent, drafted, fresh(1))).status).toBe(200);
  });

  test("have the link in their text as it is, and no part of it besides", async () => {
    const { agent } = await partner(app);
    const drafted = await draft(agent);
    const token = drafted.link.split("#")[1];
    for (const part of [token, token.slice(-12), `https://elsewhere.example/#${token}`, token.slice(-20).replace(/(.{4})/g, "$1\n")]) {
      const answer = await send(agent, drafted, fresh(1), { message: { ...drafted.message, body: `${drafted.message.body}\n${part}` } });
      expect(answer).toMatchObject({ status: 422, body: { code: "link-in-pieces" } });
    }
    const twice = { ...drafted.message, body: `${drafted.message.body}\n${drafted.link}` };
    expect((await send(agent, drafted, fresh(1), { message: twice })).status).toBe(200);
    const { rows } = await behind.query("select body from invitations where id = $1", [drafted.id]);
    expect(rows[0].body).not.toContain(token);
  });

  test("go out as they were prepared, also on another day", async () => {
    const { agent, sales } = await partner(app);
    const { id } = await draft(agent);
    expect((await sales.get("/invitations?status=draft")).body.items).toMatchObject([
      { id, allowedActions: expect.arrayContaining(["relationships:invitation:send"]) },
    ]);
    expect(await sales.post(`/invitations/${id}/sending`, { channel: "procura", to: fresh(1) })).toMatchObject({
      status: 200,
      body: { invitation: { status: "open", addressees: [{ status: "queued" }] } },
    });
  });
});

test("a customer declines an open link once; again changes nothing and tells nobody; others may still", async () => {
  const [{ agent }, one, other] = [await partner(app), await customer(app), await customer(app)];
  const { id, token } = await invite(agent, { administration: false });
  const decline = (admin: Person) => admin.post(`/invitations/${id}/decline`, { token, reason: "no\nthanks" });
  for (const admin of [one.admin, one.admin, one.deputy, other.admin])
    expect(await decline(admin)).toMatchObject({ status: 200, body: { status: "open" } });
  const { rows } = await behind.query("select distinct id from events where kind = 'invitation.declined' and subject_id = $1", [id]);
  expect(rows).toHaveLength(2);
});
