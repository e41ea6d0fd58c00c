import { authorize } from "../../access/index.ts";
import { requirePartnerAgreement } from "../../agreements/index.ts";
import { findWithProgram, selectInstallation } from "../../organizations/index.ts";
import { actingOrganization, actingUser, type Context, DomainError, notFound, record, transact } from "../../platform/index.ts";
import { selectCustomer } from "../customers/store.ts";
import { relationshipEvents } from "../events.ts";
import { selectBetween, selectRelationship } from "../store.ts";
import { mostWaiting, refuseHelp } from "./rules.ts";
import { countWaiting, type HelpRow, insertHelp } from "./store.ts";

/** The partner tells the vendor what the customer needs. Throws DomainError `not-responsible-for-support`, `administration-held`, `too-many-help-requests` (409). */
export async function askForHelp(ctx: Context, customerId: string, asked: { subject: string; description: string }): Promise<HelpRow> {
  const partnerId = actingOrganization(ctx);
  const person = actingUser(ctx);
  return await transact(ctx, [customerId], async (tx) => {
    await authorize(tx, ctx, partnerId, "relationships:help:request");
    const [listed, partner, installation] = await Promise.all([
      selectCustomer(tx, partnerId, customerId),
      findWithProgram(tx, partnerId),
      selectInstallation(tx),
    ]);
    // Held: of two requests at once the second counts the first.
    const relationship = listed && (await selectRelationship(tx, customerId, listed.relationship_id, "change"));
    if (!listed || !relationship || !partner || !installation) throw notFound();
    await requirePartnerAgreement(tx, partner.organization, partner.program.rules);
    const between = await selectBetween(tx, customerId, partnerId);
    const refused = refuseHelp(between, await countWaiting(tx, customerId, partnerId, mostWaiting));
    if (refused) throw new DomainError("conflict", refused);
    const help = await insertHelp(tx, {
      organization_id: customerId,
      id: ctx.newId(),
      partner_id: partnerId,
      partner_name: partner.organization.name,
      customer_name: listed.name,
      ...asked,
      status: "open",
      asked_at: ctx.now,
      asked_by_id: person.id,
      asked_by_name: person.name,
    });
    await record(tx, ctx, [
      {
        kind: relationshipEvents.helpAsked,
        organizations: [partnerId, customerId],
        ...factsOf(help, { vendorId: installation.vendorOrganizationId }),
      },
    ]);
    return help;
  });
}

/** What every event about a help request names. */
export function factsOf(help: HelpRow, data: Readonly<Record<string, unknown>>) {
  const { organization_id: customerId, customer_name: customerName, partner_id: partnerId, partner_name: partnerName } = help;
  return {
    subject: { kind: "help-request", id: help.id, name: help.subject },
    data: { customerId, customerName, partnerId, partnerName, askedById: help.asked_by_id, ...data },
  };
}
