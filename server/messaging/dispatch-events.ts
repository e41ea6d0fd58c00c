import { centerName, selectInstallation } from "../organizations/index.ts";
import {
  type Context,
  enqueue,
  type Notice,
  type NoticeSettings,
  type Recipient,
  type RecordedEvent,
  type Tx,
  transact,
} from "../platform/index.ts";
import { selectUnwilling } from "./choices/store.ts";
import { giveUpAt, type RetryPolicy } from "./rules.ts";
import { onOneLine } from "./smtp.ts";
import { insertMails, type NewMail, type RowKey, selectEvents } from "./store.ts";

export const sendTask = "mail.send";

interface Dispatch {
  readonly ctx: Context;
  readonly notices: readonly Notice[];
  readonly policy: RetryPolicy;
}

/**
 * Fills the outbox with the mails that events cause, and creates a job for each, in one transaction. May run again for the same
 * events: what is in the outbox stays as it is.
 */
export async function dispatchEvents({ ctx, notices, policy }: Dispatch, keys: readonly RowKey[]): Promise<void> {
  const owners = keys.map((key) => key.organizationId);
  const kinds = notices.map((notice) => notice.event.kind);
  const events = await transact(ctx, owners, (tx) => selectEvents(tx, keys, kinds));
  if (events.length === 0) return;
  const causes = events.flatMap((event) =>
    notices.filter((notice) => notice.event.kind === event.kind).map((notice) => ({ event, notice })),
  );
  const readers = causes.flatMap(({ event, notice }) => [...(notice.reads?.(event) ?? [])]);
  await transact(ctx, [...owners, ...readers], async (tx) => {
    const settings = await noticeSettings(tx, ctx);
    const mails: NewMail[] = [];
    for (const { event, notice } of causes) {
      const recipients = await willing(tx, notice, await notice.recipients(tx, event));
      mails.push(...recipients.map((recipient) => asNewMail(ctx, policy, event, notice, recipient, settings)));
    }
    if (mails.length === 0) return;
    const added = await insertMails(tx, mails);
    await Promise.all(added.map((key) => enqueueMail(tx, key)));
  });
}

/** Without those who chose not to get mails on the notice's topic; outsiders have chosen nothing. */
async function willing(tx: Tx, { topic }: Notice, recipients: readonly Recipient<object>[]): Promise<readonly Recipient<object>[]> {
  if (topic === undefined) return recipients;
  const people = recipients.flatMap(({ userId }) => userId ?? []);
  const unwilling = await selectUnwilling(tx, people, topic);
  return recipients.filter(({ userId }) => userId === undefined || !unwilling.has(userId));
}

/** runAt: not before then. At most one job per mail stands in line. */
export async function enqueueMail(tx: Tx, key: RowKey, runAt?: Date): Promise<void> {
  await enqueue(tx, sendTask, key, { key: `mail:${key.id}`, ...(runAt ? { runAt } : {}) });
}

export async function noticeSettings(tx: Tx, ctx: Context): Promise<NoticeSettings> {
  return { ...ctx.settings, name: centerName(ctx.settings, await selectInstallation(tx)) };
}

function asNewMail(
  ctx: Context,
  policy: RetryPolicy,
  event: RecordedEvent,
  notice: Notice,
  recipient: Recipient<object>,
  settings: NoticeSettings,
): NewMail {
  return {
    organization_id: event.organizationId,
    id: ctx.newId(),
    event_id: event.id,
    template: notice.template,
    recipient: recipient.email,
    recipient_user_id: recipient.userId ?? null,
    language: recipient.language,
    subject: onOneLine(notice.compose(event, recipient, settings).subject).slice(0, 500),
    data: JSON.stringify(recipient.data),
    status: "queued",
    next_attempt_at: ctx.now,
    give_up_at: giveUpAt(recipient.usefulUntil, policy, ctx.now),
    last_error: null,
    created_at: ctx.now,
    sent_at: null,
  };
}
