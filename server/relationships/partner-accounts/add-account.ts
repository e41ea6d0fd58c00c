import { type Authority, assignRole, authorize, findRole } from "../../access/index.ts";
import { findUser, findUserByAddress, requireFreshSignIn } from "../../identity/index.ts";
import { findMembership, findOrganization, joinOrganization, lockMembership } from "../../organizations/index.ts";
import { controllingRoles } from "../../people/index.ts";
import {
  actingOrganization,
  actingUser,
  alsoSee,
  type Context,
  DomainError,
  invalidField,
  notFound,
  record,
  type Tx,
  transact,
} from "../../platform/index.ts";
import { noneOfThisKind } from "../act-by-relationship.ts";
import { relationshipEvents } from "../events.ts";
import { holdActive, selectRelationship } from "../store.ts";
import { relationshipSuspended } from "../suspensions/rules.ts";
import type { SeenAccount } from "./list-accounts.ts";
import { accountExists, mostAccounts, personNotThere, refuseRoles, tooManyAccounts } from "./rules.ts";
import { insertAccount, lockAccounts, selectAccounts } from "./store.ts";

export interface AccountDraft {
  /** Of a person of the partner: contact address or sign-in name. */
  readonly email: string;
  /** Ids of admin roles. */
  readonly roleIds: readonly string[];
}

/**
 * The customer gives a person of the partner an account in its organization. Only while the relationship is active, and only by its own
 * people, who the decision tells from others. Throws DomainError `no-relationship-of-this-kind`, `relationship-suspended`, `partner-account-exists`, `too-many-partner-accounts` (409),
 * `guest-cannot-control`, `fresh-sign-in-required` (403), `partner-person-unknown` (422), and as authorize.
 */
export async function addPartnerAccount(ctx: Context, relationshipId: string, draft: AccountDraft): Promise<SeenAccount> {
  const customerId = actingOrganization(ctx);
  return await transact(ctx, [], async (tx) => {
    const authority = await authorize(tx, ctx, customerId, "users:partner-account:manage");
    const relationship = await selectRelationship(tx, customerId, relationshipId, "read");
    if (!relationship) throw notFound();
    const roles = await permitRoles(tx, ctx, authority, draft.roleIds);
    const partnerId = relationship.partner_id;
    const isOfKind = relationship.kind === "partner-account" && relationship.status === "active";
    const [held] = isOfKind ? await holdActive(tx, customerId, partnerId, ["partner-account"]) : [];
    if (!held) throw noneOfThisKind();
    if (held.suspended_at !== null) throw new DomainError("conflict", relationshipSuspended);
    await alsoSee(tx, [partnerId]);
    await lockAccounts(tx, customerId, partnerId);
    const userId = await findUserByAddress(tx, partnerId, [draft.email]);
    const user = userId && (await findUser(tx, { organizationId: partnerId, id: userId }));
    if (!user) throw new DomainError("invalid", personNotThere, { fields: [{ path: "email", message: personNotThere.message }] });
    // Their standing is held: who is shown out at home meanwhile is waited for, or waits.
    await lockMembership(tx, partnerId, user.id, "update");
    if (await findMembership(tx, customerId, user.id)) throw new DomainError("conflict", accountExists);
    if ((await selectAccounts(tx, customerId, partnerId, null, mostAccounts)).length >= mostAccounts)
      throw new DomainError("conflict", tooManyAccounts);
    await joinOrganization(tx, {
      organization_id: customerId,
      user_id: user.id,
      user_organization_id: partnerId,
      created_at: ctx.now,
    });
    const person = actingUser(ctx);
    const row = await insertAccount(tx, {
      organization_id: customerId,
      user_id: user.id,
      partner_id: partnerId,
      added_at: ctx.now,
      added_by_id: person.id,
      added_by_name: person.name,
    });
    for (const role of roles) await assignRole(tx, customerId, user.id, role.id, ctx.now);
    const [partner, customer] = await Promise.all([findOrganization(tx, partnerId), findOrganization(tx, customerId)]);
    const partnerName = partner?.name ?? "";
    await record(tx, ctx, [
      {
        kind: relationshipEvents.partnerAccountAdded,
        organizations: [customerId, partnerId],
        subject: { kind: "user", id: user.id, name: user.display_name },
        data: {
          ...{ partnerId, partnerName, customerId, customerName: customer?.name ?? "", relationshipId },
          roleNames: roles.map(({ name }) => name.en),
        },
      },
    ]);
    return { row, partnerName, user, roleIds: roles.map(({ id }) => id), allowedActions: ["users:partner-account:manage"] };
  });
}

/** The roles, if the caller may give them. */
async function permitRoles(tx: Tx, ctx: Context, { organizationId, may }: Authority, roleIds: readonly string[]) {
  const roles = [...new Set(roleIds)].map((id) => {
    const role = findRole(id);
    if (!role) throw invalidField("roleIds", "role-unknown", { en: "is no admin role", it: "non è un ruolo di amministratore" });
    return role;
  });
  if (roles.length === 0) return roles;
  if (!may("users:role:assign")) await authorize(tx, ctx, organizationId, "users:role:assign");
  const refused = refuseRoles(
    roles.map(({ key }) => key),
    controllingRoles,
  );
  if (refused) throw new DomainError("forbidden", refused);
  requireFreshSignIn(ctx);
  return roles;
}
