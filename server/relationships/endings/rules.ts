/**
 * How relationships end (pure).
 *
 *   request to end   (none) ──customer asks──▶ open, due in the program's notice period ──customer withdraws──▶ (none)
 *                    open ──a week before it is due──▶ reminded ──due──▶ escalated to the vendor
 *   relationship     active ──partner, of its own (not indirect resellers) or because it is asked; vendor, with a reason──▶ ended
 *
 *   delete partner   active ──customer, of kinds that nothing was bought through──▶ ended
 *
 * Who can't end a reseller relationship is its customer: subscriptions hang on it. It asks, and meanwhile takes the admin roles away.
 *
 * A partner leaves nothing behind that is in use: it ends a relationship once nothing active is left to support under it, also when the
 * customer asks for the end. By kind that is
 *
 *   line-of-business   its published apps                    until it withdraws them, or the customer removes them
 *   device             devices under its management          until it removes them, or the customer releases them
 *   partner-account    accounts of its active people         until it gives them up, or the customer takes them away
 *   reseller, purchase-visibility       nothing: recorded purchases are history, which stays readable; nothing runs under them here
 *   delegated-administrator, advisor    nothing: admin roles are leave to act, not work, and end with it
 *
 * The vendor ends it all the same. So does, when the customer asks, a partner whose relationship is suspended: it could bring nothing to
 * its end. Both are told what becomes of what was left.
 */
import type { Language, Refusal } from "../../platform/index.ts";
import { rulesOfKind } from "../kinds.data.ts";
import { relationshipSuspended } from "../suspensions/rules.ts";
import { namesOfWork, type Work } from "./work-words.data.ts";

export interface EndRequest {
  readonly status: string;
  readonly end_due_at: Date | null;
  readonly end_reminded_at: Date | null;
  readonly end_escalated_at: Date | null;
}

/** Work that stands on a relationship now. */
export interface ActiveWork {
  readonly what: Work;
  readonly count: number;
  /** Of the first few. */
  readonly names: readonly string[];
}

const day = 86_400_000;
export const remindBeforeMs = 7 * day;

export function dueAfter(now: Date, noticeDays: number): Date {
  return new Date(now.getTime() + noticeDays * day);
}

/** What is due with a request to end, at the instant. */
export function followUp(request: EndRequest, now: Date): "nothing" | "remind" | "escalate" {
  const due = request.end_due_at;
  if (request.status !== "active" || due === null || request.end_escalated_at !== null) return "nothing";
  if (now >= due) return "escalate";
  return request.end_reminded_at === null && now.getTime() >= due.getTime() - remindBeforeMs ? "remind" : "nothing";
}

/** Whether a partner may end it now; a request of the customer lets every partner. */
export function refuseEndByPartner(
  partnerKind: string | null,
  relationship: Pick<EndRequest, "end_due_at"> & { readonly kind: string; readonly suspended_at: Date | null },
): Refusal | null {
  // Ending is not going on: whom the customer asks may, although suspended.
  if (relationship.suspended_at !== null && relationship.end_due_at === null) return relationshipSuspended;
  const ordersHang = relationship.kind === "reseller" && partnerKind === "indirect-reseller";
  return ordersHang && relationship.end_due_at === null ? resellersCannotEnd : null;
}

/** `2 managed devices (PC-1, PC-2)` */
function sayWork(work: readonly ActiveWork[], language: Language): string {
  return work
    .map(({ what, count, names }) => {
      const noun = namesOfWork[what][count === 1 ? "one" : "many"][language];
      const some = [...names, ...(count > names.length ? ["…"] : [])].join(", ");
      return names.length > 0 ? `${count} ${noun} (${some})` : `${count} ${noun}`;
    })
    .join("; ");
}

/** Whether what the partner still supports stands in the way of its ending it; suspended, it supports nothing. */
export function refuseWhileInUse(
  work: readonly ActiveWork[],
  { suspended_at: suspendedAt }: { readonly suspended_at: Date | null },
): Refusal | null {
  if (work.length === 0 || suspendedAt !== null) return null;
  return {
    code: "relationship-in-use",
    message: {
      en: `You still support something under this relationship: ${sayWork(work, "en")}.`,
      it: `In questa relazione segui ancora qualcosa: ${sayWork(work, "it")}.`,
    },
    nextStep: {
      en: "Bring this to its end first: withdraw apps, remove devices, give up accounts. The customer can do so, too.",
      it: "Prima porta a termine tutto questo: ritira le app, rimuovi i dispositivi, rinuncia agli account. Può farlo anche il cliente.",
    },
    extra: { activeWork: work },
  };
}

/** Whether a customer may end it by itself, without asking. */
export function refuseEndByCustomer({ kind }: { readonly kind: string }): Refusal | null {
  return rulesOfKind(kind).endedByCustomer ? null : partnerMustEnd;
}

const partnerMustEnd: Refusal = {
  code: "partner-must-end",
  message: {
    en: "Something may hang on this relationship, such as subscriptions, so only the partner can end it.",
    it: "Da questa relazione può dipendere qualcosa, per esempio degli abbonamenti, quindi solo il partner può chiuderla.",
  },
  nextStep: {
    en: "Ask the partner to end it by a day. Admin roles you can remove at once.",
    it: "Chiedi al partner di chiuderla entro un giorno stabilito. I ruoli di amministratore puoi rimuoverli subito.",
  },
};
const resellersCannotEnd: Refusal = {
  code: "resellers-cannot-end",
  message: {
    en: "An indirect reseller can't end a relationship by itself: its customer's subscriptions are ordered through a provider.",
    it: "Un rivenditore indiretto non può chiudere da solo una relazione: gli abbonamenti del cliente sono ordinati tramite un provider.",
  },
  nextStep: {
    en: "Ask your provider, or the customer: once the customer asks to end it, you can.",
    it: "Rivolgiti al tuo provider o al cliente: quando il cliente chiede di chiuderla, puoi farlo.",
  },
};

export const relationshipEnded: Refusal = {
  code: "relationship-ended",
  message: { en: "This relationship has ended already.", it: "Questa relazione è già terminata." },
  nextStep: { en: "A new invitation begins a new one.", it: "Un nuovo invito ne avvia una nuova." },
};
