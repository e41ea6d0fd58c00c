import { type Authority, authorize } from "../../access/index.ts";
import { findOrganization, findProgram, type OrganizationRow, type Region, regionOf } from "../../organizations/index.ts";
import { type Context, DomainError, type Tx, transact } from "../../platform/index.ts";
import { type Acceptance, selectAcceptancesOf } from "../store.ts";
import { signatureFor } from "./signature-for.ts";

export interface PartnerAgreement {
  /** Key of the agreement that the program names. */
  readonly key: string;
  readonly region: Region;
  /** Who signed it for the region, when; undefined while nobody has. */
  readonly signature: Acceptance | undefined;
  readonly maySign: boolean;
}

/** How the partner stands with the partner agreement of its region. */
export async function readPartnerAgreement(ctx: Context, organizationId: string): Promise<PartnerAgreement> {
  return await transact(ctx, [organizationId], async (tx) => {
    const authority = await authorize(tx, ctx, organizationId, "organization:profile:read");
    const { key, partner, signature } = await standingOf(tx, organizationId);
    return presentStanding(authority, { key, partner, signature });
  });
}

export function presentStanding(
  authority: Authority,
  { key, partner, signature }: { key: string; partner: OrganizationRow; signature: Acceptance | undefined },
): PartnerAgreement {
  const maySign = signature === undefined && authority.may("agreements:partner-agreement:sign");
  return { key, region: regionOf(partner.country), signature, maySign };
}

/** With "change" the organization is held still: of two signatures at once the second sees the first. */
export async function standingOf(tx: Tx, organizationId: string, mode: "read" | "change" = "read") {
  const partner = await findOrganization(tx, organizationId, mode);
  if (!partner || partner.partner_kind === null) throw new DomainError("conflict", notAPartner);
  const program = await findProgram(tx, partner.program_id);
  if (!program) throw new Error("an organization has a program");
  const key = program.rules.partnerAgreement;
  return { key, partner, signature: signatureFor(await selectAcceptancesOf(tx, organizationId, key), partner.country) };
}

const notAPartner = {
  code: "not-a-partner",
  message: {
    en: "Your organization is not a partner in this program, so there is no partner agreement to sign.",
    it: "La tua organizzazione non è un partner del programma: non c'è alcun contratto partner da firmare.",
  },
  nextStep: { en: "Join the partner program first.", it: "Prima entra nel programma per i partner." },
};
