import { type OrganizationRow, type ProgramRules, regionOf } from "../../organizations/index.ts";
import { DomainError, type Tx } from "../../platform/index.ts";
import { selectAcceptancesOf } from "../store.ts";
import { signatureFor } from "./signature-for.ts";

type Partner = Pick<OrganizationRow, "organization_id" | "country">;

/** Whether the partner agreement is signed for the partner's region. The transaction must see the partner. */
export async function isPartnerAgreementSigned(
  tx: Tx,
  { organization_id: id, country }: Partner,
  rules: Pick<ProgramRules, "partnerAgreement">,
): Promise<boolean> {
  return signatureFor(await selectAcceptancesOf(tx, id, rules.partnerAgreement), country) !== undefined;
}

/**
 * Until the partner agreement is signed for its region a partner can be seen but can't transact. The transaction must see the partner.
 * Throws DomainError `partner-agreement-unsigned` (409).
 */
export async function requirePartnerAgreement(tx: Tx, partner: Partner, rules: Pick<ProgramRules, "partnerAgreement">): Promise<void> {
  if (await isPartnerAgreementSigned(tx, partner, rules)) return;
  const region = regionOf(partner.country).name;
  throw new DomainError("conflict", {
    code: "partner-agreement-unsigned",
    message: {
      en: `The partner agreement has not been signed for the region ${region.en}, so this can't be done yet.`,
      it: `Il contratto partner non è stato firmato per l'area ${region.it}, quindi per ora non è possibile procedere.`,
    },
    nextStep: {
      en: "A global administrator of the partner signs it under Partner agreement.",
      it: "Lo firma un amministratore globale del partner, alla pagina Contratto partner.",
    },
  });
}
