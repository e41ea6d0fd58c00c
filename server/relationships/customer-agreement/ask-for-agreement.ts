import { authorize } from "../../access/index.ts";
import { requirePartnerAgreement } from "../../agreements/index.ts";
import { findWithProgram } from "../../organizations/index.ts";
import { actingOrganization, type Context, DomainError, notFound, record, transact } from "../../platform/index.ts";
import { selectCustomer, updateCustomer } from "../customers/store.ts";
import { relationshipEvents } from "../events.ts";
import { refuseAsking } from "./rules.ts";

/** The partner lets Procura mail the customer's administrators where to accept. Throws DomainError `agreement-accepted`, `asked-lately` (409). */
export async function askForAgreement(ctx: Context, customerId: string): Promise<void> {
  const partnerId = actingOrganization(ctx);
  await transact(ctx, [customerId], async (tx) => {
    await authorize(tx, ctx, partnerId, "relationships:invitation:create");
    const [listed, partner] = await Promise.all([selectCustomer(tx, partnerId, customerId, "change"), findWithProgram(tx, partnerId)]);
    if (!listed || !partner) throw notFound();
    await requirePartnerAgreement(tx, partner.organization, partner.program.rules);
    const refused = refuseAsking(listed, ctx.now);
    if (refused) throw new DomainError("conflict", refused);
    await updateCustomer(tx, partnerId, customerId, { agreement_asked_at: ctx.now });
    await record(tx, ctx, [
      {
        kind: relationshipEvents.agreementAsked,
        organizations: [customerId, partnerId],
        subject: { kind: "organization", id: customerId, name: listed.name },
        data: { customerId, customerName: listed.name, partnerId, partnerName: partner.organization.name },
      },
    ]);
  });
}
