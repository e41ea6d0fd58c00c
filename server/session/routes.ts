import { z } from "zod";
import {
  challengeAnybody,
  challengeSecondStep,
  changePassword,
  completePasswordReset,
  completeSignIn,
  deviceCookie,
  deviceName,
  endSession,
  halfSignInCookie,
  listOwnSignIns,
  listSessions,
  presentSignIn,
  requestPasswordReset,
  type SessionRow,
  type StartedSession,
  sessionEnd,
  signIn,
  signInList,
  signInQuery,
  signInWithPasskey,
  signOut,
} from "../identity/index.ts";
import { type Context, id, noContent, type Route, route, signInRequired } from "../platform/index.ts";
import { factorRoutes } from "./factor-routes.ts";
import { challenge, halfSignIn, passkeyAnswer, secondStepBody } from "./factor-schema.ts";
import { type CookieJar, giveCookies, giveStep, takeHalfSignInCookie, takeSessionCookie } from "./give-cookies.ts";
import { presentHalf } from "./present-half.ts";
import { factorProofOf } from "./proof.ts";
import { readMe, readMeOf, updateMe } from "./read-me.ts";
import {
  accountChangeBody,
  type Me,
  me,
  passwordChangeBody,
  resetCompletionBody,
  resetRequestBody,
  sessionList,
  signInBody,
} from "./schema.ts";

const nothing = { 204: noContent };

export const sessionRoutes: readonly Route[] = [
  route({
    method: "POST",
    path: "/sessions",
    name: "signIn",
    summary: "Sign in with a password",
    description:
      "Sets the session's cookie (HttpOnly, SameSite=Lax). Any session that the browser had before ends. Who has a second factor gets 202 and a cookie for the second step instead.",
    audience: "public",
    body: signInBody,
    answers: { 201: me, 202: halfSignIn },
    refusals: { "wrong-credentials": 401, "account-disabled": 403, "provider-required": 403, "too-many-attempts": 429 },
    run: async (ctx, { body, request, reply }) => {
      const step = await signIn(ctx, { ...body, deviceToken: request.cookies[deviceCookie(ctx.settings).name] });
      giveStep(reply, ctx.settings, step);
      return "halfToken" in step ? step : await readMeOf(ctx, step);
    },
    present: (step) => ("halfToken" in step ? { status: 202, body: presentHalf(step) } : { body: step }),
  }),
  route({
    method: "POST",
    path: "/sessions/second-step/passkey-challenge",
    name: "challengeSecondStep",
    summary: "What a passkey is to sign as the second step of a sign-in",
    audience: "public",
    answers: { 201: challenge },
    refusals: { "sign-in-expired": 401 },
    run: (ctx, { request }) => challengeSecondStep(ctx, request.cookies[halfSignInCookie(ctx.settings).name]),
    present: (body) => ({ body }),
  }),
  route({
    method: "POST",
    path: "/sessions/second-step",
    name: "completeSignIn",
    summary: "Prove a second factor and be signed in",
    description: "Within 10 minutes of the first step, in the same browser. Each code is accepted once.",
    audience: "public",
    body: secondStepBody,
    answers: { 201: me },
    refusals: {
      "sign-in-expired": 401,
      "wrong-code": 422,
      "code-already-used": 422,
      "wrong-recovery-code": 422,
      "passkey-refused": 422,
      "too-many-attempts": 429,
    },
    run: async (ctx, { body, request, reply }) => {
      const { settings } = ctx;
      const cookies = {
        halfToken: request.cookies[halfSignInCookie(settings).name],
        deviceToken: request.cookies[deviceCookie(settings).name],
      };
      return await enter(ctx, reply, await completeSignIn(ctx, cookies, factorProofOf(body)));
    },
    present: (body) => ({ body }),
  }),
  route({
    method: "POST",
    path: "/sessions/passkey-challenge",
    name: "challengeAnyPasskey",
    summary: "What a passkey is to sign to sign its owner in",
    audience: "public",
    answers: { 201: challenge },
    perMinute: 60,
    run: (ctx) => challengeAnybody(ctx),
    present: (body) => ({ body }),
  }),
  route({
    method: "POST",
    path: "/sessions/passkey",
    name: "signInWithPasskey",
    summary: "Sign in with a passkey alone",
    description: "The passkey must have verified its owner: it counts as both factors.",
    audience: "public",
    body: passkeyAnswer,
    answers: { 201: me },
    refusals: { "account-disabled": 403, "provider-required": 403, "passkey-refused": 422, "too-many-attempts": 429 },
    run: async (ctx, { body, reply }) => await enter(ctx, reply, await signInWithPasskey(ctx, body)),
    present: (body) => ({ body }),
  }),
  ...factorRoutes,
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
    method: "GET",
    path: "/session/sign-ins",
    name: "listOwnSignIns",
    summary: "One's own sign-ins, and failed tries, newest first",
    description: "Kept for 180 days. The place is the country in which the network address is registered.",
    audience: "person",
    query: signInQuery,
    answers: { 200: signInList },
    run: (ctx, { query }) => listOwnSignIns(ctx, query),
    present: ({ items, nextCursor }, ctx) => ({ body: { items: items.map((row) => presentSignIn(row, ctx)), nextCursor } }),
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
      "fresh-sign-in-required": 403,
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

async function enter(ctx: Context, reply: CookieJar, started: StartedSession): Promise<Me> {
  giveCookies(reply, ctx.settings, started);
  takeHalfSignInCookie(reply, ctx.settings);
  return await readMeOf(ctx, started);
}

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
