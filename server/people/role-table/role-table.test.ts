import { afterAll, beforeAll, expect, test } from "vitest";
import { type AdminLevel, adminLevels, agentLevels } from "../../access/index.ts";
import { type Person, partner, stranger } from "../../testing/actors.ts";
import { type TestApp, testApp } from "../../testing/app.ts";
import { member } from "../../testing/members.ts";

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

interface Shown {
  tasks: { key: string; name: string; cells: { level: string; allowed: "yes" | "no" | "conditional"; condition: string | null }[] }[];
}

/** One way to do each task; `answers` when whoever may tries it. */
const tries: Readonly<
  Record<string, (by: Person, world: World) => Promise<{ status: number; body: { neededRoles?: { key: string }[] } }>>
> = {
  "see-customers": (by) => by.get("/customers"),
  "add-customers": (by) => by.post("/customer-imports", { fileName: "a.csv", dryRun: true }),
  "request-relationship": (by) => by.post("/invitations", { kind: "reseller", includeDelegatedAdministration: false }),
  "request-administration": (by) => by.post("/invitations", { kind: "reseller", includeDelegatedAdministration: true }),
  "follow-requests": (by) => by.get("/invitations"),
  "share-views": (by, { fresh }) => by.post("/customer-views", { name: fresh(), shared: true, query: {}, columns: [] }),
  "see-people": (by, { users }) => by.get(users),
  "manage-people": (by, { users, fresh }) =>
    by.post(users, { displayName: "New", userName: fresh(), email: `${fresh()}@mail.test`, agentLevel: "none", adminLevel: "none" }),
  "reset-passwords": async (by, { users, somebody }) => by.post(`${users}/${(await somebody()).id}/password-reset`),
  "reset-global-admins": async (by, { users, globalAdmin }) => by.post(`${users}/${(await globalAdmin()).id}/password-reset`),
  "make-agents": async (by, { users, somebody }) => by.patch(`${users}/${(await somebody()).id}/levels`, { agentLevel: "helpdesk-agents" }),
  "make-admin-agents": async (by, { users, somebody }) =>
    by.patch(`${users}/${(await somebody()).id}/levels`, { agentLevel: "admin-agents" }),
  "make-admins": async (by, { users, somebody }) =>
    by.patch(`${users}/${(await somebody()).id}/levels`, { adminLevel: "global-administrator" }),
  "see-partnerships": (by) => by.get("/partnerships"),
  "asking-rules": (by, { home }) => by.put(`${home}/asking-rules`, { whoMayAsk: "anyone" }),
  "see-profile": (by, { home }) => by.get(home),
  "see-sign-ins": async (by, { users, somebody }) => by.get(`${users}/${(await somebody()).id}/sign-ins`),
  "keep-security-contact": (by, { home }) => by.get(`${home}/security-contact`),
  "manage-sign-in": (by, { home }) => by.get(`${home}/identity-providers`),
  "see-activity": (by) => by.get("/events"),
  "manage-credentials": (by, { home, fresh }) => by.post(`${home}/api-credentials`, { name: fresh(), scopes: ["users:read"] }),
};

async function world() {
  const p = await partner(app);
  let made = 0;
  const home = `/organizations/${p.id}`;
  return {
    p,
    home,
    users: `${home}/users`,
    fresh: () => `fresh-${++made}`,
    somebody: () => member(app, p.organization),
    globalAdmin: () => member(app, p.organization, { roleIds: [adminLevels[0].roleId] }),
    holderOf: (level: string) =>
      member(
        app,
        p.organization,
        agentLevels.some(({ key }) => key === level)
          ? { agentLevel: level }
          : { roleIds: [adminLevels.find(({ key }) => key === (level as AdminLevel))?.roleId ?? ""] },
      ),
  };
}
type World = Awaited<ReturnType<typeof world>>;

test("the page tells the truth: whoever holds one level and tries gets what the cell says, or the name of who may", async () => {
  const w = await world();
  const shown = (await w.p.colleague.get<Shown>("/role-table")).body;
  const untried = shown.tasks.filter(({ key }) => !(key in tries)).map(({ key }) => key);
  // These change something that is there once; their own tests try them as everybody.
  expect(untried).toEqual([
    "administer",
    "end-relationship",
    "ask-vendor-help",
    "tag-customers",
    "manage-devices",
    "submit-apps",
    "record-purchases",
    "invite-reseller",
    "accept-provider",
    "end-partnership",
    "maintain-listing",
    "see-contact-requests",
    "edit-profile",
    "support-contact",
    "sign-partner-agreement",
  ]);
  for (const task of shown.tasks.filter(({ key }) => key in tries)) {
    for (const { level, allowed } of task.cells) {
      const answer = await tries[task.key]?.(await w.holderOf(level), w);
      expect([task.key, level, (answer?.status ?? 500) < 300 ? "may" : answer?.status]).toEqual([
        task.key,
        level,
        allowed === "no" ? 403 : "may",
      ]);
      const expected = task.cells.filter((cell) => cell.allowed !== "no").map((cell) => cell.level);
      if (allowed === "no") expect(answer?.body.neededRoles?.map(({ key }) => key)).toEqual(expect.arrayContaining(expected.slice(0, 1)));
    }
  }
}, 60_000);

test("it is read by who is signed in, in their language", async () => {
  const { p } = await world();
  expect((await stranger(app).get("/role-table")).status).toBe(401);
  const italian = await p.helpdesk.get<Shown>("/role-table", { headers: { "accept-language": "it" } });
  expect(italian.body.tasks[0]?.name).toContain("clienti");
  expect((await p.helpdesk.get<Shown>("/role-table")).body.tasks[0]?.name).toContain("customers");
});
