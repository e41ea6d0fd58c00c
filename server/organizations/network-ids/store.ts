import { type Selectable, sql } from "kysely";
import { rows, type Tx } from "../../platform/index.ts";
import type { OrganizationTables } from "../tables.ts";

export type NetworkIdRow = Selectable<OrganizationTables["partner_network_ids"]>;

const db = (tx: Tx) => rows<OrganizationTables>(tx);

/**
 * Makes a partner network ID the organization's, for good or for the time of an application; linked stays linked. False if it is another
 * organization's. Waits for whoever is claiming the same one.
 */
export async function claimNetworkId(tx: Tx, networkId: string, organizationId: string, status: "reserved" | "linked"): Promise<boolean> {
  const claimed = await sql`
    insert into partner_network_ids as n (network_id, organization_id, status) values (${networkId}, ${organizationId}, ${status})
    on conflict (network_id) do update set status = case n.status when 'linked' then n.status else excluded.status end
    where n.organization_id = excluded.organization_id`.execute(db(tx));
  return claimed.numAffectedRows === 1n;
}

/** An application that reserved it is over. */
export async function releaseNetworkId(tx: Tx, networkId: string, organizationId: string): Promise<void> {
  await db(tx)
    .deleteFrom("partner_network_ids")
    .where("network_id", "=", networkId)
    .where("organization_id", "=", organizationId)
    .where("status", "=", "reserved")
    .execute();
}

/** Whose they are; those that are nobody's are left out. */
export async function selectNetworkIds(tx: Tx, networkIds: readonly string[]): Promise<Map<string, NetworkIdRow>> {
  const found = await db(tx)
    .selectFrom("partner_network_ids")
    .selectAll()
    .where(sql<boolean>`network_id = any (${networkIds}::text[])`)
    .execute();
  return new Map(found.map((row) => [row.network_id, row]));
}
