import { addToGroup, assignRole, roleId, setUpBuiltInGroups } from "../access/index.ts";
import { createUser, hashPassword, temporaryPassword } from "../identity/index.ts";
import { createOrganization, joinOrganization, type OrganizationDraft, type OrganizationRow } from "../organizations/index.ts";
import { type Context, type Language, record, type Tx, transact } from "../platform/index.ts";
import { installationEvents } from "./events.ts";

export interface NewPerson {
  readonly displayName: string;
  /** Before the @; the organization's domain follows. */
  readonly userName: string;
  readonly email: string | null;
  readonly language?: Language;
  readonly agentLevel?: "admin-agents" | "helpdesk-agents" | "sales-agents";
  readonly roleIds?: readonly string[];
  /** Given when it is known to its owner; otherwise a temporary one is made and shown once. */
  readonly password?: { readonly hash: string };
}

export interface Added {
  readonly organization: OrganizationRow;
  readonly people: readonly {
    readonly id: string;
    readonly signInName: string;
    readonly displayName: string;
    readonly temporaryPassword: string | null;
  }[];
}

/**
 * A new organization with its first people, in one transaction; the first one is global administrator unless roles are given.
 * permit: asked in the same transaction whether the caller may; without it the caller is the operator of the machine. Passwords are
 * hashed before, so whoever lets strangers call this asks once more beforehand.
 */
export async function addOrganization(
  ctx: Context,
  draft: { organization: OrganizationDraft; people: readonly NewPerson[] },
  permit: (tx: Tx) => Promise<unknown> = async () => {},
): Promise<Added> {
  const id = draft.organization.id ?? ctx.newId();
  const people = await Promise.all(
    draft.people.map(async (person) => {
      if (person.password) return { ...person, hash: person.password.hash, shown: null };
      const shown = temporaryPassword(ctx);
      return { ...person, hash: await hashPassword(shown), shown };
    }),
  );
  return await transact(ctx, [id], async (tx) => {
    await permit(tx);
    const organization = await createOrganization(tx, ctx, { ...draft.organization, id });
    const groups = organization.partner_kind === null ? {} : await setUpBuiltInGroups(tx, ctx, id);
    const added = [];
    for (const [index, person] of people.entries()) {
      const roles = person.roleIds ?? (index === 0 ? [roleId.globalAdministrator] : []);
      const groupId = person.agentLevel && groups[person.agentLevel];
      added.push({ ...(await addPerson(tx, ctx, organization, person, roles, groupId)), temporaryPassword: person.shown });
    }
    await record(tx, ctx, [
      { kind: installationEvents.organizationCreated, organizations: [id], subject: { kind: "organization", id, name: organization.name } },
    ]);
    return { organization, people: added };
  });
}

/** hash: of the password; temporary, unless the person brings its own. */
export async function addPerson(
  tx: Tx,
  ctx: Context,
  { organization_id: organizationId, domain, language }: OrganizationRow,
  person: NewPerson & { hash: string },
  roles: readonly string[],
  groupId: string | undefined,
) {
  const user = await createUser(tx, ctx, {
    organizationId,
    displayName: person.displayName,
    signInName: `${person.userName}@${domain}`,
    email: person.email,
    language: person.language ?? (language === "it" ? "it" : "en"),
    passwordHash: person.hash,
    temporary: person.password === undefined,
  });
  await joinOrganization(tx, {
    organization_id: organizationId,
    user_id: user.id,
    user_organization_id: organizationId,
    created_at: ctx.now,
  });
  for (const role of roles) await assignRole(tx, organizationId, user.id, role, ctx.now);
  if (groupId !== undefined) await addToGroup(tx, organizationId, groupId, user.id, ctx.now);
  return { id: user.id, signInName: user.sign_in_name, displayName: user.display_name };
}
