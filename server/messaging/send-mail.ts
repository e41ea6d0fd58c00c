import { setTimeout as wait } from "node:timers/promises";
import {
  type Context,
  DomainError,
  type Language,
  type MailContent,
  type Notice,
  type NoticeSettings,
  type RecordedEvent,
  transact,
} from "../platform/index.ts";
import { enqueueMail, noticeSettings } from "./dispatch-events.ts";
import type { Frame } from "./mail-frame.ts";
import { renderMail } from "./render-mail.ts";
import { afterFailure, notComposed, type RetryPolicy, settled, toFailure, tooLate, type Verdict } from "./rules.ts";
import type { Smtp } from "./smtp.ts";
import { claimMail, type MailRow, type RowKey, saveVerdict, selectEvents } from "./store.ts";

interface Sending {
  /** A fresh context: time passes while a mail is being sent. */
  readonly newContext: () => Context;
  readonly notices: readonly Notice[];
  readonly smtp: Smtp;
  readonly policy: RetryPolicy;
}

interface Claimed {
  readonly mail: MailRow;
  readonly event: RecordedEvent | undefined;
  readonly settings: NoticeSettings;
  readonly holds: boolean;
}

/**
 * One attempt at one mail: claim it, talk to the mail server outside any transaction, record the outcome. A worker that is lost
 * between the server's acceptance and the record leaves the mail claimed; once the lease is over it is sent again under the same
 * Message-ID: at least once, and a repetition can be told.
 */
export async function sendMail(sending: Sending, key: RowKey): Promise<void> {
  const { newContext, notices, policy } = sending;
  const ctx = newContext();
  const claimed = await transact(ctx, [key.organizationId], async (tx): Promise<Claimed | undefined> => {
    const mail = await claimMail(tx, key, ctx.now, new Date(ctx.now.getTime() + policy.lease));
    if (!mail) return undefined;
    const [events, settings] = await Promise.all([
      selectEvents(
        tx,
        [{ organizationId: mail.organization_id, id: mail.event_id }],
        notices.map((notice) => notice.event.kind),
      ),
      noticeSettings(tx, ctx),
    ]);
    const [event] = events;
    const notice = notices.find((candidate) => candidate.template === mail.template);
    const holds = event === undefined || notice?.holds === undefined || (await notice.holds(tx, event));
    return { mail, event, settings, holds };
  });
  if (!claimed) return;
  const verdict = await attempt(sending, claimed, ctx.now);
  if (verdict.status !== "sent") ctx.log.warn({ mail: key.id, status: verdict.status, reason: verdict.failure.reason.en }, "mail not sent");
  await untilReachable(() => {
    const later = newContext();
    return transact(later, [key.organizationId], async (tx) => {
      const counts = await saveVerdict(tx, claimed.mail, verdict, later.now);
      if (counts && verdict.status === "queued") await enqueueMail(tx, key, verdict.nextAttemptAt);
    });
  });
}

async function attempt(
  { newContext, notices, smtp, policy }: Sending,
  { mail, event, settings, holds }: Claimed,
  now: Date,
): Promise<Verdict> {
  const { attempts, give_up_at: giveUpAt } = mail;
  if (now >= giveUpAt) return { status: "failed", failure: tooLate };
  if (!holds) return { status: "failed", failure: settled };
  const fail = (failure: ReturnType<typeof toFailure>) => afterFailure(failure, { attempts, giveUpAt }, policy, newContext().now);
  let content: MailContent;
  let rendered: { html: string; text: string };
  try {
    content = compose(notices, mail, event, settings);
    rendered = await renderMail(content, frameOf(notices, mail, settings));
  } catch (error) {
    return fail(notComposed(error));
  }
  try {
    const { subject, replyTo } = content;
    const response = await smtp.deliver({
      id: mail.id,
      sender: settings.name,
      to: mail.recipient,
      subject,
      ...(replyTo ? { replyTo } : {}),
      ...rendered,
      date: now,
    });
    return { status: "sent", response };
  } catch (error) {
    return fail(toFailure(error));
  }
}

function compose(notices: readonly Notice[], mail: MailRow, event: RecordedEvent | undefined, settings: NoticeSettings): MailContent {
  const notice = notices.find((candidate) => candidate.template === mail.template);
  if (!notice || !event) throw new Error(`nothing says what the mail "${mail.template}" should read`);
  return notice.compose(event, { email: mail.recipient, language: languageOf(mail), data: mail.data }, settings);
}

function frameOf(notices: readonly Notice[], mail: MailRow, { name, publicUrl }: NoticeSettings): Frame {
  const notice = notices.find((candidate) => candidate.template === mail.template);
  const frame = { language: languageOf(mail), name, publicUrl };
  const isChosen = notice?.topic !== undefined && mail.recipient_user_id !== null;
  return isChosen ? { ...frame, choicesUrl: `${publicUrl}/account` } : frame;
}

function languageOf(mail: MailRow): Language {
  return mail.language === "it" ? "it" : "en";
}

const patience = [200, 500, 1_000, 2_000, 4_000, 8_000, 15_000, 30_000];

/** The mail is out: as long as the record of it is not written, somebody may send it again, so a database that is away is waited for. */
async function untilReachable(save: () => Promise<void>): Promise<void> {
  for (const delay of patience) {
    try {
      return await save();
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind !== "unavailable") throw error;
      await wait(delay);
    }
  }
  await save();
}
