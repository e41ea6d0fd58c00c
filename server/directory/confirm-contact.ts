import { asStranger } from "../identity/index.ts";
import { type Context, DomainError, record, transact } from "../platform/index.ts";
import { directoryEvents } from "./events.ts";
import { ownerOf, requireLink } from "./link.ts";
import { confirmationOf } from "./rules.ts";
import { deliverContact, selectContact, selectListing } from "./store.ts";

/** The sender has opened the mailed link: now the provider gets the message, and the sender a copy. Again changes nothing. */
export async function confirmContact(ctx: Context, token: string): Promise<{ providerName: string }> {
  const { organizationId: providerId, id, secret } = ownerOf(token);
  const stranger = { ...asStranger(ctx), ...(ctx.idempotency ? { idempotency: ctx.idempotency } : {}) };
  return await transact(stranger, [providerId], async (tx) => {
    const contact = requireLink(await selectContact(tx, providerId, id, "change"), secret);
    const listing = await selectListing(tx, providerId);
    const step = confirmationOf(contact, ctx.now);
    if ("refusal" in step) throw new DomainError("conflict", step.refusal);
    const providerName = listing?.name ?? "";
    if (step.effect === "nothing-new") return { providerName };
    await deliverContact(tx, contact, ctx.now);
    await record(tx, stranger, [
      {
        kind: directoryEvents.contactDelivered,
        organizations: [providerId],
        subject: { kind: "contact", id, name: contact.sender_organization },
        data: { senderName: contact.sender_name },
      },
    ]);
    return { providerName };
  });
}
