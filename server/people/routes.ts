import { presentSignIn, signInList, signInQuery } from "../identity/index.ts";
import { noContent, type Route, route } from "../platform/index.ts";
import { changeRole } from "./change-role.ts";
import { changeStatus } from "./change-status.ts";
import { createPerson } from "./create-person.ts";
import { editPerson } from "./edit-person.ts";
import { groupRoutes } from "./groups/routes.ts";
import { listLevels } from "./list-levels.ts";
import { getPerson, listPeople } from "./list-people.ts";
import { listSignInsOf } from "./list-sign-ins-of.ts";
import { presentPerson } from "./present.ts";
import { resetPassword } from "./reset-password.ts";
import { resetSecondFactors } from "./reset-second-factors.ts";
import { roleTableRoutes } from "./role-table/routes.ts";
import type { Transition } from "./rules.ts";
import * as shape from "./schema.ts";
import { setLevels } from "./set-levels.ts";

const users = "/organizations/{organizationId}/users";
const reader = { scope: "users:read" } as const;
const writer = { scope: "users:write" } as const;
const reach = { "guest-account": 403, "higher-administrator": 403, "protected-administrator": 403, "user-deleted": 409 } as const;
const lowering = { ...reach, "own-account": 403, "last-global-administrator": 409 } as const;

export const peopleRoutes: readonly Route[] = [
  route({
    method: "GET",
    path: users,
    name: "listUsers",
    summary: "The people of an organization, by name",
    description:
      "Of one's own organization, or of a customer on whose behalf one acts. A page of a search may hold fewer items than asked for although more follow.",
    audience: reader,
    params: shape.byOrganization,
    query: shape.userQuery,
    answers: { 200: shape.users },
    run: (ctx, { params, query }) => listPeople(ctx, params.organizationId, query),
    present: (page, ctx) => ({ body: { items: page.items.map((person) => presentPerson(person, ctx)), nextCursor: page.nextCursor } }),
  }),
  route({
    method: "POST",
    path: users,
    name: "createUser",
    summary: "Create a user with a temporary password",
    description:
      "The answer holds the password, this once; it must be changed at the first sign-in. For a partner's own people, email, agentLevel and adminLevel are required; anybody else has no admin role yet.",
    audience: writer,
    params: shape.byOrganization,
    body: shape.userDraft,
    answers: { 201: shape.createdUser },
    refusals: {
      "sign-in-name-taken": 409,
      "email-taken": 409,
      "levels-of-partners-only": 409,
      "levels-required": 422,
      "email-required": 422,
      "fresh-sign-in-required": 403,
      "level-out-of-reach": 403,
      "global-administrator-required": 403,
    },
    run: (ctx, { params, body }) => createPerson(ctx, params.organizationId, body),
    present: ({ person, temporaryPassword }, ctx) => ({
      body: { user: presentPerson(person, ctx), temporaryPassword },
      version: person.user.version,
      once: ["temporaryPassword"],
    }),
  }),
  route({
    method: "GET",
    path: `${users}/{userId}`,
    name: "getUser",
    summary: "One person of an organization",
    audience: reader,
    params: shape.byUser,
    answers: { 200: shape.user },
    run: (ctx, { params }) => getPerson(ctx, params.organizationId, params.userId),
    present: (person, ctx) => ({ body: presentPerson(person, ctx), version: person.user.version }),
  }),
  route({
    method: "PATCH",
    path: `${users}/{userId}`,
    name: "updateUser",
    summary: "Change a person's name, contact address or language",
    description:
      "The contact address is where links for a new password go: changing it needs the right to reset the person's password, and the one of before is told by mail.",
    audience: writer,
    params: shape.byUser,
    body: shape.userChange,
    answers: { 200: shape.user },
    refusals: { ...reach, "reset-right-required": 403, "email-taken": 409, "stale-version": 412, "if-match-required": 422 },
    run: (ctx, { params, body, ifMatch }) => editPerson(ctx, params.organizationId, params.userId, ifMatch, body),
    present: (person, ctx) => ({ body: presentPerson(person, ctx), version: person.user.version }),
  }),
  route({
    method: "GET",
    path: `${users}/{userId}/sign-ins`,
    name: "listUserSignIns",
    summary: "A person's sign-ins, and failed tries, newest first",
    description: "For administrators of the person's own organization. Kept for 180 days.",
    audience: "person",
    params: shape.byUser,
    query: signInQuery,
    answers: { 200: signInList },
    refusals: { "guest-account": 403 },
    run: (ctx, { params, query }) => listSignInsOf(ctx, params.organizationId, params.userId, query),
    present: ({ items, nextCursor }, ctx) => ({ body: { items: items.map((row) => presentSignIn(row, ctx)), nextCursor } }),
  }),
  transition("disable", "disabling", "Disable a user; open sessions end now", lowering),
  transition("enable", "enabling", "Enable a disabled user again", reach),
  transition("restore", "restoration", "Restore a deleted user within 30 days", { ...reach, "restore-window-over": 422 }),
  route({
    method: "DELETE",
    path: `${users}/{userId}`,
    name: "deleteUser",
    summary: "Delete a user; for 30 days it can be undone",
    audience: writer,
    params: shape.byUser,
    answers: { 204: noContent },
    refusals: lowering,
    run: (ctx, { params }) => changeStatus(ctx, params.organizationId, params.userId, "delete"),
    present: () => ({}),
  }),
  route({
    method: "POST",
    path: `${users}/{userId}/password-reset`,
    name: "resetUserPassword",
    summary: "Give a person a temporary password",
    description: "The answer holds it, this once. All sessions of the person end; the password must be changed at the next sign-in.",
    audience: "person",
    params: shape.byUser,
    answers: { 201: shape.resetPassword },
    refusals: { ...reach, "own-password": 403 },
    run: (ctx, { params }) => resetPassword(ctx, params.organizationId, params.userId),
    present: (body) => ({ body, once: ["temporaryPassword"] }),
  }),
  route({
    method: "GET",
    path: "/organizations/{organizationId}/levels",
    name: "listLevels",
    summary: "The agent levels and admin levels of a partner's people, and which the caller may give",
    audience: "person",
    params: shape.byOrganization,
    answers: { 200: shape.levels },
    run: (ctx, { params }) => listLevels(ctx, params.organizationId),
    present: (found, { language }) => ({ body: { items: found.map((level) => ({ ...level, name: level.name[language] })) } }),
  }),
  route({
    method: "PATCH",
    path: `${users}/{userId}/levels`,
    name: "setUserLevels",
    summary: "Set the agent level and the admin level of one of a partner's people",
    description:
      "The person then holds exactly the level that is named of each kind; a kind that is left out stays as it is. It acts at once, also on open sessions.",
    audience: "person",
    params: shape.byUser,
    body: shape.levelChange,
    answers: { 200: shape.user },
    refusals: {
      ...reach,
      "level-out-of-reach": 403,
      "global-administrator-required": 403,
      "own-rights": 403,
      "fresh-sign-in-required": 403,
      "levels-of-partners-only": 409,
      "last-global-administrator": 409,
    },
    run: (ctx, { params, body }) => setLevels(ctx, params.organizationId, params.userId, body),
    present: (person, ctx) => ({ body: presentPerson(person, ctx), version: person.user.version }),
  }),
  route({
    method: "POST",
    path: `${users}/{userId}/second-factor-reset`,
    name: "resetUserSecondFactors",
    summary: "Remove the second factors of a person who has lost them",
    description: "All sessions of the person end; they sign in with the password and set up new ones. They are told by mail.",
    audience: "person",
    params: shape.byUser,
    answers: { 204: noContent },
    refusals: { ...reach, "own-second-factors": 403, "fresh-sign-in-required": 403 },
    run: (ctx, { params }) => resetSecondFactors(ctx, params.organizationId, params.userId),
    present: () => ({}),
  }),
  roleChange("give", "PUT", "Give a person an admin role"),
  roleChange("take", "DELETE", "Take an admin role away from a person"),
  ...groupRoutes,
  ...roleTableRoutes,
];

