import { authorize } from "../access/index.ts";
import { actingOrganization, type Context, type Page, readIdCursor, toPage, transact } from "../platform/index.ts";
import { type MailEnvelope, selectMailsOfInstallation } from "./store.ts";

export const mailStatuses = ["queued", "sent", "failed"] as const;
export type MailStatus = (typeof mailStatuses)[number];

export interface MailQuery {
  readonly status?: MailStatus | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** The installation's mails, newest first, for whoever runs its mail server: the vendor. Envelopes only, no contents. */
export async function listMails(ctx: Context, { status, limit, cursor }: MailQuery): Promise<Page<MailEnvelope>> {
  const before = readIdCursor(cursor);
  return transact(ctx, [], async (tx) => {
    await authorize(tx, ctx, actingOrganization(ctx), "mail:mail:read");
    const found = await selectMailsOfInstallation(tx, { statuses: storedStatuses(status), before, limit: limit + 1 });
    return toPage(
      found,
      limit,
      (mail) => [mail.id],
      (mail) => mail,
    );
  });
}

/** That a mail is being sent at this moment is of no interest to readers: it is queued until it is out. */
function storedStatuses(status: MailStatus | undefined): string[] {
  if (status === undefined) return ["queued", "sending", "sent", "failed"];
  return status === "queued" ? ["queued", "sending"] : [status];
}
