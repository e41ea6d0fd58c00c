import { authorize } from "../../access/index.ts";
import { type Context, record, transact } from "../../platform/index.ts";
import { consentTo, type ShownText, saveConsent } from "../accept-agreement.ts";
import { selectHeadsFor } from "../store.ts";
import { type PartnerAgreement, presentStanding, standingOf } from "./read-partner-agreement.ts";

/**
 * A global administrator signs the partner agreement for the partner's region, once; signed before, it stays as it was signed.
 * Throws DomainError `not-a-partner` (409), `agreement-outdated` (422), and as authorize.
 */
export async function signPartnerAgreement(ctx: Context, organizationId: string, shown: ShownText): Promise<PartnerAgreement> {
  return await transact(ctx, [organizationId], async (tx) => {
    const authority = await authorize(tx, ctx, organizationId, "agreements:partner-agreement:sign");
    const { key, partner, signature } = await standingOf(tx, organizationId, "change");
    if (signature) return presentStanding(authority, { key, partner, signature });
    // Signed for another region it may be; that does not count here.
    const texts = (await selectHeadsFor(tx, organizationId, key, ctx.now)).map((text) => ({ ...text, accepted_at: null }));
    const party = { id: organizationId, country: partner.country };
    const consent = consentTo(ctx, { key, texts }, shown, party, { kind: "organization", id: organizationId, alsoKnownTo: [] });
    await saveConsent(tx, consent);
    if (consent.fresh) await record(tx, ctx, [consent.fresh.event]);
    return presentStanding(authority, await standingOf(tx, organizationId));
  });
}
