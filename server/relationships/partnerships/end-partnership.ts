import { authorize, endGrants } from "../../access/index.ts";
import { findOrganization } from "../../organizations/index.ts";
import { actingOrganization, actingUser, alsoSee, type Context, notFound, record, type Tx, transact } from "../../platform/index.ts";
import { relationshipEvents } from "../events.ts";
import { onlyGlobalAdministrator } from "../invitations/only-global-administrator.ts";
import { effectOf } from "./rules.ts";
import { countSharedCustomers, lockPartnership, type PartnershipRow, selectPartnership, updatePartnership } from "./store.ts";

/** What would stay and what would go, in numbers of this moment. */
export interface Ending {
  readonly partnership: PartnershipRow;
  /** Customers of both; they stay with both. */
  readonly sharedCustomers: number;
  /** How many of them the viewer administers; that stays too. */
  readonly delegatedAdministrations: number;
}

export async function previewEnding(ctx: Context, id: string): Promise<Ending> {
  const organizationId = actingOrganization(ctx);
  return await transact(ctx, [], async (tx) => {
    await authorize(tx, ctx, organizationId, "partnerships:partnership:read");
    const partnership = await selectPartnership(tx, organizationId, id);
    if (!partnership) throw notFound();
    if (partnership.status !== "active") return { partnership, sharedCustomers: 0, delegatedAdministrations: 0 };
    return { partnership, ...(await numbersOf(tx, partnership)) };
  });
}

async function numbersOf(tx: Tx, { organization_id: viewerId, other_id: otherId }: PartnershipRow) {
  await alsoSee(tx, [otherId]);
  const { shared, administered } = await countSharedCustomers(tx, { viewerId, otherId });
  return { sharedCustomers: shared, delegatedAdministrations: administered };
}

/**
 * Either side ends the partnership. The provider's administrator access to the reseller ends with it; customers, and what either
 * side may do for them, stay as they are. Ending it again changes nothing.
 */
export async function endPartnership(ctx: Context, id: string, reason: string | undefined): Promise<PartnershipRow> {
  const organizationId = actingOrganization(ctx);
  return await transact(ctx, [], async (tx) => {
    await onlyGlobalAdministrator(authorize(tx, ctx, organizationId, "partnerships:partnership:end"));
    const found = await selectPartnership(tx, organizationId, id);
    if (!found) throw notFound();
    const numbers = await numbersOf(tx, found);
    const partnership = await lockPartnership(tx, found);
    if (effectOf("end", partnership) === "nothing-new") return partnership;
    const person = actingUser(ctx);
    const own = await findOrganization(tx, organizationId);
    const { provider, reseller } = sidesOf(partnership, { id: organizationId, name: own?.name ?? "" });
    const hadAccess = partnership.administration === "active";
    if (hadAccess) await endGrants(tx, ctx, reseller.id, { kind: "partnership", id }, { id: person.id, name: person.name });
    const ended = await updatePartnership(tx, partnership, {
      status: "ended",
      ended_at: ctx.now,
      ended_by_name: person.name,
      ended_by_organization: own?.name ?? null,
      end_reason: reason ?? null,
      ...(hadAccess ? { administration: "removed", administration_removed_at: ctx.now, administration_removed_by: person.name } : {}),
    });
    await record(tx, ctx, [
      {
        kind: relationshipEvents.partnershipEnded,
        organizations: [provider.id, reseller.id],
        subject: { kind: "partnership", id, name: `${provider.name} – ${reseller.name}` },
        data: {
          partnerId: provider.id,
          partnerName: provider.name,
          customerId: reseller.id,
          customerName: reseller.name,
          sharedCustomers: numbers.sharedCustomers,
          endedAccess: hadAccess,
          reason: reason ?? null,
        },
      },
    ]);
    return ended;
  });
}

export function sidesOf(partnership: PartnershipRow, own: { id: string; name: string }) {
  const other = { id: partnership.other_id, name: partnership.other_name };
  return partnership.counterpart === "provider" ? { provider: other, reseller: own } : { provider: own, reseller: other };
}
