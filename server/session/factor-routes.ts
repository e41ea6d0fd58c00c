import { z } from "zod";
import {
  addPasskey,
  beginPasskey,
  beginTotp,
  challengeProof,
  confirmTotp,
  type FactorRow,
  listFactors,
  proveAgain,
  removeFactor,
  renameFactor,
  renewRecoveryCodes,
} from "../identity/index.ts";
import { selectInstallation } from "../organizations/index.ts";
import { type Context, id, noContent, type Route, route, transact, withoutIdempotency } from "../platform/index.ts";
import * as shape from "./factor-schema.ts";
import { giveCookies } from "./give-cookies.ts";
import { proofOf } from "./proof.ts";

const fresh = { "fresh-sign-in-required": 403 } as const;
const adding = { ...fresh, "too-many-factors": 409 } as const;
const byFactor = z.strictObject({ id });

/** One's own second factors. Every change gives the session a new cookie. */
export const factorRoutes: readonly Route[] = [
  route({
    method: "GET",
    path: "/session/factors",
    name: "listSecondFactors",
    summary: "One's own second factors",
    audience: "person",
    answers: { 200: shape.factorList },
    run: (ctx) => listFactors(ctx),
    present: ({ factors, recoveryCodes, proofs }) => ({
      body: {
        items: factors.map(presentFactor),
        recoveryCodes: { left: recoveryCodes.left, createdAt: recoveryCodes.createdAt?.toISOString() ?? null },
        proofs,
      },
    }),
  }),
  route({
    method: "POST",
    path: "/session/factors/apps",
    name: "beginAuthenticatorApp",
    summary: "Begin to add an authenticator app",
    description: "The app counts once its first code has been sent to the confirmation. One that was begun before is forgotten.",
    audience: "person",
    body: shape.totpDraft,
    answers: { 201: shape.begunTotp },
    refusals: adding,
    run: async (ctx, { body }) => beginTotp(ctx, { ...body, issuer: await siteName(ctx) }),
    present: (body) => ({ body, once: ["secret", "uri"] }),
  }),
  route({
    method: "POST",
    path: "/session/factors/apps/{id}/confirmation",
    name: "confirmAuthenticatorApp",
    summary: "Confirm an authenticator app with its first code",
    description: "Other sessions of the person end; the present one goes on with a new cookie, as one with a second factor.",
    audience: "person",
    params: byFactor,
    body: shape.codeBody,
    answers: { 200: shape.addedFactor },
    refusals: { ...fresh, "factor-already-confirmed": 409, "wrong-code": 422 },
    run: async (ctx, { params, body, reply }) => {
      const added = await confirmTotp(ctx, params.id, body.code);
      giveCookies(reply, ctx.settings, added);
      return added;
    },
    present: ({ recoveryCodes }) => ({ body: { recoveryCodes } }),
  }),
  route({
    method: "POST",
    path: "/session/factors/passkey-challenge",
    name: "challengeNewPasskey",
    summary: "What the browser needs to make a passkey",
    audience: "person",
    answers: { 201: shape.challenge },
    refusals: adding,
    run: async (ctx) => beginPasskey(ctx, await siteName(ctx)),
    present: (body) => ({ body }),
  }),
  route({
    method: "POST",
    path: "/session/factors/passkeys",
    name: "addPasskey",
    summary: "Add a passkey",
    description: "Other sessions of the person end; the present one goes on with a new cookie, as one with a second factor.",
    audience: "person",
    body: shape.passkeyDraft,
    answers: { 201: shape.addedFactor },
    refusals: { ...adding, "passkey-refused": 422 },
    run: async (ctx, { body, reply }) => {
      const added = await addPasskey(ctx, body);
      giveCookies(reply, ctx.settings, added);
      return added;
    },
    present: ({ recoveryCodes }) => ({ body: { recoveryCodes } }),
  }),
  route({
    method: "PATCH",
    path: "/session/factors/{id}",
    name: "renameSecondFactor",
    summary: "Rename a second factor",
    audience: "person",
    params: byFactor,
    body: shape.factorChange,
    answers: { 200: shape.factor },
    run: (ctx, { params, body }) => renameFactor(ctx, params.id, body.name),
    present: (row) => ({ body: presentFactor(row) }),
  }),
  route({
    method: "DELETE",
    path: "/session/factors/{id}",
    name: "removeSecondFactor",
    summary: "Remove a second factor",
    description: "Other sessions of the person end. With the last one the recovery codes go, and the session counts as one without.",
    audience: "person",
    params: byFactor,
    answers: { 204: noContent },
    refusals: fresh,
    run: async (ctx, { params, reply }) => giveCookies(reply, ctx.settings, await removeFactor(ctx, params.id)),
    present: () => ({}),
  }),
  route({
    method: "POST",
    path: "/session/recovery-codes",
    name: "renewRecoveryCodes",
    summary: "Make new recovery codes; the old ones end",
    audience: "person",
    answers: { 201: shape.recoveryCodes },
    refusals: fresh,
    run: (ctx) => renewRecoveryCodes(ctx),
    present: (recoveryCodes) => ({ body: { recoveryCodes }, once: ["recoveryCodes"] }),
  }),
  route({
    method: "POST",
    path: "/session/passkey-challenge",
    name: "challengeProof",
    summary: "What one's own passkey is to sign, to prove once more who one is",
    audience: "person",
    answers: { 201: shape.challenge },
    run: (ctx) => challengeProof(withoutIdempotency(ctx)),
    present: (body) => ({ body }),
  }),
  route({
    method: "POST",
    path: "/session/proof",
    name: "proveAgain",
    summary: "Prove once more who one is; opens sensitive acts for 10 minutes",
    description: "With a second factor; people without one send their password. The session goes on with a new cookie.",
    audience: "person",
    body: shape.proofBody,
    answers: { 204: noContent },
    refusals: {
      "provider-required": 403,
      "wrong-password": 422,
      "second-factor-needed": 422,
      "wrong-code": 422,
      "code-already-used": 422,
      "wrong-recovery-code": 422,
      "passkey-refused": 422,
      "too-many-attempts": 429,
    },
    run: async (ctx, { body, reply }) => giveCookies(reply, ctx.settings, await proveAgain(ctx, proofOf(body))),
    present: () => ({}),
  }),
];

function presentFactor({ id: factorId, kind, name, created_at, last_used_at }: FactorRow) {
  return { id: factorId, kind, name, createdAt: created_at.toISOString(), lastUsedAt: last_used_at?.toISOString() ?? null };
}

/** What authenticators show the account under. */
async function siteName(ctx: Context): Promise<string> {
  return (await transact(withoutIdempotency(ctx), [], selectInstallation))?.name ?? "Procura";
}
