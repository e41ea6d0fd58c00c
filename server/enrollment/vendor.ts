import { selectInstallation } from "../organizations/index.ts";
import { alsoSee, type Tx } from "../platform/index.ts";

/** The vendor, made visible to an applicant's transaction that writes the vendor's side of an application or asks its registry. */
export async function seeVendor(tx: Tx): Promise<string> {
  const installation = await selectInstallation(tx);
  if (installation === undefined) throw new Error("the installation is not set up: migrate first");
  await alsoSee(tx, [installation.vendorOrganizationId]);
  return installation.vendorOrganizationId;
}
