import { addressOf, asStranger, countWithChange } from "../identity/index.ts";
import { selectInstallation } from "../organizations/index.ts";
import { type Context, hashSecret, type Language, record, transact } from "../platform/index.ts";
import { directoryEvents } from "./events.ts";
import { notListed } from "./find-providers.ts";
import { secretOf } from "./link.ts";
import { confirmWithinMs } from "./rules.ts";
import { insertContact, selectPublishedOne } from "./store.ts";
import { tooManyMessages } from "./too-many-messages.ts";

export interface ContactDraft {
  readonly name: string;
  readonly organization: string;
  readonly country: string;
  readonly email: string;
  readonly message: string;
  readonly language: Language;
}

/**
 * Somebody writes to a listed provider. What they wrote waits until they have opened the link that goes to their address; the mail
 * with the link holds nothing of what they wrote. Throws DomainError `too-many-messages` (429).
 */
export async function requestContact(ctx: Context, providerId: string, draft: ContactDraft): Promise<{ expiresAt: Date }> {
  const stranger = asStranger(ctx);
  return await transact(stranger, [providerId], async (tx) => {
    const [listing, installation] = await Promise.all([selectPublishedOne(tx, providerId), selectInstallation(tx)]);
    if (!listing || !installation) throw notListed();
    const [address, mailbox] = [addressOf(ctx), draft.email.replace(/\+[^@]*@/, "@")];
    // Nothing is proven yet: the provider's own limit is not touched, and one address can't use up what a mailbox has.
    const seconds = await countWithChange(tx, ctx, [
      { limit: "contactAddress", subject: address, points: 1 },
      { limit: "contactMailboxFromAddress", subject: `${address} ${mailbox}`, points: 1 },
      { limit: "contactMailbox", subject: mailbox, points: 1 },
    ]);
    if (seconds !== null) throw tooManyMessages(seconds);
    const id = ctx.newId();
    const expiresAt = new Date(ctx.now.getTime() + confirmWithinMs);
    await insertContact(tx, {
      organization_id: providerId,
      id,
      status: "unconfirmed",
      sender_name: draft.name,
      sender_organization: draft.organization,
      sender_country: draft.country,
      sender_email: draft.email,
      language: draft.language,
      message: draft.message,
      secret_hash: hashSecret(secretOf(ctx.settings, id)),
      created_at: ctx.now,
      expires_at: expiresAt,
    });
    await record(tx, stranger, [
      {
        kind: directoryEvents.contactRequested,
        // The provider learns of it when the sender is known to be real.
        organizations: [installation.vendorOrganizationId],
        subject: { kind: "contact", id, name: listing.name },
        data: { providerId },
      },
    ]);
    return { expiresAt };
  });
}
