import { authorize } from "../../access/index.ts";
import { findOrganization, findWithProgram, type PartnerKind, requireAvailableKind } from "../../organizations/index.ts";
import { actingOrganization, actingUser, type Context, DomainError, notFound, record, transact } from "../../platform/index.ts";
import { enrollmentEvents } from "../events.ts";
import { eventOf, type SeenApplication, see } from "./load-application.ts";
import { insertApplication } from "./store.ts";

/** Throws DomainError `already-partner`, `application-open` (409), `kind-unavailable` (422), and as authorize. */
export async function beginApplication(ctx: Context, partnerKind: PartnerKind): Promise<SeenApplication> {
  const organizationId = actingOrganization(ctx);
  const { id: userId, name } = actingUser(ctx);
  return await transact(ctx, [], async (tx) => {
    await authorize(tx, ctx, organizationId, "enrollment:application:create");
    // Held, so that nobody appeals a rejection meanwhile.
    await findOrganization(tx, organizationId, "change");
    const found = await findWithProgram(tx, organizationId);
    if (found === undefined) throw notFound();
    if (found.organization.partner_kind !== null || found.organization.is_vendor) throw new DomainError("conflict", alreadyPartner);
    requireAvailableKind(partnerKind, found.program.rules);
    const row = await insertApplication(tx, {
      organization_id: organizationId,
      id: ctx.newId(),
      partner_kind: partnerKind,
      status: "draft",
      language: ctx.language,
      created_at: ctx.now,
      created_by_id: userId,
      created_by_name: name,
      updated_at: ctx.now,
    });
    if (row === undefined) throw new DomainError("conflict", applicationOpen);
    await record(tx, ctx, [eventOf(row, enrollmentEvents.begun)]);
    return await see(tx, ctx, { row, ...found });
  });
}

export const alreadyPartner = {
  code: "already-partner",
  message: {
    en: "Your organization is in the partner program already.",
    it: "La tua organizzazione fa già parte del programma per i partner.",
  },
  nextStep: { en: "Complete your account with the support contact.", it: "Completa l'account con il contatto per l'assistenza." },
};
export const applicationOpen = {
  code: "application-open",
  message: { en: "Your organization has an open application already.", it: "La tua organizzazione ha già una domanda in corso." },
  nextStep: { en: "Go on with that one, or withdraw it first.", it: "Prosegui con quella oppure prima ritirala." },
};
