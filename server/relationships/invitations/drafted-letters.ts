import { actingUser, type Context, type Language, type Tx } from "../../platform/index.ts";
import { namesOfServices } from "../administrators/names.ts";
import type { Letter } from "./letter.ts";
import { type Ask, requireInviter } from "./require-inviter.ts";
import { linkPlace } from "./rules.ts";
import { whereAccepted } from "./where-accepted.ts";

export interface DatedAsk extends Ask {
  /** The program's if not given. */
  readonly expiresInDays?: number | null | undefined;
}

const day = 86_400_000;
/** Where the name of the company goes, in a letter to many. */
const companyPlace = "{{company}}";

/** The letters that an invitation sent now would begin with, and all that stands in them. Throws DomainError as requireInviter. */
export async function draftedLetters(tx: Tx, ctx: Context, ask: DatedAsk) {
  const inviter = await requireInviter(tx, ctx, ask);
  const { kind, partner, program, administration, services, provider } = inviter;
  const expiresAt = new Date(ctx.now.getTime() + (ask.expiresInDays ?? program.rules.invitationDays) * day);
  const portal = await whereAccepted(tx, { kind: ask.kind, program_id: program.id }, ctx.now);
  const letterIn = (language: Language): Letter =>
    kind.letter(language, {
      partner: partner.name,
      person: actingUser(ctx).name,
      administration,
      services: namesOfServices(program.rules, services, language),
      until: expiresAt,
      provider: provider?.name ?? null,
      // Without an address of its own it is this one, where the link leads: naming it would send people looking.
      portal: portal?.url ? portal.name : undefined,
    });
  return { ...inviter, portal, expiresAt, letterIn };
}

/** As in an invitation that is written by itself. */
const longestSubject = 300;

/** A letter to many, as one of them gets it: in the sender's words, with the company's name put in, or as drafted for the language. */
export function letterTo(
  { company, language }: { readonly company: string | null; readonly language: Language },
  own: Letter | null,
  drafted: (language: Language) => Letter,
): Letter {
  if (own === null) return drafted(language);
  // A name is a name: where the link stands, the letter says.
  const name = company?.replaceAll(linkPlace, "") ?? "";
  const put = (text: string) => text.replaceAll(companyPlace, () => name);
  const subject = [...put(own.subject)].slice(0, longestSubject).join("").trim();
  return { subject: subject || drafted(language).subject, body: put(own.body) };
}
