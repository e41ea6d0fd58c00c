import { DomainError, deriveSecret, hashSecret, makeToken, readToken, type Settings, sameHash } from "../platform/index.ts";
import type { ContactRow } from "./store.ts";

/** Derived, so that the mail can be made again although only its hash is stored. */
export function secretOf({ secretKey }: Pick<Settings, "secretKey">, contactId: string): Buffer {
  return deriveSecret(secretKey, "contact-request", contactId);
}

/** The secret stands behind `#`: browsers do not send it to servers. */
export function confirmationLink(settings: Settings, providerId: string, contactId: string): string {
  return `${settings.publicUrl}/find-a-provider/confirm#${makeToken(providerId, contactId, secretOf(settings, contactId))}`;
}

export function ownerOf(token: string): { organizationId: string; id: string; secret: Buffer } {
  const read = readToken(token);
  if (read === null) throw unknownLink();
  return read;
}

/** A damaged secret and a request that does not exist get the same answer. */
export function requireLink(contact: ContactRow | undefined, secret: Buffer): ContactRow {
  if (!contact || !sameHash(hashSecret(secret), contact.secret_hash)) throw unknownLink();
  return contact;
}

function unknownLink(): DomainError {
  return new DomainError("not-found", {
    code: "contact-not-found",
    message: { en: "This link leads to no message.", it: "Questo link non porta a nessun messaggio." },
    nextStep: {
      en: "Open the link from the mail again, all of it; or write to the provider once more.",
      it: "Apri di nuovo il link dell'e-mail, per intero, oppure scrivi ancora al provider.",
    },
  });
}
