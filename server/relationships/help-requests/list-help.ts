import { asVendor, authorize } from "../../access/index.ts";
import { actingOrganization, type Context, notFound, type Page, readIdCursor, toPage, transact } from "../../platform/index.ts";
import { selectCustomer } from "../customers/store.ts";
import { selectRelationship } from "../store.ts";
import type { HelpStatus } from "./rules.ts";
import { type HelpRow, selectHelp, selectHelpOfAll } from "./store.ts";

interface Cut {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** What the partner has asked for one of its customers, newest first. */
export async function listHelpOfPartner(ctx: Context, customerId: string, cut: Cut): Promise<Page<HelpRow>> {
  const partnerId = actingOrganization(ctx);
  const after = readIdCursor(cut.cursor);
  return await transact(ctx, [customerId], async (tx) => {
    await authorize(tx, ctx, partnerId, "customers:customer:read");
    if (!(await selectCustomer(tx, partnerId, customerId))) throw notFound();
    return pageOf(await selectHelp(tx, customerId, partnerId, after, cut.limit + 1), cut);
  });
}

/** What a partner has asked for this organization, for its own people. */
export async function listHelpOfRelationship(ctx: Context, relationshipId: string, cut: Cut): Promise<Page<HelpRow>> {
  const customerId = actingOrganization(ctx);
  const after = readIdCursor(cut.cursor);
  return await transact(ctx, [], async (tx) => {
    await authorize(tx, ctx, customerId, "relationships:relationship:read");
    const relationship = await selectRelationship(tx, customerId, relationshipId, "read");
    if (!relationship) throw notFound();
    return pageOf(await selectHelp(tx, customerId, relationship.partner_id, after, cut.limit + 1), cut);
  });
}

/** What partners have asked the vendor, newest first. */
export async function listHelpOfAll(ctx: Context, status: HelpStatus, cut: Cut): Promise<Page<HelpRow>> {
  const after = readIdCursor(cut.cursor);
  return await transact(ctx, [], async (tx) => {
    await asVendor(tx, ctx, "relationships:help:answer");
    return pageOf(await selectHelpOfAll(tx, status, after, cut.limit + 1), cut);
  });
}

function pageOf(found: readonly HelpRow[], { limit }: Cut): Page<HelpRow> {
  return toPage(
    found,
    limit,
    ({ id }) => [id],
    (row) => row,
  );
}
