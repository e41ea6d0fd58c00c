import { addToGroup, assignRole, groupsOf } from "../access/index.ts";
import { createUser } from "../identity/index.ts";
import { joinOrganization, type OrganizationRow } from "../organizations/index.ts";
import { transact } from "../platform/index.ts";
import { type Person, signedIn } from "./actors.ts";
import { passwordHash, type TestApp } from "./app.ts";

let made = 0;

/** One more person of an organization, signed in, with the roles and the agent level given. */
export async function member(
  app: TestApp,
  organization: OrganizationRow,
  {
    roleIds = [],
    agentLevel,
    displayName = `Member ${made + 1}`,
  }: { roleIds?: readonly string[]; agentLevel?: string; displayName?: string } = {},
): Promise<Person> {
  const ctx = app.system();
  const { organization_id: organizationId, domain } = organization;
  const hash = await passwordHash();
  const signInName = `member-${++made}@${domain}`;
  const user = await transact(ctx, [organizationId], async (tx) => {
    const user = await createUser(tx, ctx, {
      organizationId,
      displayName,
      signInName,
      email: null,
      language: "en",
      passwordHash: hash,
      temporary: false,
    });
    await joinOrganization(tx, {
      organization_id: organizationId,
      user_id: user.id,
      user_organization_id: organizationId,
      created_at: ctx.now,
    });
    for (const role of roleIds) await assignRole(tx, organizationId, user.id, role, ctx.now);
    const group = (await groupsOf(tx, organizationId)).find(({ key }) => key !== null && key === agentLevel);
    if (group) await addToGroup(tx, organizationId, group.id, user.id, ctx.now);
    return user;
  });
  return await signedIn(app, organization, { id: user.id, displayName, signInName });
}

/** Lets a person belong to a second organization, as a guest. They sign in anew to be known there. */
export async function asGuest(
  app: TestApp,
  person: Person,
  organization: OrganizationRow,
  roleIds: readonly string[] = [],
): Promise<Person> {
  const ctx = app.system();
  const there = organization.organization_id;
  await transact(ctx, [there], async (tx) => {
    await joinOrganization(tx, {
      organization_id: there,
      user_id: person.id,
      user_organization_id: person.organization.organization_id,
      created_at: ctx.now,
    });
    for (const role of roleIds) await assignRole(tx, there, person.id, role, ctx.now);
  });
  return await signedIn(app, person.organization, { id: person.id, displayName: person.name, signInName: person.signInName });
}
