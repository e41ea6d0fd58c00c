import { takeIn } from "../../imports/index.ts";
import { findNetworkIds, findOrganization } from "../../organizations/index.ts";
import { type Context, record, transact } from "../../platform/index.ts";
import { enrollmentEvents } from "../events.ts";
import { seeVendor } from "../vendor.ts";
import { selectRecordedPage } from "./store.ts";

const batch = 500;

/**
 * Customers that the vendor has on record for a partner's network ID appear in its list: relationships without any authority, as of an
 * import. Safe to repeat, a transaction for some hundred: what is there stays as it is, and whoever can decide itself is left alone.
 */
export async function bringCustomers(newContext: () => Context, organizationId: string, networkId: string): Promise<void> {
  for (let after: string | null = ""; after !== null; ) after = await bringSome(newContext(), organizationId, networkId, after);
}

/** The Microsoft ID of the last one, if there are more. */
async function bringSome(ctx: Context, organizationId: string, networkId: string, after: string): Promise<string | null> {
  return await transact(ctx, [organizationId], async (tx) => {
    const [partner, holders, vendorId] = [
      await findOrganization(tx, organizationId, "change"),
      await findNetworkIds(tx, [networkId]),
      await seeVendor(tx),
    ];
    const isLinked = holders.get(networkId)?.organization_id === organizationId && holders.get(networkId)?.status === "linked";
    if (!partner || partner.partner_kind === null || !isLinked) return null;
    const found = await selectRecordedPage(tx, vendorId, networkId, after, batch);
    const lines = found.map(({ microsoft_id: microsoftId, name, domain, country }, index) => ({
      ...{ line: index + 1, microsoftId, name, problem: null },
      customer: { microsoftId, name, domain, country },
    }));
    const taken = await takeIn(tx, ctx, partner, { lines, earlier: new Map(), dryRun: false });
    const brought = taken.filter(({ outcome }) => outcome === "created" || outcome === "linked").length;
    if (brought > 0) {
      await record(tx, ctx, [
        {
          kind: enrollmentEvents.customersBrought,
          organizations: [organizationId],
          subject: { kind: "organization", id: organizationId, name: partner.name },
          data: { networkId, brought, leftOut: taken.filter(({ outcome }) => outcome === "refused").length },
        },
      ]);
    }
    return found.length < batch ? null : (found.at(-1)?.microsoft_id ?? null);
  });
}
