import { type Action, authorize, lookAt, rolesOfUsers } from "../../access/index.ts";
import { findUsers, type UserRow } from "../../identity/index.ts";
import { findOrganizations } from "../../organizations/index.ts";
import { actingOrganization, alsoSee, type Context, type Page, readIdCursor, type Tx, toPage, transact } from "../../platform/index.ts";
import { actByRelationship } from "../act-by-relationship.ts";
import { type AccountRow, selectAccounts } from "./store.ts";

export interface AccountQuery {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

export interface SeenAccount {
  readonly row: AccountRow;
  readonly partnerName: string;
  readonly user: Pick<UserRow, "display_name" | "sign_in_name" | "status">;
  readonly roleIds: readonly string[];
  readonly allowedActions: readonly Action[];
}

const manage = "users:partner-account:manage";
const giveUp = "relationships:relationship:end";

/** Which people of partners, or of one partner, have an account in the acting organization. */
export async function listPartnerAccounts(
  ctx: Context,
  query: AccountQuery & { readonly partnerId?: string | undefined },
): Promise<Page<SeenAccount>> {
  const customerId = actingOrganization(ctx);
  return await transact(ctx, [], async (tx) => {
    const authority = await authorize(tx, ctx, customerId, "users:user:read");
    return await read(tx, customerId, query.partnerId ?? null, query, authority.may(manage) ? [manage] : []);
  });
}

/** Which people of the acting partner have an account at a customer. */
export async function listOwnAccounts(ctx: Context, customerId: string, query: AccountQuery): Promise<Page<SeenAccount>> {
  return await transact(ctx, [customerId], async (tx) => {
    const { partner } = await actByRelationship(tx, ctx, customerId, ["partner-account"], "customers:customer:read");
    const may = await lookAt(tx, ctx, partner.organization_id);
    return await read(tx, customerId, partner.organization_id, query, may(giveUp) ? [giveUp] : []);
  });
}

async function read(
  tx: Tx,
  customerId: string,
  partnerId: string | null,
  { limit, cursor }: AccountQuery,
  allowedActions: readonly Action[],
): Promise<Page<SeenAccount>> {
  const page = toPage(
    await selectAccounts(tx, customerId, partnerId, readIdCursor(cursor), limit + 1),
    limit,
    (row) => [row.user_id],
    (row) => row,
  );
  const byPartner = Map.groupBy(page.items, (row) => row.partner_id);
  await alsoSee(tx, [...byPartner.keys()]);
  const names = new Map((await findOrganizations(tx, [...byPartner.keys()])).map(({ organization_id, name }) => [organization_id, name]));
  const users = new Map<string, UserRow>();
  for (const [id, accounts] of byPartner) {
    const found = await findUsers(
      tx,
      id,
      accounts.map((row) => row.user_id),
    );
    for (const user of found) users.set(user.id, user);
  }
  const roles = await rolesOfUsers(
    tx,
    customerId,
    page.items.map((row) => row.user_id),
  );
  return {
    items: page.items.flatMap((row) => {
      const user = users.get(row.user_id);
      const partnerName = names.get(row.partner_id) ?? "";
      return user ? [{ row, partnerName, user, roleIds: roles.get(row.user_id) ?? [], allowedActions }] : [];
    }),
    nextCursor: page.nextCursor,
  };
}
