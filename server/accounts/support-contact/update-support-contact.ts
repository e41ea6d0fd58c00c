import { authorize } from "../../access/index.ts";
import { findOrganization, updateOrganization } from "../../organizations/index.ts";
import { type Context, DomainError, expectedVersion, notFound, record, staleVersion, transact } from "../../platform/index.ts";
import { checkPhone, checkWebsite } from "../contact-fields.ts";
import { accountEvents } from "../events.ts";
import type { FieldProblem } from "../field-problem.ts";
import { type SeenProfile, seenProfile } from "../get-profile.ts";

/** Where a partner's customers get help. */
export interface SupportContact {
  readonly email: string;
  readonly phone: string;
  readonly website: string;
}

/**
 * A partner says where its customers get help; its account is open with it. Throws DomainError `support-contact-not-right` (422, by
 * field), `not-a-partner` (409), `if-match-required`, `stale-version` (412), and as authorize.
 */
export async function updateSupportContact(
  ctx: Context,
  organizationId: string,
  ifMatch: number | null,
  contact: SupportContact,
): Promise<SeenProfile> {
  return await transact(ctx, [organizationId], async (tx) => {
    const authority = await authorize(tx, ctx, organizationId, "organization:support-contact:update");
    const organization = await findOrganization(tx, organizationId);
    if (organization === undefined) throw notFound();
    const version = expectedVersion(ifMatch);
    if (organization.partner_kind === null) throw new DomainError("conflict", notAPartner);
    const { checked, problems } = checkSupportContact(contact, organization.country);
    if (problems.length > 0) throw new DomainError("invalid", notRight, { fields: problems });
    const changed = await updateOrganization(tx, organizationId, version, { support_contact: JSON.stringify(checked) });
    if (changed === undefined) throw staleVersion();
    await record(tx, ctx, [
      {
        kind: accountEvents.supportContactChanged,
        organizations: [organizationId],
        subject: { kind: "organization", id: organizationId, name: changed.name },
        data: { ...checked },
      },
    ]);
    return seenProfile(authority, changed);
  });
}

function checkSupportContact(contact: SupportContact, country: string): { checked: SupportContact; problems: FieldProblem[] } {
  const [phone, website] = [checkPhone(contact.phone, country), checkWebsite(contact.website)];
  return {
    checked: { email: contact.email, phone: phone.value, website: website.value },
    problems: [
      ...(phone.problem ? [{ path: "phone", ...phone.problem }] : []),
      ...(website.problem ? [{ path: "website", ...website.problem }] : []),
    ],
  };
}

const notAPartner = {
  code: "not-a-partner",
  message: {
    en: "Only partners have a customer-support contact.",
    it: "Solo i partner hanno un contatto per l'assistenza ai clienti.",
  },
  nextStep: { en: "Join the partner program first.", it: "Prima entra nel programma per i partner." },
};
const notRight = {
  code: "support-contact-not-right",
  message: {
    en: "Some of the support contact is not right; nothing was changed.",
    it: "Alcuni dati del contatto di assistenza non sono corretti; non è stato modificato nulla.",
  },
  nextStep: { en: "Correct the fields named in `errors`.", it: "Correggi i campi indicati in `errors`." },
};
