import { setUpBuiltInGroups } from "../../access/index.ts";
import { claimNetworkId, findOrganization, networkIdTaken, updateOrganization } from "../../organizations/index.ts";
import { type Context, enqueue, staleVersion, type Tx } from "../../platform/index.ts";
import { draftOf, submittedProfileOf } from "../applications/draft.ts";
import type { ApplicationRow } from "../applications/store.ts";
import { bringCustomersTask } from "../network-memberships/bring-customers-task.ts";

/**
 * The applicant becomes a partner: its kind, its network ID for good, where its customers get help, the built-in groups of a partner.
 * Who administers it stays as it is. Customers that the vendor has on record for it follow in a job. The transaction must see it.
 */
export async function admitPartner(tx: Tx, ctx: Context, application: ApplicationRow): Promise<void> {
  const { organization_id: organizationId, partner_kind } = application;
  const { networkId } = submittedProfileOf(application);
  const { supportContact, legalProfile } = draftOf(application);
  const organization = await findOrganization(tx, organizationId, "change");
  if (organization === undefined) throw new Error("an application has an organization");
  if (!(await claimNetworkId(tx, networkId, organizationId, "linked"))) throw networkIdTaken("networkProfile");
  const admitted = await updateOrganization(tx, organizationId, organization.version, {
    partner_kind,
    partner_network_id: networkId,
    support_contact: JSON.stringify(supportContact),
    ...(organization.address === null ? { address: JSON.stringify(legalProfile.address) } : {}),
  });
  if (admitted === undefined) throw staleVersion();
  await setUpBuiltInGroups(tx, ctx, organizationId);
  await enqueue(tx, bringCustomersTask, { organizationId, networkId });
}
