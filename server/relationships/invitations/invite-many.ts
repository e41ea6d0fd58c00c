import { actingUser, type Context, hashSecret, type Language, record, type Tx } from "../../platform/index.ts";
import { relationshipEvents } from "../events.ts";
import { stepOf } from "../reminders/rules.ts";
import { selectStandings } from "../reminders/store.ts";
import { type DatedAsk, draftedLetters, letterTo } from "./drafted-letters.ts";
import type { Letter } from "./letter.ts";
import { secretOf } from "./link.ts";
import { insertAddressees, insertInvitations, selectOpenlyInvited } from "./store.ts";

export interface ManyAsk extends DatedAsk {
  readonly batchId: string;
  readonly reminders: boolean;
  /** In the sender's words, with {{link}}; null: the letter drafted for the language. */
  readonly letter: Letter | null;
}

export interface ManyAddressee {
  readonly email: string;
  readonly company: string | null;
  readonly language: Language;
}

export type NotAsked = "already-customer" | "not-taking-requests" | "already-invited";

/**
 * Whom a partner is not to ask, and why: by address. Whether an organization takes no requests from anybody or has blocked this partner
 * is not told apart, and neither is told of whom an unanswered invitation has reached: who is blocked is not told so.
 */
export async function notToBeAsked(
  tx: Tx,
  ctx: Context,
  partnerId: string,
  kind: string,
  emails: readonly string[],
): Promise<Map<string, NotAsked>> {
  const [standings, invited] = await Promise.all([
    selectStandings(tx, partnerId, kind, emails),
    selectOpenlyInvited(tx, partnerId, kind, emails, ctx.now),
  ]);
  return new Map(
    emails.flatMap((email): [string, NotAsked][] => {
      const standing = standings.get(email);
      if (standing?.isCustomer) return [[email, "already-customer"]];
      if (invited.has(email)) return [[email, "already-invited"]];
      return standing?.isBlocked || standing?.isClosed ? [[email, "not-taking-requests"]] : [];
    }),
  );
}

/**
 * An addressed invitation of its own for each, mailed by Procura: rows and events, in a few statements. The acting person must be one
 * who may ask for this now (requireInviter). Answers in the order of the addressees.
 */
export async function inviteMany(
  tx: Tx,
  ctx: Context,
  ask: ManyAsk,
  addressees: readonly ManyAddressee[],
): Promise<{ id: string; sentEventId: string }[]> {
  const person = actingUser(ctx);
  const { partner, program, administration, services, provider, expiresAt, letterIn } = await draftedLetters(tx, ctx, ask);
  const partnerId = partner.organization_id;
  const drafts = { en: letterIn("en"), it: letterIn("it") };
  const invited = addressees.map((addressee) => ({ ...addressee, id: ctx.newId() }));
  const sent = { status: "open", single_use: true, sent_at: ctx.now, expires_at: expiresAt, reminders: ask.reminders };
  const none = { reminded_after_at: null, reminded_before_at: null, reminded_by_hand_at: null, hushed_at: null, expiry_told_at: null };
  const { lookAt } = stepOf({ ...sent, ...none }, program.rules, ctx.now);
  await insertInvitations(
    tx,
    invited.map(({ id, company, language }) => {
      const letter = letterTo({ company, language }, ask.letter, (drafted) => drafts[drafted]);
      return {
        ...{ organization_id: partnerId, id, batch_id: ask.batchId, kind: ask.kind, program_id: program.id, language, ...sent },
        ...{ services, provider_id: provider?.id ?? null, provider_name: provider?.name ?? null },
        ...{ include_delegated_administration: administration, secret_hash: hashSecret(secretOf(ctx.settings, id)), channel: "procura" },
        ...{ subject: letter.subject, body: letter.body, follow_up_at: lookAt },
        ...{ created_at: ctx.now, created_by_id: person.id, created_by_name: person.name },
      };
    }),
  );
  const events = await record(
    tx,
    ctx,
    invited.map(({ id, email }) => ({
      kind: relationshipEvents.invitationSent,
      organizations: [partnerId],
      subject: { kind: "invitation", id, name: email },
      data: {
        ...{ kind: ask.kind, channel: "procura", to: [email], addressing: "addressed", batchId: ask.batchId },
        includeDelegatedAdministration: administration,
        ...(services ? { services } : {}),
        ...(provider ? { providerName: provider.name } : {}),
      },
    })),
  );
  const done = invited.map(({ id, email }, index) => ({ id, email, sentEventId: events[index] ?? "" }));
  await insertAddressees(tx, partnerId, done, ctx.now);
  return done;
}
