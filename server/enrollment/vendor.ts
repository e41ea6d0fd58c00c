import { type Action, authorize } from "../access/index.ts";
import { selectInstallation } from "../organizations/index.ts";
import { alsoSee, type Context, notFound, type Tx } from "../platform/index.ts";

/** The vendor, made visible to an applicant's transaction that writes the vendor's side of an application or asks its registry. */
export async function seeVendor(tx: Tx): Promise<string> {
  const installation = await selectInstallation(tx);
  if (installation === undefined) throw new Error("the installation is not set up: migrate first");
  await alsoSee(tx, [installation.vendorOrganizationId]);
  return installation.vendorOrganizationId;
}

/** Lets the vendor's own people go on; to everybody else there is nothing here. */
export async function asVendor(tx: Tx, ctx: Context, action: Action): Promise<string> {
  const vendorId = (await selectInstallation(tx))?.vendorOrganizationId;
  if (vendorId === undefined || vendorId !== ctx.organizationId) throw notFound();
  await authorize(tx, ctx, vendorId, action);
  return vendorId;
}
