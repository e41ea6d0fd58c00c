import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addToGroup, credentialScopes, groupsOf } from "../access/index.ts";
import { routesByModule } from "../app.ts";
import { type Route, transact } from "../platform/index.ts";
import { type Actor, customer, type Person, partner, service, signedIn, stranger, vendorPerson } from "../testing/actors.ts";
import { type TestApp, testApp } from "../testing/app.ts";
import { foreignEnrollment } from "../testing/enrollment.ts";
import { foreignPartnerWork } from "../testing/partner-work.ts";
import { accept, bePartners, invite, relate } from "../testing/scenes.ts";
import { exampleOf } from "./example.ts";
import { type JsonSchema, publish } from "./json-schema.ts";
import { publicOperations } from "./public-operations.ts";

/** What stands below an id of these is shared by all who are signed in: it belongs to nobody. */
const reference: Readonly<Record<string, string>> = {
  getProgram: "The rules of a program are the same for everybody in it.",
  changeMultiFactorRule: "The same; only the vendor changes them, and which programs there are is no secret.",
};
const routes = Object.values(routesByModule).flat();
const closed = routes.filter((route) => !(route.name in publicOperations));
const withIds = closed.filter((route) => route.path.includes("{") && !(route.name in reference));
const named = (list: readonly Route[]) => list.map((route) => [`${route.method} ${route.path}`, route] as const);

let app: TestApp;
/** Ids of things that exist and are somebody else's, by the path that leads to them. */
let foreign: Readonly<Record<string, string>>;
/** What must never stand in an answer to somebody outside: names and ids of that other world. */
let secrets: readonly string[];
let owner: Person;
let home: Awaited<ReturnType<typeof partner>>;
const credentials = new Map<string, Actor>();

beforeAll(async () => {
  app = await testApp();
  const [there, customers] = await Promise.all([partner(app), customer(app)]);
  const relationship = await relate(there.agent, customers.admin);
  const invitation = await invite(there.agent);
  const partnership = await bePartners((await partner(app, { partnerKind: "indirect-provider" })).sales, there.owner);
  const groups = await there.owner.get(`/organizations/${there.id}/groups`);
  const credential = await there.owner.post(`/organizations/${there.id}/api-credentials`, { name: "Theirs", scopes: ["events:read"] });
  const view = await there.agent.post("/customer-views", { name: "Theirs", shared: true, query: {}, columns: [] });
  const batch = await there.agent.post("/invitation-batches", { fileName: "customers.csv", dryRun: true });
  const [sessions, factors, announced] = [
    await customers.admin.get("/sessions"),
    await there.agent.get("/session/factors"),
    await there.agent.post("/customer-imports", { fileName: "customers.csv", dryRun: true }),
  ];
  const [blocking, blocked] = [await customer(app), await partner(app)];
  await blocking.admin.post(`/organizations/${blocking.id}/blocked-partners`, { token: (await invite(blocked.agent)).token });
  await stranger(app).post("/invitation-reports", { token: invitation.token, reason: "other" });
  const reports = await (await vendorPerson(app)).get("/invitation-reports");
  const review = await customers.admin.post("/access-reviews");
  const bare = await customer(app);
  await relate(there.agent, bare.admin, { administration: false });
  const help = await there.agent.post(`/customers/${bare.id}/help-requests`, { subject: "Theirs", description: "Theirs" });
  const careful = await customer(app);
  await careful.admin.put(`/organizations/${careful.id}/consent-rules`, { secondAdministrator: true });
  const waiting = await accept(careful.admin, await invite(there.agent));
  foreign = {
    "/waiting-acceptances/{id}": waiting.body.id,
    "/organizations/{organizationId}/help-requests/{id}": help.body.id,
    "/access-reviews/{id}": review.body.id,
    "/access-reviews/{id}/lines/{grantId}": review.body.lines[0].grantId,
    "/organizations/{organizationId}/blocked-partners/{partnerId}": blocked.id,
    "/invitation-reports/{id}": reports.body.items[0].id,
    "/organizations/{organizationId}/users/{userId}": customers.user.id,
    "/organizations/{organizationId}/groups/{groupId}/members/{userId}": there.colleague.id,
    "/organizations/{organizationId}/groups/{groupId}": groups.body?.items?.[0]?.id,
    "/organizations/{organizationId}/api-credentials/{credentialId}": credential.body.credential?.id,
    "/organizations/{organizationId}": customers.id,
    "/organizations/{id}": customers.id,
    "/invitations/{id}": invitation.id,
    "/relationships/{id}": relationship.id,
    "/organizations/{organizationId}/relationships/{relationshipId}": relationship.id,
    "/partnerships/{id}": partnership.id,
    "/customer-imports/{id}": announced.body.id,
    "/invitation-batches/{id}": batch.body.id,
    ...(await foreignEnrollment(app)),
    ...(await foreignPartnerWork(there.agent, customers.admin)),
    "/programs/{id}": "public",
    "/customers/{customerId}": customers.id,
    "/customer-views/{id}": view.body.id,
    "/organizations/{organizationId}/identity-providers/{domain}": "theirs.example",
    "/sessions/{id}": sessions.body.items[0].id,
    "/session/factors/{id}": factors.body.items[0].id,
    "/session/factors/apps/{id}": factors.body.items[0].id,
    "{tag}": "Gold",
    "{number}": "1",
    "{roleId}": "62e90394-69f5-4237-9190-012177145e10",
  };
  secrets = [there.organization.name, customers.organization.name, customers.organization.domain, customers.user.name, relationship.id];
  home = await partner(app);
  owner = home.owner;
  await allPowers(owner);
  for (const scope of ["customers:read", "events:read"]) {
    const made = await owner.post(`/organizations/${home.id}/api-credentials`, { name: scope, scopes: [scope] });
    credentials.set(scope, service(app, made.body.secret));
  }
});
afterAll(() => app.close());

