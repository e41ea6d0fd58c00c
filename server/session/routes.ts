import { z } from "zod";
import {
  changePassword,
  completePasswordReset,
  deviceCookie,
  deviceName,
  endSession,
  listSessions,
  requestPasswordReset,
  type SessionRow,
  sessionEnd,
  signIn,
  signOut,
} from "../identity/index.ts";
import { type Context, id, noContent, type Route, route, signInRequired } from "../platform/index.ts";
import { giveCookies, takeSessionCookie } from "./give-cookies.ts";
import { readMe, readMeOf, updateMe } from "./read-me.ts";
import { accountChangeBody, me, passwordChangeBody, resetCompletionBody, resetRequestBody, sessionList, signInBody } from "./schema.ts";

const nothing = { 204: noContent };

export const sessionRoutes: readonly Route[] = [
  route({
    method: "POST",
    path: "/sessions",
    name: "signIn",
    summary: "Sign in with a password",
    description: "Sets the session's cookie (HttpOnly, SameSite=Lax). Any session that the browser had before ends.",
    audience: "public",
    body: signInBody,
    answers: { 201: me },
    refusals: { "wrong-credentials": 401, "account-disabled": 403, "too-many-attempts": 429 },
    run: async (ctx, { body, request, reply }) => {
      const started = await signIn(ctx, { ...body, deviceToken: request.cookies[deviceCookie(ctx.settings).name] });
      giveCookies(reply, ctx.settings, started);
      return await readMeOf(ctx, started);
    },
    present: (body) => ({ body }),
  }),
  route({
    method: "GET",
    path: "/session",
    name: "readSession",
    summary: "Who is signed in, for which organizations, and what they may do there",
    audience: "public",
    answers: { 200: me },
    refusals: { "sign-in-required": 401 },
    run: async (ctx, { reply }) => {
      if (ctx.actor.kind === "user") return await readMe(ctx);
      // Here, where a portal begins, and nowhere else: a late answer to an old request must not take a newer session's cookie away.
      takeSessionCookie(reply, ctx.settings);
      throw signInRequired();
    },
    present: (body) => ({ body }),
  }),
  route({
    method: "DELETE",
    path: "/session",
    name: "signOut",
    summary: "Sign out",
    description: "Also answers 204 when nobody was signed in any more.",
    audience: "public",
    answers: nothing,
    run: async (ctx, { reply }) => {
      await signOut(ctx);
      takeSessionCookie(reply, ctx.settings);
    },
    present: () => ({}),
  }),
  route({
    method: "PATCH",
    path: "/session/user",
    name: "updateOwnAccount",
    summary: "Change one's own display name or language",
    audience: "person",
    body: accountChangeBody,
    answers: { 200: me },
    run: (ctx, { body }) => updateMe(ctx, body),
    present: (body) => ({ body }),
  }),
  route({
    method: "PUT",
    path: "/session/password",
    name: "changePassword",
    summary: "Change one's own password",
    description: "Ends all other sessions of the person; the present one goes on with a new cookie.",
    audience: "person",
    beforePasswordChange: true,
    body: passwordChangeBody,
    answers: nothing,
    refusals: {
      "wrong-password": 422,
      "password-unchanged": 422,
      "password-too-short": 422,
      "password-too-long": 422,
      "password-too-common": 422,
      "password-is-name": 422,
      "too-many-attempts": 429,
    },
    run: async (ctx, { body, reply }) => giveCookies(reply, ctx.settings, await changePassword(ctx, body)),
    present: () => ({}),
  }),
  route({
    method: "GET",
    path: "/sessions",
    name: "listSessions",
    summary: "The browsers in which one is signed in",
    audience: "person",
    answers: { 200: sessionList },
    run: (ctx) => listSessions(ctx),
    present: (sessions, ctx) => ({ body: { items: sessions.map((session) => presentSession(session, ctx)) } }),
  }),
  route({
    method: "DELETE",
    path: "/sessions/{id}",
    name: "endSession",
    summary: "End one of one's own sessions",
    audience: "person",
    params: z.strictObject({ id }),
    answers: nothing,
    run: (ctx, { params }) => endSession(ctx, params.id),
    present: () => ({}),
  }),
  route({
    method: "POST",
    path: "/password-resets",
    name: "requestPasswordReset",
    summary: "Ask for a link to choose a new password, by mail",
    description: "The answer is the same whether there is such an account or not.",
    audience: "public",
    body: resetRequestBody,
    answers: { 202: noContent },
    refusals: { "too-many-attempts": 429 },
    run: (ctx, { body }) => requestPasswordReset(ctx, body.signInName),
    present: () => ({}),
  }),
  route({
    method: "POST",
    path: "/password-resets/completion",
    name: "completePasswordReset",
    summary: "Choose a new password by the link from the mail",
    description: "The link works once, for one hour. All sessions of the person end.",
    audience: "public",
    body: resetCompletionBody,
    answers: nothing,
    refusals: {
      "reset-link-not-found": 404,
      "reset-link-used": 409,
      "reset-link-expired": 409,
      "account-disabled": 403,
      "password-too-short": 422,
      "password-too-common": 422,
    },
    run: async (ctx, { body, reply }) => giveCookies(reply, ctx.settings, await completePasswordReset(ctx, body)),
    present: () => ({}),
  }),
];

function presentSession(session: SessionRow, { actor, language }: Context) {
  return {
    id: session.id,
    current: actor.kind === "user" && actor.sessionId === session.id,
    createdAt: session.created_at.toISOString(),
    lastSeenAt: session.last_seen_at.toISOString(),
    expiresAt: sessionEnd(session).toISOString(),
    ipAddress: session.ip_address,
    device: deviceName(session.user_agent, language),
  };
}
