import { type Context, type Route, route, toPage } from "../../platform/index.ts";
import { presentAnswer, presentInvitation, presentMessage, presentRelationship, type SeenInvitation } from "../present.ts";
import * as shape from "../schema.ts";
import { presentWaiting } from "../second-administrator/routes.ts";
import { waitingAcceptance } from "../second-administrator/schema.ts";
import { acceptInvitation } from "./accept-invitation.ts";
import { declineInvitation } from "./decline-invitation.ts";
import { draftInvitation } from "./draft-invitation.ts";
import { listAnswers } from "./list-answers.ts";
import { getInvitation, listInvitations } from "./list-invitations.ts";
import { previewInvitation } from "./preview-invitation.ts";
import { readLetter } from "./read-letter.ts";
import { sendInvitation } from "./send-invitation.ts";
import { withdrawInvitation } from "./withdraw-invitation.ts";

export const invitationRoutes: readonly Route[] = [
  route({
    method: "POST",
    path: "/invitations",
    name: "createInvitation",
    summary: "Prepare a request for a relationship of one of the kinds, or for a partnership with a reseller",
    description:
      "Comes back with a letter to begin with and the personal link, which is shown once. The link opens only after the invitation has been sent.",
    audience: "person",
    body: shape.invitationDraft,
    answers: { 201: shape.invitationWithLink },
    refusals: {
      "delegated-administration-required": 422,
      "delegated-administration-unavailable": 422,
      "delegated-administration-not-of-kind": 422,
      "not-eligible-for-delegated-administration": 403,
      "advisors-cannot-resell": 403,
      "not-your-provider": 422,
      "services-missing": 422,
      "services-not-asked": 422,
      "service-unknown": 422,
      "administrator-access-required": 422,
      "administrator-access-unavailable": 422,
      "unavailable-in-program": 403,
      "indirect-provider-required": 403,
      "partner-agreement-unsigned": 409,
    },
    run: (ctx, { body }) => draftInvitation(ctx, body),
    present: (drafted, ctx) => ({
      body: { ...presentInvitation(drafted, ctx), link: drafted.link, message: presentMessage(drafted.invitation, drafted.link) },
      version: drafted.invitation.version,
      once: ["link", "message"],
    }),
  }),
  route({
    method: "GET",
    path: "/invitations/{id}/letter",
    name: "readInvitationLetter",
    summary: "The letter of an invitation that can still be sent, with its link, to edit before sending it",
    audience: "person",
    params: shape.byId,
    answers: { 200: shape.letter },
    refusals: { "invitation-used": 409, "invitation-declined": 409, "invitation-withdrawn": 409, "invitation-expired": 409 },
    run: (ctx, { params }) => readLetter(ctx, params.id),
    present: ({ invitation, link }) => ({ body: { link, message: presentMessage(invitation, link) } }),
  }),
  route({
    method: "POST",
    path: "/invitations/{id}/sending",
    name: "sendInvitation",
    summary: "Send an invitation, or send it again",
    audience: "person",
    params: shape.byId,
    body: shape.sending,
    answers: { 200: shape.sentInvitation },
    refusals: {
      "link-missing": 422,
      "link-in-subject": 422,
      "link-in-pieces": 422,
      "addressee-missing": 422,
      "addressing-decided": 409,
      "too-many-invitations": 429,
      "invitation-withdrawn": 409,
      "invitation-expired": 409,
      "invitation-used": 409,
    },
    run: (ctx, { params, body }) => sendInvitation(ctx, params.id, body),
    present: (sent, ctx) => ({
      body: { invitation: presentInvitation(sent, ctx), link: sent.link, message: presentMessage(sent.invitation, sent.link) },
      once: ["link", "message"],
    }),
  }),
  route({
    method: "POST",
    path: "/invitations/{id}/withdrawal",
    name: "withdrawInvitation",
    summary: "Take an invitation back",
    audience: "person",
    params: shape.byId,
    answers: { 200: shape.invitation },
    refusals: { "invitation-used": 409, "invitation-declined": 409, "invitation-expired": 409 },
    run: (ctx, { params }) => withdrawInvitation(ctx, params.id),
    present: presentOne,
  }),
  route({
    method: "GET",
    path: "/invitations",
    name: "listInvitations",
    summary: "The partner's invitations to customers, or for partnerships, newest first; drafts only with status=draft",
    audience: { scope: "invitations:read" },
    query: shape.invitationQuery,
    answers: { 200: shape.invitations },
    run: async (ctx, { query }) => ({ found: await listInvitations(ctx, query), limit: query.limit }),
    present: ({ found, limit }, ctx) => ({
      body: toPage(
        found,
        limit,
        (seen) => [seen.invitation.id],
        (seen) => presentInvitation(seen, ctx),
      ),
    }),
  }),
  route({
    method: "GET",
    path: "/invitations/{id}",
    name: "getInvitation",
    summary: "One invitation",
    audience: { scope: "invitations:read" },
    params: shape.byId,
    answers: { 200: shape.invitation },
    run: (ctx, { params }) => getInvitation(ctx, params.id),
    present: presentOne,
  }),
  route({
    method: "GET",
    path: "/invitations/{id}/answers",
    name: "listInvitationAnswers",
    summary: "Which organizations accepted or declined an invitation, newest first",
    audience: { scope: "invitations:read" },
    params: shape.byId,
    query: shape.answerQuery,
    answers: { 200: shape.answers },
    run: async (ctx, { params, query }) => ({ found: await listAnswers(ctx, params.id, query), limit: query.limit }),
    present: ({ found, limit }) => ({ body: toPage(found, limit, (row) => [row.id], presentAnswer) }),
  }),
  route({
    method: "POST",
    path: "/invitation-previews",
    name: "previewInvitation",
    summary: "What the link of an invitation asks, and by whom",
    audience: "public",
    body: shape.tokenOnly,
    answers: { 200: shape.preview },
    refusals: { "invitation-not-found": 404 },
    run: (ctx, { body }) => previewInvitation(ctx, body.token),
    present: ({ invitation, status, partner, provider, acceptedIn, agreement, asks, administration, services, viewer }) => ({
      body: {
        invitation: {
          id: invitation.id,
          kind: invitation.kind,
          includeDelegatedAdministration: invitation.include_delegated_administration,
          services,
          status,
          expiresAt: invitation.expires_at.toISOString(),
          programId: invitation.program_id,
        },
        partner: {
          name: partner.name,
          country: partner.country,
          domain: partner.domain,
          partnerNetworkId: partner.partner_network_id,
          partnerKind: partner.partner_kind,
          supportContact: partner.support_contact,
        },
        provider: provider && {
          id: provider.organization_id,
          name: provider.name,
          country: provider.country,
          domain: provider.domain,
          partnerNetworkId: provider.partner_network_id,
        },
        acceptedIn,
        agreement: agreement ?? null,
        asks,
        administration,
        viewer,
      },
    }),
  }),
  route({
    method: "POST",
    path: "/invitations/{id}/acceptance",
    name: "acceptInvitation",
    summary: "Accept an invitation for one's organization, with the agreement",
    description:
      "With both partners of a joint invitation at once. 201 with a new relationship (or administration newly granted), 200 with the one that exists already; 202 where the customer wants two administrators and this is the first. Only a global administrator can.",
    audience: "person",
    params: shape.byId,
    body: shape.acceptanceRequest,
    answers: { 201: shape.acceptedRelationship, 200: shape.acceptedRelationship, 202: waitingAcceptance },
    refusals: {
      "global-administrator-required": 403,
      "fresh-sign-in-required": 403,
      "invitation-not-found": 404,
      "invitation-of-another-kind": 422,
      "invitation-not-sent": 409,
      "second-administrator-needed": 409,
      "second-administrator-too-new": 409,
      "second-answer-differs": 409,
      "relationship-suspended": 409,
      "invitation-withdrawn": 409,
      "invitation-expired": 409,
      "invitation-used": 409,
      "invitation-used-by-another": 409,
      "invitation-declined": 409,
      "delegated-administration-taken": 409,
      "service-administered": 409,
      "own-invitation": 422,
      "partner-cannot-be-customer": 422,
      "partner-cannot-delegate": 422,
      "different-program": 422,
      "agreement-outdated": 422,
      "agreement-missing": 422,
      "partnership-over": 409,
      "delegated-administration-required": 422,
      "delegated-administration-not-asked": 422,
      "partner-blocked": 409,
      "requests-not-taken": 409,
      "request-code-missing": 409,
    },
    run: (ctx, { params, body }) => acceptInvitation(ctx, params.id, body.token, body.agreement, body.administration),
    present: (accepted, ctx) => {
      if ("waiting" in accepted) return { status: 202, body: presentWaiting({ row: accepted.waiting, link: null }) };
      const { relationship, together, isNew } = accepted;
      const [own, ...others] = [relationship, ...together].map((row) => presentRelationship({ row, authority: { may: () => true } }, ctx));
      return { status: isNew ? 201 : 200, body: { ...own, together: others } };
    },
  }),
  route({
    method: "POST",
    path: "/invitations/{id}/decline",
    name: "declineInvitation",
    summary: "Decline an invitation, with a reason if wished",
    audience: "person",
    params: shape.byId,
    body: shape.declineRequest,
    answers: { 200: shape.declined },
    refusals: {
      "global-administrator-required": 403,
      "invitation-not-found": 404,
      "invitation-withdrawn": 409,
      "invitation-expired": 409,
      "invitation-used": 409,
      "invitation-used-by-another": 409,
    },
    run: (ctx, { params, body }) => declineInvitation(ctx, params.id, body.token, body.reason),
    present: (declined) => ({ body: declined }),
  }),
];

function presentOne(seen: SeenInvitation, ctx: Context) {
  return { body: presentInvitation(seen, ctx), version: seen.invitation.version };
}
