import type { z } from "zod";
import { noContent, type Route, route } from "../../platform/index.ts";
import type { RelationshipKind } from "../kinds.data.ts";
import { byId, plainPageQuery } from "../schema.ts";
import { listWaiting, refuseWaiting, type SeenWaiting } from "./list-waiting.ts";
import * as shape from "./schema.ts";

export const secondAdministratorRoutes: readonly Route[] = [
  route({
    method: "GET",
    path: "/waiting-acceptances",
    name: "listWaitingAcceptances",
    summary: "Acceptances that wait for a second administrator, newest first",
    audience: "person",
    query: plainPageQuery,
    answers: { 200: shape.waitingAcceptances },
    run: (ctx, { query }) => listWaiting(ctx, query),
    present: ({ items, nextCursor }) => ({ body: { items: items.map(presentWaiting), nextCursor } }),
  }),
  route({
    method: "POST",
    path: "/waiting-acceptances/{id}/refusal",
    name: "refuseWaitingAcceptance",
    summary: "Let an acceptance that waits for a second administrator come to nothing",
    description: "The invitation stays open: it can be accepted anew, or declined.",
    audience: "person",
    params: byId,
    answers: { 204: noContent },
    refusals: { "acceptance-not-waiting": 409, "global-administrator-required": 403 },
    run: (ctx, { params }) => refuseWaiting(ctx, params.id),
    present: () => ({}),
  }),
];

export function presentWaiting({ row, link }: SeenWaiting): z.input<typeof shape.waitingAcceptance> {
  return {
    id: row.id,
    invitationId: row.invitation_id,
    partner: { id: row.partner_id, name: row.partner_name },
    kind: row.kind as RelationshipKind,
    administration: row.administration,
    acceptedAt: row.accepted_at.toISOString(),
    acceptedBy: { id: row.accepted_by_id, name: row.accepted_by_name },
    expiresAt: row.expires_at.toISOString(),
    link,
    allowedActions: link === null ? [] : ["relationships:invitation:accept"],
  };
}
