import { type Context, type Route, route } from "../platform/index.ts";
import { choiceRoutes } from "./choices/routes.ts";
import { listMails } from "./list-mails.ts";
import { mailList, mailListQuery } from "./schema.ts";
import type { MailEnvelope } from "./store.ts";

export const messagingRoutes: readonly Route[] = [
  route({
    method: "GET",
    path: "/mails",
    name: "listMails",
    summary: "Mails of the installation and what became of them, newest first",
    description: "For the vendor, who runs the mail server. Shows envelopes, not contents.",
    audience: { scope: "mail:read" },
    query: mailListQuery,
    answers: { 200: mailList },
    run: (ctx, { query }) => listMails(ctx, query),
    present: (page, ctx) => ({ body: { items: page.items.map((mail) => presentMail(mail, ctx)), nextCursor: page.nextCursor } }),
  }),
  ...choiceRoutes,
];

function presentMail(mail: MailEnvelope, { language }: Context) {
  return {
    id: mail.id,
    template: mail.template,
    to: mail.recipient,
    subject: mail.subject,
    status: mail.status === "sending" ? "queued" : mail.status,
    attempts: mail.attempts,
    lastError: mail.last_error?.[language] ?? null,
    createdAt: mail.created_at.toISOString(),
    sentAt: mail.sent_at?.toISOString() ?? null,
  };
}
