import { DomainError, deriveSecret, hashSecret, makeToken, readToken, type Settings, sameHash, type Tx } from "../../platform/index.ts";
import { type ApplicationRow, selectApplication } from "./store.ts";

type Submission = Pick<ApplicationRow, "id" | "submissions">;

/** The link's secret is derived from the installation's key, so the mail can be sent again although only its hash is stored. */
export function secretOf({ secretKey }: Pick<Settings, "secretKey">, { id, submissions }: Submission): Buffer {
  return deriveSecret(secretKey, "enrollment-confirmation", `${id} ${submissions}`);
}

/** The secret stands behind `#`: browsers do not send it to servers, so it is in no log on the way. */
export function linkOf(settings: Settings, organizationId: string, submission: Submission): string {
  return `${settings.publicUrl}/enrollment-confirmation#${makeToken(organizationId, submission.id, secretOf(settings, submission))}`;
}

/** Whose application a link is about, by the link alone; the secret is still to be checked. */
export function ownerOf(token: string): { organizationId: string; id: string; secret: Buffer } {
  const read = readToken(token);
  if (read === null) throw unknownLink();
  return read;
}

/** Damaged links, and links of applications that do not exist, get the same answer. */
export async function openLink(tx: Tx, token: string, mode: "read" | "change"): Promise<ApplicationRow> {
  const { organizationId, id, secret } = ownerOf(token);
  const row = await selectApplication(tx, organizationId, id, mode);
  if (row === undefined || row.secret_hash === null || !sameHash(hashSecret(secret), row.secret_hash)) throw unknownLink();
  return row;
}

function unknownLink(): DomainError {
  return new DomainError("not-found", {
    code: "confirmation-not-found",
    message: {
      en: "This link confirms nothing, or a newer mail has replaced it.",
      it: "Questo link non conferma nulla oppure è stato sostituito da un'e-mail più recente.",
    },
    nextStep: {
      en: "Open the link from the newest mail, all of it; or ask your colleague to send it again.",
      it: "Apri per intero il link dell'e-mail più recente oppure chiedi al tuo collega di inviarla di nuovo.",
    },
  });
}
