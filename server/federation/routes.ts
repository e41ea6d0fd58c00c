import { halfSignInCookie } from "../identity/index.ts";
import { type Context, noContent, type Route, route } from "../platform/index.ts";
import { giveStep, halfSignIn, me, presentHalf, readMeOf } from "../session/index.ts";
import { addDomain, configureProvider, listProviders, removeProvider, switchProvider, verifyDomain } from "./manage-providers.ts";
import { redirectUri } from "./openid.ts";
import { recordName, recordValue } from "./rules.ts";
import * as shape from "./schema.ts";
import { arriveFromProvider, type Departure, departToProve, departToProvider, findProviderOf, tryProvider } from "./sign-in.ts";
import type { ProviderRow } from "./store.ts";

const providers = "/organizations/{organizationId}/identity-providers";
const fresh = { "fresh-sign-in-required": 403 } as const;

/** The same name and life as that of a half sign-in, beside it. */
function departureCookie({ settings }: Pick<Context, "settings">) {
  const { name, options } = halfSignInCookie(settings);
  return { name: `${name}-provider`, options };
}

export const federationRoutes: readonly Route[] = [
  route({
    method: "POST",
    path: "/sessions/way",
    name: "findWayIn",
    summary: "Where people of a name's domain sign in: here, or at their organization's provider",
    description: "Says nothing of the person: the answer is the same for every name of a domain.",
    audience: "public",
    body: shape.nameBody,
    answers: { 200: shape.wayIn },
    onlyReads: true,
    perMinute: 60,
    run: (ctx, { body }) => findProviderOf(ctx, body.signInName),
    present: (found) => ({ body: { provider: found && { domain: found.domain, required: found.required } } }),
  }),
  route({
    method: "POST",
    path: "/sessions/provider-departure",
    name: "departToProvider",
    summary: "Begin to sign in at the organization's own provider",
    description: "OpenID Connect, authorization code with PKCE. Gives the browser a cookie, without which nobody can come back.",
    audience: "public",
    body: shape.nameBody,
    answers: { 201: shape.departure },
    refusals: { "not-found": 404, "provider-unreachable": 422, "too-many-attempts": 429 },
    run: async (ctx, { body, reply }) => depart(ctx, reply, await departToProvider(ctx, body.signInName)),
    present: (body) => ({ body }),
  }),
  route({
    method: "POST",
    path: "/sessions/provider",
    name: "arriveFromProvider",
    summary: "Be signed in by the answer of the organization's own provider",
    description:
      "201 signed in, 202 halfway (the account has a second factor here), 200 for who was signed in: tried the provider out, or proved anew who they are.",
    audience: "public",
    body: shape.arrivalBody,
    answers: { 201: me, 202: halfSignIn, 200: shape.finished },
    refusals: {
      "provider-sign-in-over": 401,
      "no-account-for-provider": 403,
      "account-disabled": 403,
      "provider-refused": 422,
      "provider-unreachable": 422,
      "another-provider-account": 422,
      "second-factor-needed": 422,
      "too-many-attempts": 429,
    },
    run: async (ctx, { body, request, reply }) => {
      const { name, options } = departureCookie(ctx);
      const arrival = await arriveFromProvider(ctx, { answer: body.answer, token: request.cookies[name] });
      reply.clearCookie(name, { ...options, maxAge: 0 });
      if (arrival.purpose !== "test") giveStep(reply, ctx.settings, arrival.step);
      if (arrival.purpose !== "sign-in") {
        const { organization_id: organizationId, domain } = arrival.provider;
        return { purpose: arrival.purpose, organizationId, domain };
      }
      return "halfToken" in arrival.step ? arrival.step : await readMeOf(ctx, arrival.step);
    },
    present: (result) => {
      if ("purpose" in result) return { status: 200, body: result };
      return "halfToken" in result ? { status: 202, body: presentHalf(result) } : { status: 201, body: result };
    },
  }),
  route({
    method: "POST",
    path: "/session/proof/provider-departure",
    name: "departToProve",
    summary: "Prove once more who one is, at the organization's own provider",
    description: "The provider asks for a sign-in whether or not there is one. Who is back from it has 10 minutes for sensitive acts.",
    audience: "person",
    answers: { 201: shape.departure },
    refusals: { "not-found": 404, "provider-unreachable": 422 },
    run: async (ctx, { reply }) => depart(ctx, reply, await departToProve(ctx)),
    present: (body) => ({ body }),
  }),
  route({
    method: "GET",
    path: providers,
    name: "listIdentityProviders",
    summary: "The organization's proven domains and their identity providers",
    audience: "person",
    params: shape.byOrganization,
    answers: { 200: shape.providers },
    run: (ctx, { params }) => listProviders(ctx, params.organizationId),
    present: (items, ctx) => ({ body: { items: items.map((one) => presentProvider(one, ctx)) } }),
  }),
  route({
    method: "POST",
    path: providers,
    name: "addProviderDomain",
    summary: "Add a mail domain, to be proven by a TXT record",
    audience: "person",
    params: shape.byOrganization,
    body: shape.domainDraft,
    answers: { 201: shape.provider },
    refusals: { ...fresh, "domain-added-before": 409 },
    run: (ctx, { params, body }) => addDomain(ctx, params.organizationId, body.domain),
    present: presented,
  }),
  route({
    method: "POST",
    path: `${providers}/{domain}/verification`,
    name: "verifyProviderDomain",
    summary: "Look for the domain's TXT record",
    audience: "person",
    params: shape.byDomain,
    answers: { 200: shape.provider },
    refusals: { ...fresh, "domain-record-missing": 409, "domain-taken": 409 },
    run: (ctx, { params }) => verifyDomain(ctx, params.organizationId, params.domain),
    present: presented,
  }),
  route({
    method: "PUT",
    path: `${providers}/{domain}/settings`,
    name: "configureIdentityProvider",
    summary: "Say which OpenID provider the domain's people sign in at",
    description: "It is off until it has been tried out with the new settings. Whoever sends the old secret's place empty keeps it.",
    audience: "person",
    params: shape.byDomain,
    body: shape.providerSettings,
    answers: { 200: shape.provider },
    refusals: { ...fresh, "domain-not-proven": 409, "issuer-not-usable": 422, "provider-unreachable": 422, "client-secret-missing": 422 },
    run: (ctx, { params, body }) => configureProvider(ctx, params.organizationId, params.domain, body),
    present: presented,
  }),
  route({
    method: "POST",
    path: `${providers}/{domain}/test`,
    name: "tryIdentityProvider",
    summary: "Try the provider out, by signing in there oneself",
    audience: "person",
    params: shape.byDomain,
    answers: { 201: shape.departure },
    refusals: { ...fresh, "provider-unreachable": 422 },
    run: async (ctx, { params, reply }) => depart(ctx, reply, await tryProvider(ctx, params.organizationId, params.domain)),
    present: (body) => ({ body }),
  }),
  route({
    method: "PUT",
    path: `${providers}/{domain}/state`,
    name: "switchIdentityProvider",
    summary: "Turn the provider on or off, and say whether the domain's people must use it",
    audience: "person",
    params: shape.byDomain,
    body: shape.providerSwitch,
    answers: { 200: shape.provider },
    refusals: { ...fresh, "domain-not-proven": 409, "provider-not-tested": 409, "own-second-factor-first": 409 },
    run: (ctx, { params, body }) => switchProvider(ctx, params.organizationId, params.domain, body),
    present: presented,
  }),
  route({
    method: "DELETE",
    path: `${providers}/{domain}`,
    name: "removeIdentityProvider",
    summary: "Remove a domain with its provider; its people sign in with passwords again",
    audience: "person",
    params: shape.byDomain,
    answers: { 204: noContent },
    refusals: fresh,
    run: (ctx, { params }) => removeProvider(ctx, params.organizationId, params.domain),
    present: () => ({}),
  }),
];

interface CookieJar {
  setCookie(name: string, value: string, options: ReturnType<typeof halfSignInCookie>["options"]): unknown;
}

function depart(ctx: Context, jar: CookieJar, { url, token }: Departure): { url: string } {
  const { name, options } = departureCookie(ctx);
  jar.setCookie(name, token, options);
  return { url };
}

function presented(row: ProviderRow, ctx: Context) {
  return { body: presentProvider(row, ctx) };
}

function presentProvider(row: ProviderRow, ctx: Context) {
  return {
    domain: row.domain,
    record: { name: recordName(row.domain), value: recordValue(row.dns_token) },
    verifiedAt: row.verified_at?.toISOString() ?? null,
    issuer: row.issuer,
    clientId: row.client_id,
    redirectUri: redirectUri(ctx),
    trustsMultiFactor: row.trusts_multi_factor,
    testedAt: row.tested_at?.toISOString() ?? null,
    on: row.turned_on_at !== null,
    required: row.required,
  };
}