function transition(verb: Transition, noun: string, summary: string, refusals: Readonly<Record<string, number>>): Route {
  return route({
    method: "POST",
    path: `${users}/{userId}/${noun}`,
    name: `${verb}User`,
    summary,
    audience: writer,
    params: shape.byUser,
    answers: { 200: shape.user },
    refusals,
    run: (ctx, { params }) => changeStatus(ctx, params.organizationId, params.userId, verb),
    present: (person, ctx) => ({ body: presentPerson(person, ctx), version: person.user.version }),
  });
}

function roleChange(change: "give" | "take", method: "PUT" | "DELETE", summary: string): Route {
  return route({
    method,
    path: `${users}/{userId}/roles/{roleId}`,
    name: `${change}UserRole`,
    summary,
    description: "Works for guests too. Doing it again changes nothing.",
    audience: "person",
    params: shape.byRole,
    answers: { 200: shape.user },
    refusals: {
      "guest-cannot-control": 403,
      "protected-administrator": 403,
      "global-administrator-required": 403,
      "user-deleted": 409,
      ...(change === "give" ? { "own-rights": 403, "fresh-sign-in-required": 403 } : { "last-global-administrator": 409 }),
    },
    run: (ctx, { params }) => changeRole(ctx, params.organizationId, params.userId, params.roleId, change),
    present: (person, ctx) => ({ body: presentPerson(person, ctx), version: person.user.version }),
  });
}
