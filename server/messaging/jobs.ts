import { z } from "zod";
import { type Context, dispatchTask, type Jobs, type Notice } from "../platform/index.ts";
import { dispatchEvents, sendTask } from "./dispatch-events.ts";
import { defaultRetryPolicy, type RetryPolicy } from "./rules.ts";
import { sendMail } from "./send-mail.ts";
import { openSmtp, type SmtpOptions } from "./smtp.ts";
import { sweepMails } from "./sweep-mails.ts";

export interface MessagingOptions {
  /** Every module's notices. */
  readonly notices: readonly Notice[];
  /** Makes a system context with the time of now; called anew for each step of a job. */
  readonly newContext: () => Context;
  readonly smtp: SmtpOptions;
  readonly retry?: RetryPolicy;
}

export interface MessagingJobs extends Jobs {
  /** Closes the connections to the mail server; after the worker has stopped. */
  close(): void;
}

const sweepTask = "mail.sweep";
const key = z.object({ organizationId: z.uuid(), id: z.uuid() });
const dispatchPayload = z.object({ events: z.array(key) });

export function createMessagingJobs({
  notices,
  newContext,
  smtp: smtpOptions,
  retry: policy = defaultRetryPolicy,
}: MessagingOptions): MessagingJobs {
  const names = notices.map((notice) => notice.template);
  if (new Set(names).size < names.length) throw new Error(`two notices have the same template among ${names.join(", ")}`);
  const smtp = openSmtp(smtpOptions);
  return {
    tasks: {
      [dispatchTask]: async (payload) => dispatchEvents({ ctx: newContext(), notices, policy }, dispatchPayload.parse(payload).events),
      [sendTask]: async (payload) => sendMail({ newContext, notices, smtp, policy }, key.parse(payload)),
      [sweepTask]: async () => sweepMails(newContext()),
    },
    cron: [`* * * * * ${sweepTask}`],
    close: () => smtp.close(),
  };
}
