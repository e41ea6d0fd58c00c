import { actingUser, type Context, DomainError, type NewEvent, type Tx } from "../platform/index.ts";
import { agreementEvents } from "./events.ts";
import { chooseText } from "./rules.ts";
import { insertAcceptance, type NewAcceptance, type selectHeadsFor } from "./store.ts";

/** The text that a person says to have read. sha256 is of what was shown: it must be what is in force. */
export interface ShownText {
  readonly key: string;
  readonly version: string;
  readonly language: string;
  readonly sha256: string;
}

/** A text of an agreement, with when the organization accepted its version. */
type KnownText = Awaited<ReturnType<typeof selectHeadsFor>>[number];

/** An agreement that holds for the organization from now on, or holds already. */
export interface Consent {
  readonly version: string;
  readonly acceptedAt: Date;
  /** Nothing if this version was accepted before: once per version. */
  readonly fresh: { readonly row: NewAcceptance; readonly event: NewEvent } | null;
}

/**
 * The acting person accepts for the organization; `saveConsent` and the event of `fresh` make it so. Refuses a text that is not
 * the one in force. wanted: which agreement it takes, the caller's to choose, and the texts known. The caller has authorized the person.
 */
export function consentTo(
  ctx: Context,
  wanted: { key: string; texts: readonly KnownText[] },
  shown: ShownText,
  organization: { id: string; country: string },
  source: { kind: string; id: string; alsoKnownTo: readonly string[] },
): Consent {
  const texts = wanted.texts.filter((text) => text.key === wanted.key);
  const inForce = chooseText(texts, organization.country, shown.language);
  if (
    !inForce ||
    inForce.key !== shown.key ||
    inForce.version !== shown.version ||
    inForce.language !== shown.language ||
    inForce.sha256 !== shown.sha256
  )
    throw outdated(wanted.key);
  const { key, version, language, sha256, title, accepted_at: before } = inForce;
  if (before) return { version, acceptedAt: before, fresh: null };
  const person = actingUser(ctx);
  const row = {
    organization_id: organization.id,
    id: ctx.newId(),
    key,
    version,
    language,
    country: organization.country,
    sha256,
    accepted_by_id: person.id,
    accepted_by_name: person.name,
    accepted_at: ctx.now,
    source_kind: source.kind,
    source_id: source.id,
  };
  const event = {
    kind: agreementEvents.accepted,
    organizations: [organization.id, ...source.alsoKnownTo],
    subject: { kind: "agreement", id: row.id, name: title },
    data: { key, version, language, sha256 },
  };
  return { version, acceptedAt: ctx.now, fresh: { row, event } };
}

export async function saveConsent(tx: Tx, { fresh }: Consent): Promise<void> {
  if (fresh) await insertAcceptance(tx, fresh.row);
}

function outdated(key: string): DomainError {
  return new DomainError("invalid", {
    code: "agreement-outdated",
    message: {
      en: `The ${key.replaceAll("-", " ")} that you were shown is not the one in force.`,
      it: "Il contratto che ti è stato mostrato non è quello in vigore.",
    },
    nextStep: { en: "Read the current text, then accept it.", it: "Leggi il testo attuale, poi accettalo." },
  });
}
