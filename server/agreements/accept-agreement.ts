import { actingUser, type Context, DomainError, record, type Tx } from "../platform/index.ts";
import { agreementEvents } from "./events.ts";
import { chooseText } from "./rules.ts";
import { type AgreementText, insertAcceptance, selectLastAcceptance, selectTexts } from "./store.ts";

/** The text that a person says to have read. sha256 is of what was shown: it must be what is in force. */
export interface ShownText {
  readonly key: string;
  readonly version: string;
  readonly language: string;
  readonly sha256: string;
}

/**
 * Accepts an agreement for an organization in the caller's transaction: once per version; undefined if the version has been
 * accepted before. Refuses a text that is not the one in force of the agreement named by key, which is the caller's to choose. The caller has authorized the person.
 */
export async function acceptAgreement(
  tx: Tx,
  ctx: Context,
  organization: { id: string; name: string; country: string },
  key: string,
  shown: ShownText,
  source: { kind: string; id: string; alsoKnownTo: readonly string[] },
): Promise<AgreementText | undefined> {
  const [texts, last] = await Promise.all([selectTexts(tx, key, ctx.now), selectLastAcceptance(tx, organization.id, key)]);
  const inForce = chooseText(texts, organization.country, shown.language);
  if (!inForce || inForce.version !== shown.version || inForce.language !== shown.language || inForce.sha256 !== shown.sha256)
    throw outdated(key);
  if (last?.version === inForce.version) return undefined;
  const person = actingUser(ctx);
  const id = ctx.newId();
  await Promise.all([
    insertAcceptance(tx, {
      organization_id: organization.id,
      id,
      key: inForce.key,
      version: inForce.version,
      language: inForce.language,
      country: organization.country,
      sha256: inForce.sha256,
      accepted_by_id: person.id,
      accepted_by_name: person.name,
      accepted_at: ctx.now,
      source_kind: source.kind,
      source_id: source.id,
    }),
    record(tx, ctx, [
      {
        kind: agreementEvents.accepted,
        organizations: [organization.id, ...source.alsoKnownTo],
        subject: { kind: "agreement", id, name: inForce.title },
        data: { key: inForce.key, version: inForce.version, language: inForce.language, sha256: inForce.sha256 },
      },
    ]),
  ]);
  return inForce;
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
