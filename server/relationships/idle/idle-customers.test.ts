import { afterAll, beforeAll, expect, test } from "vitest";
import { customer, type Person, partner, signedIn } from "../../testing/actors.ts";
import { type TestApp, testApp } from "../../testing/app.ts";
import { relate } from "../../testing/scenes.ts";

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

const day = 86_400_000;
/** After days have passed sessions are over. */
const again = (person: Person) =>
  signedIn(app, person.organization, { id: person.id, displayName: person.name, signInName: person.signInName });
const idle = async (by: Person, days: number) => {
  const [found, all] = [await by.get(`/customers?idleForDays=${days}&limit=100`), await by.get("/customers?limit=100")];
  const ids = found.body.items.map(({ id }: Listed) => id);
  // Exactly what the rows themselves say.
  const said = all.body.items.filter(({ administration }: Listed) => (administration.use?.idleDays ?? -1) >= days);
  expect(said.map(({ id }: Listed) => id).sort()).toEqual(ids.toSorted());
  return ids;
};

interface Listed {
  readonly id: string;
  readonly administration: { readonly use: { readonly idleDays: number } | null };
}

test("a partner finds the customers whose administration nobody has used for so long, as their rows say; a use takes one out", async () => {
  const p = await partner(app, { partnerKind: "direct-partner" });
  const [used, unused, bare] = [await customer(app), await customer(app), await customer(app)];
  for (const c of [used, unused]) await relate(p.agent, c.admin);
  await relate(p.agent, bare.admin, { administration: false });
  expect(await idle(p.agent, 1)).toEqual([]);
  app.advance(60 * day);
  const then = await again(p.agent);
  expect((await idle(then, 60)).sort()).toEqual([used.id, unused.id].sort());
  expect((await then.get(`/organizations/${used.id}/users`)).status).toBe(200);
  await expect.poll(async () => await idle(then, 60)).toEqual([unused.id]);
  app.advance(31 * day);
  const [agent, admin] = [await again(p.agent), await again(used.admin)];
  expect(await idle(agent, 90)).toEqual([unused.id]);
  expect(await idle(agent, 31)).toEqual([unused.id, used.id]);
  expect((await agent.get("/customers?idleForDays=31&suspended=true")).body.items).toEqual([]);

  // What was used under roles that are gone counts no more.
  const advisor = await relate(agent, admin, { kind: "advisor" });
  const [{ id: reseller }] = (await admin.get("/relationships?limit=100")).body.items.filter(({ id }: { id: string }) => id !== advisor.id);
  app.advance(10 * day);
  const [sooner, theirs] = [await again(p.agent), await again(used.admin)];
  // Only the reseller's roles allow it.
  const added = await sooner.post(`/organizations/${used.id}/users`, { displayName: "New Person", userName: "new-person" });
  expect(added.status).toBe(201);
  await expect
    .poll(async () => (await sooner.get("/customers?idleForDays=10")).body.items.map(({ id }: Listed) => id))
    .toEqual([unused.id]);
  expect((await theirs.post(`/relationships/${reseller}/administration-removal`)).status).toBe(200);
  expect(await idle(sooner, 10)).toEqual([unused.id, used.id]);
  expect(await idle(sooner, 11)).toEqual([unused.id]);
});
