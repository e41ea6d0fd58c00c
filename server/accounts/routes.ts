import { type Route, route } from "../platform/index.ts";
import { changeMultiFactorRule, listPrograms } from "./change-program.ts";
import { getProfile, getProgram } from "./get-profile.ts";
import { listOrganizations } from "./list-organizations.ts";
import { presentProfile, presentProgram, presentSummary } from "./present.ts";
import * as shape from "./schema.ts";
import { securityContactRoutes } from "./security-contact/routes.ts";
import { updateSupportContact } from "./support-contact/update-support-contact.ts";
import { updateProfile } from "./update-profile.ts";

export const accountRoutes: readonly Route[] = [
  route({
    method: "GET",
    path: "/organizations",
    name: "listOrganizations",
    summary: "Every organization of the installation, for the vendor",
    description: "Newest first; with `search`, those with words that begin with the words searched for, by name.",
    audience: { scope: "organizations:read" },
    query: shape.organizationQuery,
    answers: { 200: shape.organizations },
    run: (ctx, { query }) => listOrganizations(ctx, query),
    present: ({ items, nextCursor }) => ({ body: { items: items.map(presentSummary), nextCursor } }),
  }),
  route({
    method: "GET",
    path: "/organizations/{id}",
    name: "getOrganization",
    summary: "The profile of one's own organization, or of a customer on whose behalf one acts",
    audience: { scope: "organization:read" },
    params: shape.byId,
    answers: { 200: shape.organization },
    run: (ctx, { params }) => getProfile(ctx, params.id),
    present: (profile) => ({ body: presentProfile(profile), version: profile.organization.version }),
  }),
  route({
    method: "PATCH",
    path: "/organizations/{id}",
    name: "updateOrganization",
    summary: "Change an organization's profile",
    description: "An address is replaced as a whole. A new name reaches the lists of its partners a moment later.",
    audience: "person",
    params: shape.byId,
    body: shape.profileChange,
    answers: { 200: shape.organization },
    refusals: { "own-people-only": 403, "stale-version": 412, "if-match-required": 422, "name-says-nothing": 422 },
    run: (ctx, { params, body, ifMatch }) => updateProfile(ctx, params.id, ifMatch, body),
    present: (profile) => ({ body: presentProfile(profile), version: profile.organization.version }),
  }),
  route({
    method: "PUT",
    path: "/organizations/{id}/support-contact",
    name: "updateSupportContact",
    summary: "Say where the partner's customers get help; the partner's account is open with it",
    audience: "person",
    params: shape.byId,
    body: shape.supportContactBody,
    answers: { 200: shape.organization },
    refusals: { "not-a-partner": 409, "stale-version": 412, "if-match-required": 422, "support-contact-not-right": 422 },
    run: (ctx, { params, body, ifMatch }) => updateSupportContact(ctx, params.id, ifMatch, body),
    present: (profile) => ({ body: presentProfile(profile), version: profile.organization.version }),
  }),
  route({
    method: "GET",
    path: "/programs/{id}",
    name: "getProgram",
    summary: "The rules of a cloud's partner program",
    audience: "person",
    params: shape.byProgram,
    answers: { 200: shape.program },
    run: (ctx, { params }) => getProgram(ctx, params.id),
    present: (program, ctx) => ({ body: presentProgram(program, ctx) }),
  }),
  route({
    method: "GET",
    path: "/programs",
    name: "listPrograms",
    summary: "Every program with its rules, for the vendor",
    audience: "person",
    answers: { 200: shape.programs },
    run: (ctx) => listPrograms(ctx),
    present: (items, ctx) => ({ body: { items: items.map((program) => presentProgram(program, ctx)) } }),
  }),
  route({
    method: "PUT",
    path: "/programs/{id}/partner-multi-factor",
    name: "changeMultiFactorRule",
    summary: "Say whether partners' people need a second factor before customers' pages open",
    description: "Only the vendor's global administrators can. It holds from the next request on. Doing it again changes nothing.",
    audience: "person",
    params: shape.byProgram,
    body: shape.multiFactorRule,
    answers: { 200: shape.program },
    run: (ctx, { params, body }) => changeMultiFactorRule(ctx, params.id, body.rule),
    present: (program, ctx) => ({ body: presentProgram(program, ctx) }),
  }),
  ...securityContactRoutes,
];
