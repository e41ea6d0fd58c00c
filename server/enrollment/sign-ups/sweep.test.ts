import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createIdentityJobs } from "../../identity/index.ts";
import { customer } from "../../testing/actors.ts";
import { type TestApp, testApp } from "../../testing/app.ts";
import { Browser, newAddress } from "../../testing/browser.ts";
import { createSignUpJobs } from "./jobs.ts";

let app: TestApp;
let owner: pg.Pool;
beforeAll(async () => {
  app = await testApp();
  owner = new pg.Pool({ connectionString: app.ownerUrl });
});
afterAll(async () => {
  await Promise.all([app.close(), owner.end()]);
});

const day = 24 * 60 * 60_000;

test("what nobody can use any more is forgotten, what somebody can is not", async () => {
  const { admin, id } = await customer(app);
  const browser = new Browser(app, { address: newAddress() });
  await browser.signIn(admin.signInName, "a guess");
  const signUp = (await browser.send("POST", "/sign-ups", { email: `sweep-${process.pid}-${Date.now()}@mail.test`, language: "en" })).body
    .id;
  const tasks = { ...createIdentityJobs(app.system).tasks, ...createSignUpJobs(app.system).tasks };
  const work = (name: string, payload: unknown = {}) => tasks[name]?.(payload, { attempt: 1, maxAttempts: 1 });
  await work("identity.prepare-password-reset", { signInName: admin.signInName });

  // Counters belong to nobody: those that have expired by then.
  const inTwoDays = Date.now() + 2 * day;
  const left = async () => {
    const { rows } = await owner.query(
      `select (select count(*)::int from sessions where organization_id = $1) as sessions,
        (select count(*)::int from password_resets where organization_id = $1) as resets,
        (select count(*)::int from sign_ups where id = $2) as "signUps",
        (select count(*)::int from users where organization_id = $1) as users,
        (select count(*) > 0 from sign_in_attempts where expire < $3) as counters`,
      [id, signUp, inTwoDays],
    );
    return rows[0];
  };
  const sweep = () => Promise.all([work("identity.sweep"), work("enrollment.sweep")]);
  await sweep();
  const all = { sessions: 3, resets: 1, signUps: 1, users: 3, counters: true };
  expect(await left()).toEqual(all);
  app.advance(2 * day);
  await sweep();
  expect(await left()).toEqual({ ...all, signUps: 0, counters: false });
  app.advance(30 * day);
  await sweep();
  expect(await left()).toEqual({ ...all, sessions: 0, resets: 0, signUps: 0, counters: false });
});
