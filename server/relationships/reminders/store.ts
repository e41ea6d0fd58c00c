import { sql } from "kysely";
import { rows, type Tx } from "../../platform/index.ts";
import type { RelationshipTables } from "../tables.ts";

const db = (tx: Tx) => rows<RelationshipTables>(tx);

/** Of all organizations: invitations that are to be looked at by now. */
export async function selectDueInvitations(tx: Tx, at: Date, limit: number): Promise<{ organizationId: string; id: string }[]> {
  const { rows: due } = await sql<{ organization_id: string; id: string }>`select * from invitations_to_follow_up(${at}, ${limit})`.execute(
    db(tx),
  );
  return due.map((row) => ({ organizationId: row.organization_id, id: row.id }));
}

/** What organizations, to which an address belongs, have with a partner. */
export interface Standing {
  /** They work together already, in the kind of relationship that is asked for. */
  readonly isCustomer: boolean;
  readonly isBlocked: boolean;
  /** It does not take requests from anybody. */
  readonly isClosed: boolean;
}

/** By address; whose organization is not known is not in it. The transaction must see the partner. */
export async function selectStandings(
  tx: Tx,
  partnerId: string,
  kind: string,
  addresses: readonly string[],
): Promise<Map<string, Standing>> {
  if (addresses.length === 0) return new Map();
  const found = await sql<{ address: string; is_customer: boolean; is_blocked: boolean; is_closed: boolean }>`
    select * from standing_of_addresses(${partnerId}::uuid, ${kind}, ${addresses}::text[])`.execute(db(tx));
  return new Map(
    found.rows.map((row) => [row.address, { isCustomer: row.is_customer, isBlocked: row.is_blocked, isClosed: row.is_closed }]),
  );
}
