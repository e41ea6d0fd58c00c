import { noContent, type Route, route } from "../../platform/index.ts";
import { changeMembership } from "./change-membership.ts";
import { listGroups, listMembers } from "./list-groups.ts";
import * as shape from "./schema.ts";

const groups = "/organizations/{organizationId}/groups";
const refusals = {
  "guest-account": 403,
  "higher-administrator": 403,
  "level-out-of-reach": 403,
  "own-rights": 403,
  "user-deleted": 409,
} as const;

export const groupRoutes: readonly Route[] = [
  route({
    method: "GET",
    path: groups,
    name: "listGroups",
    summary: "The groups of one's organization; those of a partner carry its work for customers",
    audience: "person",
    params: shape.byOrganization,
    answers: { 200: shape.groups },
    run: (ctx, { params }) => listGroups(ctx, params.organizationId),
    present: (found) => ({
      body: {
        items: found.map(({ group, allowedActions }) => ({
          id: group.id,
          key: group.key,
          name: group.name,
          memberCount: group.member_count,
          allowedActions: [...allowedActions],
        })),
      },
    }),
  }),
  route({
    method: "GET",
    path: `${groups}/{groupId}/members`,
    name: "listGroupMembers",
    summary: "Who is in a group",
    audience: "person",
    params: shape.byGroup,
    query: shape.memberQuery,
    answers: { 200: shape.members },
    run: (ctx, { params, query }) => listMembers(ctx, params.organizationId, params.groupId, query),
    present: ({ items, nextCursor }) => ({
      body: {
        items: items.map((user) => ({ id: user.id, displayName: user.display_name, signInName: user.sign_in_name, status: user.status })),
        nextCursor,
      },
    }),
  }),
  route({
    method: "PUT",
    path: `${groups}/{groupId}/members/{userId}`,
    name: "addGroupMember",
    summary: "Put a person into a group",
    description:
      "From the moment this returns the person may do what the group may. Global admins do it; user management admins too, except for admin agents. Doing it again changes nothing.",
    audience: "person",
    params: shape.byMember,
    answers: { 204: noContent },
    refusals: { ...refusals, "fresh-sign-in-required": 403 },
    run: (ctx, { params }) => changeMembership(ctx, params, "add"),
    present: () => ({}),
  }),
  route({
    method: "DELETE",
    path: `${groups}/{groupId}/members/{userId}`,
    name: "removeGroupMember",
    summary: "Take a person out of a group",
    description:
      "From the moment this returns the person may no longer do what only the group may. Global admins do it; user management admins too, except for admin agents. Doing it again changes nothing.",
    audience: "person",
    params: shape.byMember,
    answers: { 204: noContent },
    refusals,
    run: (ctx, { params }) => changeMembership(ctx, params, "remove"),
    present: () => ({}),
  }),
];
