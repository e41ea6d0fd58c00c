import { asStranger, countWithChange } from "../identity/index.ts";
import { type Context, DomainError, record, type Tx, transact } from "../platform/index.ts";
import { directoryEvents } from "./events.ts";
import { notListed } from "./find-providers.ts";
import { ownerOf, requireLink } from "./link.ts";
import { confirmationOf } from "./rules.ts";
import { type ContactRow, deliverContact, selectContact, selectListing, selectPublishedOne } from "./store.ts";
import { tooManyMessages } from "./too-many-messages.ts";

export interface Confirmable {
  readonly contact: ContactRow;
  readonly providerName: string;
}

/** What the link is about to send, for whoever proves the mailbox with it: it may have been written by somebody else. Changes nothing. */
export async function previewConfirmation(ctx: Context, token: string): Promise<Confirmable> {
  return await underLink(ctx, token, "read", async (_tx, confirmable) => confirmable);
}

/**
 * The sender has opened the mailed link: now the provider gets the message, and the sender a copy. Again changes nothing. The provider's
 * limit counts here, where the sender is proven. Throws DomainError `contact-not-found`, `provider-not-listed` (404), `contact-expired`
 * (409), `too-many-messages` (429).
 */
export async function confirmContact(ctx: Context, token: string): Promise<{ providerName: string }> {
  return await underLink(ctx, token, "change", async (tx, { contact, providerName }) => {
    if (contact.status === "delivered") return { providerName };
    const { organization_id: providerId, id } = contact;
    const seconds = await countWithChange(tx, ctx, [{ limit: "contactsOfProvider", subject: providerId, points: 1 }]);
    if (seconds !== null) throw tooManyMessages(seconds);
    await deliverContact(tx, contact, ctx.now);
    await record(tx, asStranger(ctx), [
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

async function underLink<T>(
  ctx: Context,
  token: string,
  mode: "read" | "change",
  go: (tx: Tx, confirmable: Confirmable) => Promise<T>,
): Promise<T> {
  const { organizationId: providerId, id, secret } = ownerOf(token);
  return await transact(asStranger(ctx), [providerId], async (tx) => {
    const contact = requireLink(await selectContact(tx, providerId, id, mode), secret);
    const step = confirmationOf(contact, ctx.now);
    if ("refusal" in step) throw new DomainError("conflict", step.refusal);
    // What was delivered stays so, whatever the provider shows today.
    const listing = step.effect === "deliver" ? await selectPublishedOne(tx, providerId) : await selectListing(tx, providerId);
    if (step.effect === "deliver" && !listing) throw notListed();
    return await go(tx, { contact, providerName: listing?.name ?? "" });
  });
}
