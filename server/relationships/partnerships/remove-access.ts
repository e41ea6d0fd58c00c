import { authorize, endGrants } from "../../access/index.ts";
import { findOrganization } from "../../organizations/index.ts";
import { actingOrganization, actingUser, alsoSee, type Context, DomainError, notFound, record, transact } from "../../platform/index.ts";
import { relationshipEvents } from "../events.ts";
import { onlyGlobalAdministrator } from "../invitations/only-global-administrator.ts";
import { effectOf } from "./rules.ts";
import { lockPartnership, type PartnershipRow, selectPartnership, updatePartnership } from "./store.ts";

/**
 * The reseller takes the provider's administrator access to its organization away; the partnership stands. When this returns, no
 * decision says yes any more. Doing it again changes nothing.
 */
export async function removeProviderAccess(ctx: Context, id: string): Promise<PartnershipRow> {
  const resellerId = actingOrganization(ctx);
  return await transact(ctx, [], async (tx) => {
    await onlyGlobalAdministrator(authorize(tx, ctx, resellerId, "partnerships:administration:remove"));
    const found = await selectPartnership(tx, resellerId, id);
    if (!found) throw notFound();
    if (found.counterpart !== "provider") throw new DomainError("forbidden", resellerOnly);
    await alsoSee(tx, [found.other_id]);
    const partnership = await lockPartnership(tx, found);
    if (effectOf("remove-administration", partnership) === "nothing-new") return partnership;
    const person = actingUser(ctx);
    const reseller = await findOrganization(tx, resellerId);
    await endGrants(tx, ctx, resellerId, { kind: "partnership", id }, { id: person.id, name: person.name });
    const removed = await updatePartnership(tx, partnership, {
      administration: "removed",
      administration_removed_at: ctx.now,
      administration_removed_by: person.name,
    });
    await record(tx, ctx, [
      {
        kind: relationshipEvents.providerAccessRemoved,
        organizations: [partnership.other_id, resellerId],
        subject: { kind: "partnership", id, name: `${partnership.other_name} – ${reseller?.name ?? ""}` },
        data: {
          partnerId: partnership.other_id,
          partnerName: partnership.other_name,
          customerId: resellerId,
          customerName: reseller?.name ?? "",
          grantId: partnership.grant_id,
        },
      },
    ]);
    return removed;
  });
}

const resellerOnly = {
  code: "reseller-only",
  message: {
    en: "The access is the reseller's to give and to take away.",
    it: "È il rivenditore a concedere l'accesso e a rimuoverlo.",
  },
  nextStep: {
    en: "Ask the reseller to remove it, or end the partnership.",
    it: "Chiedi al rivenditore di rimuoverlo, oppure interrompi la partnership.",
  },
};
