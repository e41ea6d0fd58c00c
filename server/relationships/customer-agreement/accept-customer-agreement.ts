import { authorize } from "../../access/index.ts";
import { consentTo, type ShownText, saveConsent, textsKnownTo } from "../../agreements/index.ts";
import { findOrganization, findWithProgram } from "../../organizations/index.ts";
import { actingOrganization, alsoSee, type Context, DomainError, record, type Tx, transact } from "../../platform/index.ts";
import { onlyGlobalAdministrator } from "../invitations/only-global-administrator.ts";
import { rulesOfKind } from "../kinds.data.ts";
import { selectAllActive } from "../store.ts";
import { noPartnerYet } from "./rules.ts";
import { showAcceptance } from "./store.ts";

/** The customer agreement as it stands for an organization. */
export interface SeenAgreement {
  readonly key: string;
  /** When the version in force was accepted; null while it is not. */
  readonly accepted: { readonly version: string; readonly at: Date } | null;
  readonly partners: readonly { readonly id: string; readonly name: string }[];
  readonly mayAccept: boolean;
}

export async function readCustomerAgreement(ctx: Context): Promise<SeenAgreement> {
  const customerId = actingOrganization(ctx);
  return await transact(ctx, [], async (tx) => {
    const authority = await authorize(tx, ctx, customerId, "relationships:relationship:read");
    return await look(tx, ctx, customerId, authority.may("relationships:invitation:accept"));
  });
}

/**
 * A global administrator accepts the agreement alone, for the partners that are there already; all of them show it at once. Accepting
 * again changes nothing. Throws DomainError `no-partner-yet` (409), `agreement-outdated` (422), `global-administrator-required` (403).
 */
export async function acceptCustomerAgreement(ctx: Context, shown: ShownText): Promise<SeenAgreement> {
  const customerId = actingOrganization(ctx);
  return await transact(ctx, [], async (tx) => {
    await onlyGlobalAdministrator(authorize(tx, ctx, customerId, "relationships:invitation:accept"));
    // Held as an invitation's acceptance does: of two at once the second sees the first, and no partner begins unseen.
    await findOrganization(tx, customerId, "change");
    const [customer, sellers, texts] = await Promise.all([
      findWithProgram(tx, customerId),
      sellersOf(tx, customerId),
      textsKnownTo(tx, customerId, shown.key, ctx.now),
    ]);
    if (!customer) throw new Error("an acting organization exists");
    if (sellers.length === 0) throw new DomainError("conflict", noPartnerYet);
    const partnerIds = [...new Set(sellers.map((one) => one.partner_id))];
    const { name, country } = customer.organization;
    const key = customer.program.rules.customerAgreement;
    const consent = consentTo(
      ctx,
      { key, texts },
      shown,
      { id: customerId, country },
      {
        kind: "agreement",
        id: customerId,
        alsoKnownTo: partnerIds,
      },
    );
    await alsoSee(tx, partnerIds);
    await saveConsent(tx, consent);
    await showAcceptance(tx, customerId, partnerIds, consent);
    if (consent.fresh) {
      const { event } = consent.fresh;
      // To each partner alone: none learns who the others are.
      const told = partnerIds.map((id) => ({ ...event, organizations: [id], data: { ...event.data, customerId, customerName: name } }));
      await record(tx, ctx, [{ ...event, organizations: [customerId] }, ...told]);
    }
    return await look(tx, ctx, customerId, true);
  });
}

async function look(tx: Tx, ctx: Context, customerId: string, mayAccept: boolean): Promise<SeenAgreement> {
  const [customer, sellers] = await Promise.all([findWithProgram(tx, customerId), sellersOf(tx, customerId)]);
  if (!customer) throw new Error("an acting organization exists");
  const key = customer.program.rules.customerAgreement;
  const known = await textsKnownTo(tx, customerId, key, ctx.now);
  const newest = known
    .filter((text) => text.accepted_at !== null)
    .toSorted((one, other) => Number(other.accepted_at) - Number(one.accepted_at))[0];
  return {
    key,
    accepted: newest?.accepted_at ? { version: newest.version, at: newest.accepted_at } : null,
    partners: [...new Map(sellers.map((one) => [one.partner_id, { id: one.partner_id, name: one.partner_name }])).values()],
    mayAccept,
  };
}

/** The relationships that are accepted together with the agreement. */
async function sellersOf(tx: Tx, customerId: string) {
  return (await selectAllActive(tx, customerId, customerId)).filter(({ kind }) => rulesOfKind(kind).agreement);
}