test("the tables name operations that exist", () => {
  const names = new Set(routes.map(({ name }) => name));
  expect(Object.keys(publicOperations).filter((name) => !names.has(name))).toEqual([]);
  expect(routes.length).toBeGreaterThan(30);
});

describe("a stranger without a session", () => {
  test.each(named(closed))("%s: 401", async (_title, route) => {
    for (const ids of ["fresh", "foreign"] as const) {
      const answer = await send(stranger(app), route, ids);
      expect([answer.status, answer.body.code]).toEqual([401, "sign-in-required"]);
    }
  });
});

describe("a service whose credential lacks the scope", () => {
  test.each(named(closed))("%s: 403", async (_title, route) => {
    const scope = typeof route.audience === "object" ? route.audience.scope : undefined;
    const other = [...credentials].find(([name]) => name !== scope);
    const answer = await send(other?.[1] as Actor, route, "foreign");
    expect([answer.status, answer.body.code]).toEqual([403, scope === undefined ? "person-required" : "scope-missing"]);
  });
});

describe("a person of another organization", () => {
  test.each(named(closed))("%s in the name of an organization that is not theirs: 404", async (_title, route) => {
    const answer = await send(await fresh(), route, "foreign", { "procura-organization": foreign["/organizations/{id}"] ?? "" });
    expect([answer.status, answer.body.code]).toEqual([404, "not-found"]);
  });

  test.each(named(withIds))("%s: 404, and nothing tells what exists from what does not", async (_title, route) => {
    const [existing, missing] = [await send(await fresh(), route, "foreign"), await send(await fresh(), route, "fresh")];
    expect([existing.status, missing.status]).toEqual([404, 404]);
    expect({ ...existing.body, requestId: "" }).toEqual({ ...missing.body, requestId: "" });
  });

  test.each(named(closed.filter((route) => !withIds.includes(route))))("%s: nothing of others in the answer", async (_title, route) => {
    const answer = await send(await fresh(), route, "foreign");
    expect(answer.status).toBeLessThan(500);
    const text = JSON.stringify(answer.body);
    expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
  });
});

describe("a service of another organization, with the scope", () => {
  const scoped = withIds.filter((route) => typeof route.audience === "object");
  test.each(named(scoped))("%s: 404", async (_title, route) => {
    const { scope } = route.audience as { scope: string };
    expect(credentialScopes).toContain(scope);
    const made = await owner.post(`/organizations/${home.id}/api-credentials`, { name: scope, scopes: [scope] });
    expect(made.status).toBe(201);
    expect((await send(service(app, made.body.secret), route, "foreign")).status).toBe(404);
  });
});

/** Whatever the person of the other organization is refused, it is not for lack of a role at home. */
async function allPowers({ id, organization }: Person): Promise<void> {
  const ctx = app.system();
  await transact(ctx, [organization.organization_id], async (tx) => {
    const groups = await groupsOf(tx, organization.organization_id);
    for (const group of groups) await addToGroup(tx, organization.organization_id, group.id, id, ctx.now);
  });
}

/** A session of its own for every call: some of them end sessions. */
async function fresh(): Promise<Person> {
  return await signedIn(app, home.organization, { id: owner.id, displayName: owner.name, signInName: owner.signInName });
}

async function send(actor: Actor, route: Route, ids: "fresh" | "foreign", headers: Record<string, string> = {}) {
  const path = route.path.replaceAll(/\{(\w+)\}/g, (hole, _name, at: number) => {
    const whole = route.path.slice(0, at) + hole;
    if (ids === "fresh" && hole !== "{roleId}" && hole !== "{number}") return randomUUID();
    const known = foreign[whole] ?? foreign[hole];
    if (known === undefined) throw new Error(`unauthorized.test.ts knows no foreign thing at ${whole}`);
    return known;
  });
  return await actor.call(route.method, path, bodyOf(route), {
    headers: { "if-match": '"1"', ...(route.streams ? { "content-type": route.streams } : {}), ...headers },
  });
}

function bodyOf(route: Route): unknown {
  if (route.streams) return "a,b\n";
  if (route.body === undefined) return undefined;
  const schemas: Record<string, JsonSchema> = {};
  const example = exampleOf(publish(route.body, "sent", schemas), schemas);
  expect(route.body.safeParse(example), `the example of ${route.name} must be one`).toMatchObject({ success: true });
  return example;
}
