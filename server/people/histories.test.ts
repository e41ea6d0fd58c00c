import fc from "fast-check";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { roleId } from "../access/index.ts";
import { customer, type Person, partner, signedIn } from "../testing/actors.ts";
import { type TestApp, testApp } from "../testing/app.ts";
import { member } from "../testing/members.ts";
import { relate } from "../testing/scenes.ts";

let app: TestApp;
let behind: pg.Client;
let added = 0;
beforeAll(async () => {
  app = await testApp();
  behind = new pg.Client({ connectionString: app.ownerUrl });
  await behind.connect();
});
afterAll(async () => {
  // Thousands of events: whoever waits for a mail in the next file on this database would wait for all of them.
  await behind.query("delete from graphile_worker._private_jobs");
  await behind.end();
  await app.close();
});

const people = [
  "admin",
  "deputy",
  "users",
  "roles",
  "authentication",
  "privileged",
  "helpdesk",
  "plain",
  "owner",
  "agent",
  "agentHelpdesk",
  "colleague",
  "manager",
] as const;
type Name = (typeof people)[number];
const roles = [
  roleId.globalAdministrator,
  roleId.privilegedRoleAdministrator,
  roleId.privilegedAuthenticationAdministrator,
  roleId.userAdministrator,
  roleId.helpdeskAdministrator,
  roleId.reportsReader,
];
const verbs = [
  "disabling",
  "enabling",
  "deletion",
  "restoration",
  "password-reset",
  "give",
  "take",
  "join",
  "leave",
  "level",
  "add",
] as const;
const agentLevels = ["admin-agents", "helpdesk-agents", "sales-agents", "none"];
const adminLevels = ["global-administrator", "user-administrator", "billing-administrator", "none"];

interface Act {
  readonly by: Name;
  readonly verb: (typeof verbs)[number];
  readonly whom: Name;
  readonly role: string;
  readonly group: number;
  readonly agentLevel: string;
  readonly adminLevel: string;
}
const anyAct: fc.Arbitrary<Act> = fc.record({
  by: fc.constantFrom(...people),
  // Resets and deletions take people out of the game, so they come less often.
  verb: fc.constantFrom(...verbs, "give", "take", "join", "level", "level", "disabling", "enabling"),
  whom: fc.constantFrom(...people),
  role: fc.constantFrom(...roles),
  group: fc.nat({ max: 2 }),
  agentLevel: fc.constantFrom(...agentLevels),
  adminLevel: fc.constantFrom(...adminLevels),
});

/** Each once, by somebody who may. */
const everyVerb: Act[][] = verbs.map((verb) => {
  const inPartner = ["join", "leave", "level", "add"].includes(verb);
  const [by, whom]: [Name, Name] = inPartner ? ["owner", "colleague"] : ["admin", "plain"];
  return [{ verb, by, whom, role: roleId.reportsReader, group: 0, agentLevel: "sales-agents", adminLevel: "billing-administrator" }];
});

async function world() {
  const [p, c] = [await partner(app), await customer(app)];
  await relate(p.agent, c.admin);
  const { agent, owner, colleague, helpdesk: agentHelpdesk } = p;
  const { admin, deputy, user: plain } = c;
  const staff = {
    users: roleId.userAdministrator,
    roles: roleId.privilegedRoleAdministrator,
    authentication: roleId.authenticationAdministrator,
    privileged: roleId.privilegedAuthenticationAdministrator,
    helpdesk: roleId.helpdeskAdministrator,
  };
  const made = Object.fromEntries(
    await Promise.all(Object.entries(staff).map(async ([name, role]) => [name, await member(app, c.organization, { roleIds: [role] })])),
  );
  const manager = await member(app, p.organization, { roleIds: [roleId.userAdministrator] });
  const groups = (await owner.get(`/organizations/${p.id}/groups`)).body.items as { id: string }[];
  return { p, c, groups, cast: { admin, deputy, plain, agent, owner, colleague, agentHelpdesk, manager, ...made } as Record<Name, Person> };
}

/** Roles and groups of a person, wherever. */
async function rightsOf(person: Person): Promise<Set<string>> {
  const { rows } = await behind.query<{ it: string }>(
    "select organization_id || ' ' || role_id as it from role_assignments where user_id = $1 union all select organization_id || ' ' || group_id from group_members where user_id = $1",
    [person.id],
  );
  return new Set(rows.map((row) => row.it));
}

async function activeGlobalAdministrators(organizationId: string): Promise<number> {
  const { rows } = await behind.query<{ n: number }>(
    `select count(*)::int as n from role_assignments r join users u on u.organization_id = r.organization_id and u.id = r.user_id
     where r.organization_id = $1 and r.role_id = $2 and u.status = 'active'`,
    [organizationId, roleId.globalAdministrator],
  );
  return rows[0]?.n ?? 0;
}

