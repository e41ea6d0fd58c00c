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
export type Act = "send" | "remind" | "accept" | "decline" | "withdraw";

export interface InvitationState {
  readonly status: string;
  readonly single_use: boolean;
  readonly expires_at: Date;
  readonly last_accepted_by_id?: string | null;
}

export const addressings = ["addressed", "open-link"] as const;
/** addressed: meant for one customer, whose acceptance uses it up. open-link: whoever has the link may accept it, until it expires. */
export type Addressing = (typeof addressings)[number];

/** Null while it is prepared: the sender chooses when it sends it. */
export function addressingOf({ sent_at, single_use }: { sent_at: Date | null; single_use: boolean }): Addressing | null {
  if (sent_at === null) return null;
  return single_use ? "addressed" : "open-link";
}

/**
 * Whether what is sent is addressed to one customer. Who does not choose addresses it by naming somebody. The first sending decides:
 * a link that several may have accepted is not made one for a single customer under their hands, nor the other way round.
 */
export function addressingFor(
  before: Addressing | null,
  chosen: Addressing | undefined,
  namesSomebody: boolean,
): { addressing: Addressing } | { refusal: Refusal } {
  const fallback = before ?? (namesSomebody ? "addressed" : "open-link");
  return before !== null && chosen !== undefined && chosen !== before ? { refusal: addressingDecided } : { addressing: chosen ?? fallback };
}

const addressingDecided: Refusal = {
  code: "addressing-decided",
  message: {
    en: "Whether one customer or many can accept this invitation was decided when it was first sent.",
    it: "Se questo invito vale per un solo cliente o per molti è stato deciso al primo invio.",
  },
  nextStep: { en: "Send it as it is, or prepare a new invitation.", it: "Invialo così com'è oppure prepara un nuovo invito." },
};

export function statusAt(invitation: InvitationState, now: Date): Status {
  const status = invitation.status as StoredStatus;
  return (status === "open" || status === "draft") && now >= invitation.expires_at ? "expired" : status;
}

const possible: Readonly<Record<Status, readonly Act[]>> = {
  draft: ["send", "withdraw"],
  open: ["send", "remind", "accept", "decline", "withdraw"],
  accepted: [],
  declined: [],
  withdrawn: [],
  expired: [],
};

export function mayBe(act: Act, invitation: InvitationState, now: Date): boolean {
  return possible[statusAt(invitation, now)].includes(act);
}

/** The state after the act, or why it can't be done. by: the organization that answers. */
export function next(act: Act, invitation: InvitationState, now: Date, by?: string): { status: StoredStatus } | { refusal: Refusal } {
  if (!mayBe(act, invitation, now)) {
    const status = statusAt(invitation, now);
    const anothers = status === "accepted" && by !== undefined && invitation.last_accepted_by_id !== by;
    return { refusal: anothers ? usedByAnother : refusalOf(act, status) };
  }
  switch (act) {
    case "send":
    case "remind":
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

/** To an organization that holds the link of an invitation which another one has accepted. */
const usedByAnother: Refusal = {
  code: "invitation-used-by-another",
  message: {
    en: "This invitation was for one customer, and another organization has accepted it.",
    it: "Questo invito era per un solo cliente ed è stato accettato da un'altra organizzazione.",
  },
  nextStep: {
    en: "Ask the partner to send your organization an invitation of its own.",
    it: "Chiedi al partner di inviare un invito alla tua organizzazione.",
  },
};

/** The partner's own acts: it hears what has become of its invitation, not whom to ask for another. */
function refusalOf(act: Act, status: Status): Refusal {
  return ((act === "send" || act === "remind" || act === "withdraw") && refusalsToPartner[status]) || refusals[status];
}

const prepareAnother = {
  en: "It can't be sent or withdrawn any more. To ask again, or for something else, prepare a new invitation.",
  it: "Non può più essere inviato né ritirato. Per chiedere di nuovo, o chiedere altro, prepara un nuovo invito.",
};

const refusalsToPartner: Readonly<Partial<Record<Status, Refusal>>> = {
  draft: {
    code: "invitation-not-sent",
    message: { en: "This invitation has not been sent yet.", it: "Questo invito non è ancora stato inviato." },
    nextStep: { en: "Send it first.", it: "Prima invialo." },
  },
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
