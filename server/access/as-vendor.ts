import { selectInstallation } from "../organizations/index.ts";
import { type Context, notFound, type Tx } from "../platform/index.ts";
import type { Action } from "./actions.ts";
import { authorize } from "./authorize.ts";

/** Lets the vendor's own people go on, and answers the vendor's id; to everybody else there is nothing here. */
export async function asVendor(tx: Tx, ctx: Context, action: Action): Promise<string> {
  const vendorId = (await selectInstallation(tx))?.vendorOrganizationId;
  if (vendorId === undefined || vendorId !== ctx.organizationId) throw notFound();
  await authorize(tx, ctx, vendorId, action);
  return vendorId;
}