test("no history leaves an organization without an active global administrator, and nobody's rights grow by their own act", async () => {
  const done = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(anyAct, { minLength: 1, maxLength: 2 }), { minLength: 4, maxLength: 20 }), async (history) => {
      const { p, c, groups, cast } = await world();
      const carryOut = async ({ by, verb, whom, role, group, agentLevel, adminLevel }: Act): Promise<void> => {
        const actor = cast[by];
        const target = cast[whom];
        const home = target.organization.organization_id;
        const user = `/organizations/${home}/users/${target.id}`;
        const seat = `/organizations/${home}/groups/${groups[group]?.id}/members/${target.id}`;
        const name = `added-${++added}`;
        const levels = target.organization === p.organization ? { email: `${name}@mail.test`, agentLevel, adminLevel } : {};
        const call = {
          add: () => actor.post(`/organizations/${home}/users`, { displayName: name, userName: name, ...levels }),
          level: () => actor.patch(`${user}/levels`, { agentLevel, adminLevel }),
          give: () => actor.put(`${user}/roles/${role}`),
          take: () => actor.delete(`${user}/roles/${role}`),
          join: () => actor.put(seat),
          leave: () => actor.delete(seat),
          deletion: () => actor.delete(user),
          disabling: () => actor.post(`${user}/disabling`),
          enabling: () => actor.post(`${user}/enabling`),
          restoration: () => actor.post(`${user}/restoration`),
          "password-reset": () => actor.post(`${user}/password-reset`),
        }[verb];
        const answer = await call();
        expect([answer.status, answer.body]).toEqual([expect.toBeOneOf([200, 201, 204, 401, 403, 404, 409, 422]), answer.body]);
        if (answer.status < 300) done.set(verb, (done.get(verb) ?? 0) + 1);
      };

      for (const together of history) {
        const actors = [...new Set(together.map((act) => act.by))];
        const before = new Map(await Promise.all(actors.map(async (name) => [name, await rightsOf(cast[name])] as const)));
        await Promise.all(together.map(carryOut));
        for (const organization of [c, p]) expect(await activeGlobalAdministrators(organization.id)).toBeGreaterThan(0);
        for (const name of actors) {
          // Two acts at once: only what an actor did to oneself counts as the own act.
          if (together.some((act) => act.whom === name && act.by !== name)) continue;
          const [had, has] = [before.get(name) ?? new Set(), await rightsOf(cast[name])];
          const isGlobal = had.has(`${cast[name].organization.organization_id} ${roleId.globalAdministrator}`);
          if (!isGlobal) expect([name, has.difference(had).size]).toEqual([name, 0]);
        }
        // Whoever was shut out and let in again signs in anew.
        for (const name of new Set(together.map((act) => act.whom))) {
          const person = cast[name];
          if ((await person.get("/session")).status === 401)
            cast[name] = await signedIn(app, person.organization, {
              id: person.id,
              displayName: person.name,
              signInName: person.signInName,
            });
        }
      }
    }),
    { numRuns: 20, examples: [[everyVerb]] },
  );
  // The property says something only if acts of every kind really happen.
  for (const verb of verbs) expect([verb, (done.get(verb) ?? 0) > 0]).toEqual([verb, true]);
}, 180_000);

test("once a person's standing is lowered, nothing that they began is still under way", async () => {
  let carriedOut = 0;
  for (let round = 0; round < 6; round++) {
    const { p, c, groups, cast } = await world();
    const lower =
      round % 2 === 0
        ? { actor: cast.users, act: () => c.admin.post(`/organizations/${c.id}/users/${cast.users.id}/disabling`) }
        : { actor: cast.agent, act: () => p.owner.delete(`/organizations/${p.id}/groups/${groups[0]?.id}/members/${cast.agent.id}`) };
    const done = async () =>
      (
        await behind.query<{ n: number }>("select count(*)::int as n from events where organization_id = $1 and actor_id = $2", [
          c.id,
          lower.actor.id,
        ])
      ).rows[0]?.n ?? 0;
    const before = await done();
    const path = `/organizations/${c.id}/users/${cast.plain.id}`;
    const acts = Array.from({ length: 24 }, (_, i) => lower.actor.post(`${path}/${i % 2 === 0 ? "disabling" : "enabling"}`));
    const lowered = (async () => {
      // Not before the first acts are under way.
      await acts[round % 5];
      const answer = await lower.act();
      return { status: answer.status, events: await done() };
    })();
    const answers = await Promise.all(acts);
    const { status, events } = await lowered;
    expect(status).toBeLessThan(300);
    expect(await done()).toBe(events);
    for (const answer of answers) expect([200, 401, 403]).toContain(answer.status);
    carriedOut += events - before;
  }
  expect(carriedOut).toBeGreaterThan(0);
}, 60_000);
