import { afterAll, beforeAll, expect, test } from "vitest";
import { type Mailbox, startMailbox } from "../../../tools/mailbox.ts";
import { customer, type Person, partner, stranger } from "../../testing/actors.ts";
import { type TestApp, testApp } from "../../testing/app.ts";
import { accept, invite } from "../../testing/scenes.ts";
import { topics } from "./topics.data.ts";

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

const choose = (person: Person, topic: string, byMail: boolean) => person.put("/session/notice-choices", { topic, byMail });
const mailsTo = (email: string) => mailbox.messages().filter(({ to }) => to.includes(email));

test("a person chooses by topic which notices come by mail; the mail says where; what concerns the account always comes", async () => {
  const [p, c] = [await partner(app), await customer(app)];
  const address = (await p.agent.get("/session")).body.user.email;
  expect((await p.agent.get("/session/notice-choices")).body.items.map(({ byMail }: { byMail: boolean }) => byMail)).toEqual(
    topics.map(() => true),
  );
  await accept(c.admin, await invite(p.agent));
  const first = await mailbox.waitFor(({ to, text }) => to.includes(address) && text.includes(c.organization.name));
  expect(first.text).toContain("/account");

  for (let time = 0; time < 2; time++) {
    const chosen = await choose(p.agent, "invitations", false);
    expect(chosen.body.items.find(({ topic }: { topic: string }) => topic === "invitations").byMail).toBe(false);
  }
  const [quiet, loud] = [await customer(app), await customer(app)];
  await accept(quiet.admin, await invite(p.agent));
  const { email } = (await p.sales.get("/session")).body.user;
  await accept(loud.admin, await invite(p.sales));
  await mailbox.waitFor(({ to, text }) => to.includes(email) && text.includes(loud.organization.name));
  expect(mailsTo(address).some(({ text }) => text.includes(quiet.organization.name))).toBe(false);
  expect((await choose(p.agent, "invitations", true)).status).toBe(200);

  for (const topic of ["security", "password-changed"]) expect((await choose(p.agent, topic, false)).status).toBe(404);
  expect((await stranger(app).put("/session/notice-choices", { topic: "invitations", byMail: false })).status).toBe(401);
  expect((await p.sales.get("/session/notice-choices")).body.items.every(({ byMail }: { byMail: boolean }) => byMail)).toBe(true);
});
