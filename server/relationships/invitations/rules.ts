/**
 * Invitations (pure).
 *
 *   draft ──send──▶ open ──accept──▶ accepted     (addressed to somebody; an open link stays open and counts)
 *     │              │ ├───decline──▶ declined    (an open link stays open)
 *     │              │ └───withdraw─▶ withdrawn
 *     └──withdraw────┘
 *   open, past its time: expired. That is read off the clock at every look, so no sweep can be late.
 */
import type { Refusal } from "../../platform/index.ts";

export type StoredStatus = "draft" | "open" | "accepted" | "declined" | "withdrawn";
export type Status = StoredStatus | "expired";
export type Act = "send" | "accept" | "decline" | "withdraw";

export interface InvitationState {
  readonly status: string;
  readonly single_use: boolean;
  readonly expires_at: Date;
}

export function statusAt(invitation: InvitationState, now: Date): Status {
  const status = invitation.status as StoredStatus;
  return (status === "open" || status === "draft") && now >= invitation.expires_at ? "expired" : status;
}

const possible: Readonly<Record<Status, readonly Act[]>> = {
  draft: ["send", "withdraw"],
  open: ["send", "accept", "decline", "withdraw"],
  accepted: [],
  declined: [],
  withdrawn: [],
  expired: [],
};

export function mayBe(act: Act, invitation: InvitationState, now: Date): boolean {
  return possible[statusAt(invitation, now)].includes(act);
}

/** The state after the act, or why it can't be done. */
export function next(act: Act, invitation: InvitationState, now: Date): { status: StoredStatus } | { refusal: Refusal } {
  if (!mayBe(act, invitation, now)) return { refusal: refusalOf(act, statusAt(invitation, now)) };
  switch (act) {
    case "send":
      return { status: "open" };
    case "withdraw":
      return { status: "withdrawn" };
    case "accept":
      return { status: invitation.single_use ? "accepted" : "open" };
    case "decline":
      return { status: invitation.single_use ? "declined" : "open" };
  }
}

const askForAnother = {
  en: "Ask the partner to send a new invitation.",
  it: "Chiedi al partner di inviare un nuovo invito.",
};

const refusals: Readonly<Record<Status, Refusal>> = {
  draft: {
    code: "invitation-not-sent",
    message: { en: "The partner has not sent this invitation yet.", it: "Il partner non ha ancora inviato questo invito." },
    nextStep: askForAnother,
  },
  open: { code: "invitation-open", message: { en: "The invitation is still open.", it: "L'invito è ancora aperto." } },
  accepted: {
    code: "invitation-used",
    message: {
      en: "This invitation has been accepted already; it can be used once.",
      it: "Questo invito è già stato accettato; può essere usato una sola volta.",
    },
    nextStep: askForAnother,
  },
  declined: {
    code: "invitation-declined",
    message: { en: "This invitation has been declined.", it: "Questo invito è stato rifiutato." },
    nextStep: askForAnother,
  },
  withdrawn: {
    code: "invitation-withdrawn",
    message: { en: "The partner has withdrawn this invitation.", it: "Il partner ha ritirato questo invito." },
    nextStep: askForAnother,
  },
  expired: {
    code: "invitation-expired",
    message: { en: "The time to accept this invitation is over.", it: "Il termine per accettare questo invito è scaduto." },
    nextStep: askForAnother,
  },
};

/** The partner's own acts: it hears what has become of its invitation, not whom to ask for another. */
function refusalOf(act: Act, status: Status): Refusal {
  return ((act === "send" || act === "withdraw") && refusalsToPartner[status]) || refusals[status];
}

const prepareAnother = {
  en: "It can't be sent or withdrawn any more. To ask again, or for something else, prepare a new invitation.",
  it: "Non può più essere inviato né ritirato. Per chiedere di nuovo, o chiedere altro, prepara un nuovo invito.",
};

const refusalsToPartner: Readonly<Partial<Record<Status, Refusal>>> = {
  accepted: {
    code: "invitation-used",
    message: { en: "This invitation has been accepted already.", it: "Questo invito è già stato accettato." },
    nextStep: prepareAnother,
  },
  declined: {
    code: "invitation-declined",
    message: { en: "This invitation has been declined.", it: "Questo invito è stato rifiutato." },
    nextStep: prepareAnother,
  },
  withdrawn: {
    code: "invitation-withdrawn",
    message: { en: "This invitation has been withdrawn.", it: "Questo invito è stato ritirato." },
    nextStep: prepareAnother,
  },
  expired: {
    code: "invitation-expired",
    message: { en: "The time to accept this invitation is over.", it: "Il termine per accettare questo invito è scaduto." },
    nextStep: prepareAnother,
  },
};

/** Where the link stands in a stored letter. */
export const linkPlace = "{{link}}";

/** The letter as it is stored, or null if the link has been taken out of it. */
export function withoutLink(body: string, link: string): string | null {
  const stored = body.replaceAll(link, linkPlace);
  return stored.includes(linkPlace) ? stored : null;
}

/**
 * Whether a text that is stored has something of the link's secret in it, however spaced. A subject is read by every server on a mail's
 * way besides; in a body stands the place of the link instead.
 */
export function revealsLink(stored: string, link: string): boolean {
  const plain = stored.replaceAll(/\s/g, "");
  const token = link.slice(link.indexOf("#") + 1);
  const parts = Array.from({ length: token.length - telling + 1 }, (_, at) => token.slice(at, at + telling));
  return plain.includes(link) || parts.some((part) => plain.includes(part));
}

/** Characters in a row that no subject shares with a token by chance. */
const telling = 8;

export function withLink(stored: string, link: string): string {
  return stored.replaceAll(linkPlace, link);
}
