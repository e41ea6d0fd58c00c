import { authorize, removeRole, rolesOfUsers } from "../../access/index.ts";
import { findUser } from "../../identity/index.ts";
import { findOrganization, leaveOrganization, lockMembership } from "../../organizations/index.ts";
import { actingOrganization, alsoSee, type Context, notFound, record, type Tx, transact } from "../../platform/index.ts";
import { actByRelationship } from "../act-by-relationship.ts";
import { relationshipEvents } from "../events.ts";
import { mostAccounts } from "./rules.ts";
import { type AccountRow, selectAccount, selectAccounts, suspendAccounts } from "./store.ts";

/** The customer takes an account away. When this returns nothing that the person had begun there is under way any more. */
export async function removePartnerAccount(ctx: Context, userId: string): Promise<void> {
  const customerId = actingOrganization(ctx);
  await transact(ctx, [], async (tx) => {
    await authorize(tx, ctx, customerId, "users:partner-account:manage");
    const account = await selectAccount(tx, customerId, userId);
    if (!account) throw notFound();
    await alsoSee(tx, [account.partner_id]);
    if (!(await remove(tx, ctx, account))) throw notFound();
  });
}

/**
 * The partner gives up an account of one of its people; its right to end the relationship is the right to this first step. Throws as
 * `actByRelationship`.
 */
export async function giveAccountUp(ctx: Context, customerId: string, userId: string): Promise<void> {
  await transact(ctx, [customerId], async (tx) => {
    const { partner } = await actByRelationship(tx, ctx, customerId, ["partner-account"], "relationships:relationship:end");
    const account = await selectAccount(tx, customerId, userId);
    if (account?.partner_id !== partner.organization_id || !(await remove(tx, ctx, account))) throw notFound();
  });
}

/** With the relationship go the accounts that stood on it. The transaction must see both sides. */
export async function endPartnerAccounts(tx: Tx, ctx: Context, customerId: string, partnerId: string): Promise<void> {
  // Nobody adds one meanwhile: the relationship is held by who ends it.
  const accounts = await selectAccounts(tx, customerId, partnerId, null, mostAccounts);
  for (const account of accounts) await remove(tx, ctx, account);
}

/** While the relationship is suspended its accounts open nothing; what was under way in them has ended when this returns. */
export async function suspendPartnerAccounts(tx: Tx, customerId: string, partnerId: string, at: Date | null): Promise<void> {
  for (const account of await selectAccounts(tx, customerId, partnerId, null, mostAccounts))
    await lockMembership(tx, customerId, account.user_id, "update");
  await suspendAccounts(tx, customerId, partnerId, at);
}

/** Whether it was there still, once everything under it had come to its end. */
async function remove(tx: Tx, ctx: Context, { organization_id: customerId, user_id: userId, partner_id: partnerId }: AccountRow) {
  if (!(await lockMembership(tx, customerId, userId, "update"))) return false;
  const roles = (await rolesOfUsers(tx, customerId, [userId])).get(userId) ?? [];
  for (const role of roles) await removeRole(tx, customerId, userId, role);
  await leaveOrganization(tx, customerId, userId);
  const [user, partner, customer] = await Promise.all([
    findUser(tx, { organizationId: partnerId, id: userId }),
    findOrganization(tx, partnerId),
    findOrganization(tx, customerId),
  ]);
  const names = { partnerName: partner?.name ?? "", customerName: customer?.name ?? "" };
  await record(tx, ctx, [
    {
      kind: relationshipEvents.partnerAccountRemoved,
      organizations: [customerId, partnerId],
      subject: { kind: "user", id: userId, name: user?.display_name ?? null },
      data: { partnerId, customerId, ...names },
    },
  ]);
  return true;
}
