import type { Language, Tx } from "../platform/index.ts";
import { inOrder, namesOfKinds, type RelationshipKind } from "./kinds.data.ts";
import { type RelationshipRow, selectBetween } from "./store.ts";

/** By which other relationships the partner still holds admin roles at the customer: what a mail must not deny. */
export async function remainingAdministration(
  tx: Tx,
  { id, organization_id, partner_id }: Pick<RelationshipRow, "id" | "organization_id" | "partner_id">,
): Promise<RelationshipKind[]> {
  const between = await selectBetween(tx, organization_id, partner_id);
  return inOrder(between.filter((one) => one.id !== id && one.administration === "active")).map(({ kind }) => kind as RelationshipKind);
}

/** What a mail says of it; nothing if there is none. */
export function stillHolds(remaining: readonly RelationshipKind[] | undefined, language: Language): string | null {
  if (!remaining?.length) return null;
  const names = remaining.map((kind) => namesOfKinds[kind][language]).join(", ");
  return language === "it"
    ? `Restano i ruoli di amministratore di un'altra relazione: ${names}.`
    : `Admin roles by another relationship stand: ${names}.`;
}
