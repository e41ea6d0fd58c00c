import type { RelationshipRow } from "../store.ts";

/** What every event about an ending names. */
export function factsOf(relationship: RelationshipRow, data: Readonly<Record<string, unknown>>) {
  const { id, kind, partner_id: partnerId, partner_name: partnerName, organization_id: customerId } = relationship;
  return { subject: { kind: "relationship", id, name: partnerName }, data: { kind, partnerId, partnerName, customerId, ...data } };
}
