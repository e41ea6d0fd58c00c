import { overWithChange } from "../identity/index.ts";
import { type Actor, type Context, DomainError, type Language, type NewEvent, record, type Tx, transact } from "../platform/index.ts";
import { inviteMany, type ManyAsk, notToBeAsked } from "../relationships/index.ts";
import { batchEvents } from "./events.ts";
import {
  type BatchRow,
  type DecidedLine,
  decideLines,
  selectBatch,
  selectWaiting,
  skipWaiting,
  updateBatch,
  type WaitingLine,
} from "./store.ts";
import { asked, enqueueNext } from "./upload-addressees.ts";

/** A pass is one transaction; between passes others have their turn, and the mail server is not flooded. */
const linesPerPass = 200;
const pause = 5_000;

/** Invites the next lines of a batch. A job that is lost or runs twice neither loses nor doubles any: the lines say what is done. */
export async function sendBatch(newContext: () => Context, organizationId: string, id: string, lines = linesPerPass): Promise<void> {
  const ctx = newContext();
  try {
    await transact(ctx, [organizationId], async (tx) => {
      // Held: a second job of the batch, and whoever stops it, wait for the end of the pass.
      const batch = await selectBatch(tx, organizationId, id, "change");
      if (batch?.status === "sending") await pass(tx, onBehalfOf(ctx, batch), batch, lines);
    });
  } catch (error) {
    if (!(error instanceof DomainError) || error.kind === "unavailable") throw error;
    ctx.log.info({ batch: id, code: error.refusal.code }, "batch ended: it may not be sent any more");
    await transact(newContext(), [organizationId], (tx) => giveUp(tx, ctx, organizationId, id));
  }
}

async function pass(tx: Tx, ctx: Context, batch: BatchRow, lines: number): Promise<void> {
  const waiting = await selectWaiting(tx, batch, lines);
  const decided = await decide(tx, ctx, batch, waiting);
  await decideLines(tx, batch, decided);
  const count = (state: string) => decided.filter((line) => line.state === state).length;
  const counts = {
    invited: batch.invited + count("invited"),
    skipped: batch.skipped + count("skipped"),
    updated_at: ctx.now,
  };
  if (waiting.length === lines) {
    await updateBatch(tx, batch, counts);
    await enqueueNext(tx, batch, new Date(ctx.now.getTime() + pause));
    return;
  }
  const finished = await updateBatch(tx, batch, { ...counts, status: "finished", ended_at: ctx.now });
  await record(tx, ctx, [ending(batchEvents.batchFinished, finished)]);
}

/** What has changed since the file was read counts: who has become a customer meanwhile, or has blocked the sender, is left out. */
async function decide(tx: Tx, ctx: Context, batch: BatchRow, waiting: readonly WaitingLine[]): Promise<DecidedLine[]> {
  const emails = waiting.map(({ email }) => email);
  const not = await notToBeAsked(tx, ctx, batch.organization_id, batch.kind, emails);
  const full = await overWithChange(tx, ctx, "invitationsToMailbox", emails.filter((email) => !not.has(email)).map(mailboxOf));
  const codeOf = (email: string) => not.get(email) ?? (full.has(mailboxOf(email)) ? "mailbox-full" : undefined);
  const toInvite = waiting.filter(({ email }) => codeOf(email) === undefined);
  const invited =
    toInvite.length === 0
      ? []
      : await inviteMany(
          tx,
          ctx,
          askOf(batch),
          toInvite.map((line) => addresseeOf(line, batch)),
        );
  const byLine = new Map(toInvite.map(({ line }, index) => [line, invited[index]]));
  return waiting.map(({ line, email }): DecidedLine => {
    const invitation = byLine.get(line);
    return invitation
      ? { line, state: "invited", invitation_id: invitation.id, sent_event_id: invitation.sentEventId }
      : { line, state: "skipped", code: codeOf(email) };
  });
}

/** anna+1@example.com and anna+2@example.com are one mailbox. */
function mailboxOf(email: string): string {
  return email.replace(/\+[^@]*@/, "@");
}

export function addresseeOf({ email, company, language }: WaitingLine, batch: BatchRow) {
  return { email, company, language: (language ?? batch.language) as Language };
}

function askOf(batch: BatchRow): ManyAsk {
  const { id: batchId, expires_in_days: expiresInDays, reminders } = batch;
  return { ...asked(batch), batchId, expiresInDays, reminders, letter: ownLetter(batch) };
}

/** The letter in the sender's words, if it has one. */
export function ownLetter({ subject, body }: BatchRow) {
  return subject === null || body === null ? null : { subject, body };
}

/** Who began it, as far as a job can tell: enough to ask whether they may still invite, and to name them in the history. */
export function onBehalfOf(ctx: Context, batch: BatchRow): Context {
  const actor: Actor = {
    kind: "user",
    id: batch.created_by_id,
    name: batch.created_by_name,
    organizationId: batch.created_by_organization_id,
    sessionId: batch.id,
    memberOf: [batch.organization_id],
    mustChangePassword: false,
    multiFactor: true,
    provenAt: batch.created_at,
  };
  return { ...ctx, actor, organizationId: batch.organization_id };
}

async function giveUp(tx: Tx, ctx: Context, organizationId: string, id: string): Promise<void> {
  const batch = await selectBatch(tx, organizationId, id, "change");
  if (batch?.status !== "sending") return;
  const skipped = batch.skipped + (await skipWaiting(tx, batch, "no-longer-allowed"));
  const failure = JSON.stringify({ code: "no-longer-allowed", parameters: {} });
  const failed = await updateBatch(tx, batch, { status: "failed", skipped, failure, ended_at: ctx.now, updated_at: ctx.now });
  await record(tx, ctx, [ending(batchEvents.batchStopped, failed)]);
}

export function ending(kind: NewEvent["kind"], { organization_id, id, file_name, lines, invited, skipped, refused }: BatchRow): NewEvent {
  return {
    kind,
    organizations: [organization_id],
    subject: { kind: "invitation-batch", id, name: file_name },
    data: { lines, invited, skipped, refused },
  };
}
