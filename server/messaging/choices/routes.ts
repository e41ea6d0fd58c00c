import { z } from "zod";
import { type Context, type Route, route } from "../../platform/index.ts";
import { type Choice, chooseNotices, listChoices } from "./choose-notices.ts";

const choices = z.object({
  items: z.array(z.object({ topic: z.string(), name: z.string(), description: z.string(), byMail: z.boolean() })),
});

export const choiceRoutes: readonly Route[] = [
  route({
    method: "GET",
    path: "/session/notice-choices",
    name: "listNoticeChoices",
    summary: "Which notices one gets by mail",
    description: "By topic. Notices on one's own account and its security are no topic: they always come.",
    audience: "person",
    answers: { 200: choices },
    run: (ctx) => listChoices(ctx),
    present: (found, ctx) => ({ body: presentChoices(found, ctx) }),
  }),
  route({
    method: "PUT",
    path: "/session/notice-choices",
    name: "chooseNotices",
    summary: "Get notices on a topic by mail, or no longer",
    audience: "person",
    body: z.strictObject({ topic: z.string().max(50), byMail: z.boolean() }),
    answers: { 200: choices },
    run: (ctx, { body }) => chooseNotices(ctx, body.topic, body.byMail),
    present: (found, ctx) => ({ body: presentChoices(found, ctx) }),
  }),
];

function presentChoices(found: readonly Choice[], { language }: Pick<Context, "language">) {
  return {
    items: found.map(({ topic, byMail }) => ({
      topic: topic.key,
      name: topic.name[language],
      description: topic.description[language],
      byMail,
    })),
  };
}
