import { z } from "zod";
import { id, type Route, route } from "../../platform/index.ts";
import { giveCookies, me, readMeOf } from "../../session/index.ts";
import { completeSignUp } from "./complete-sign-up.ts";
import { requestSignUp } from "./request-sign-up.ts";
import { completionBody, signUpBegun, signUpBody } from "./schema.ts";

export const signUpRoutes: readonly Route[] = [
  route({
    method: "POST",
    path: "/sign-ups",
    name: "requestSignUp",
    summary: "Begin to sign an organization up: mails a code",
    description: "The answer is the same whether the address has an account or not; the mail tells its owner.",
    audience: "public",
    body: signUpBody,
    answers: { 202: signUpBegun },
    refusals: { "too-many-attempts": 429 },
    run: (ctx, { body }) => requestSignUp(ctx, body),
    present: (begun) => ({ body: { id: begun.id, expiresAt: begun.expiresAt.toISOString() } }),
  }),
  route({
    method: "POST",
    path: "/sign-ups/{id}/completion",
    name: "completeSignUp",
    summary: "Create the organization with the code from the mail, and sign in",
    description:
      "Makes a customer organization with a domain of its own and its first global administrator, whose sign-in name is the e-mail address.",
    audience: "public",
    params: z.strictObject({ id }),
    body: completionBody,
    answers: { 201: me },
    refusals: {
      "wrong-code": 422,
      "sign-up-expired": 409,
      "sign-up-exhausted": 409,
      "sign-up-completed": 409,
      "sign-in-name-taken": 409,
      "unknown-program": 422,
      "name-says-nothing": 422,
      "password-too-short": 422,
      "password-too-common": 422,
    },
    run: async (ctx, { params, body, reply }) => {
      const started = await completeSignUp(ctx, params.id, body);
      giveCookies(reply, ctx.settings, started);
      return await readMeOf(ctx, started);
    },
    present: (body) => ({ body }),
  }),
];
