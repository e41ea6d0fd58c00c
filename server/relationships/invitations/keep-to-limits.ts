import { countWithChange } from "../../identity/index.ts";
import { type Context, DomainError, type Tx } from "../../platform/index.ts";

/** What a partner writes goes out under the installation's name: nobody may be flooded with it. */
export async function keepToLimits(tx: Tx, ctx: Context, partnerId: string, id: string, to: readonly string[]): Promise<void> {
  // anna+1@example.com and anna+2@example.com are one mailbox.
  const perMailbox = Map.groupBy(to, (address) => address.replace(/\+[^@]*@/, "@"));
  const seconds = await countWithChange(tx, ctx, [
    { limit: "invitationsOfPartner", subject: partnerId, points: to.length },
    ...[...perMailbox].map(([mailbox, { length }]) => ({ limit: "invitationsToMailbox" as const, subject: mailbox, points: length })),
    ...to.map((address) => ({ limit: "invitationAgain" as const, subject: `${id} ${address}`, points: 1 })),
  ]);
  if (seconds !== null) throw tooManyInvitations(seconds);
}

function tooManyInvitations(retryAfterSeconds: number): DomainError {
  const minutes = Math.ceil(retryAfterSeconds / 60);
  const hours = Math.ceil(minutes / 60);
  const en = minutes === 1 ? "a minute" : minutes <= 60 ? `${minutes} minutes` : `${hours} hours`;
  const it = minutes === 1 ? "un minuto" : minutes <= 60 ? `${minutes} minuti` : `${hours} ore`;
  return new DomainError(
    "too-many",
    {
      code: "too-many-invitations",
      message: {
        en: "Too many invitations have been mailed, by your organization or to one of these addresses.",
        it: "Sono stati inviati troppi inviti, dalla tua organizzazione o a uno di questi indirizzi.",
      },
      nextStep: {
        en: `Try again in ${en}, or copy the letter into a mail of your own.`,
        it: `Riprova tra ${it}, oppure copia il testo in una tua e-mail.`,
      },
    },
    { retryAfterSeconds },
  );
}
