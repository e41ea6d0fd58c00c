import { noContent, type Route, route } from "../../platform/index.ts";
import { acceptCustomerAgreement, readCustomerAgreement, type SeenAgreement } from "./accept-customer-agreement.ts";
import { askForAgreement } from "./ask-for-agreement.ts";
import * as shape from "./schema.ts";

export const customerAgreementRoutes: readonly Route[] = [
  route({
    method: "GET",
    path: "/customer-agreement",
    name: "getCustomerAgreement",
    summary: "Whether the organization has accepted the customer agreement, and which partners that concerns",
    audience: "person",
    answers: { 200: shape.customerAgreement },
    run: (ctx) => readCustomerAgreement(ctx),
    present: (seen) => ({ body: present(seen) }),
  }),
  route({
    method: "POST",
    path: "/customer-agreement/acceptance",
    name: "acceptCustomerAgreement",
    summary: "Accept the customer agreement alone, for the partners that are there already",
    description: "Without it partners can't buy anything for the organization. Accepting again changes nothing.",
    audience: "person",
    body: shape.acceptance,
    answers: { 200: shape.customerAgreement },
    refusals: { "no-partner-yet": 409, "agreement-outdated": 422, "global-administrator-required": 403 },
    run: (ctx, { body }) => acceptCustomerAgreement(ctx, body.agreement),
    present: (seen) => ({ body: present(seen) }),
  }),
  route({
    method: "POST",
    path: "/customers/{customerId}/agreement-request",
    name: "askForCustomerAgreement",
    summary: "Ask a customer by mail to accept the customer agreement",
    audience: "person",
    params: shape.ofCustomer,
    answers: { 204: noContent },
    refusals: { "agreement-not-of-kind": 409, "agreement-accepted": 409, "asked-lately": 409, "partner-agreement-unsigned": 409 },
    run: (ctx, { params }) => askForAgreement(ctx, params.customerId),
    present: () => ({}),
  }),
];

function present({ key, accepted, partners, mayAccept }: SeenAgreement) {
  return {
    key,
    accepted: accepted && { version: accepted.version, at: accepted.at.toISOString() },
    partners: [...partners],
    allowedActions: mayAccept && accepted === null && partners.length > 0 ? ["relationships:invitation:accept" as const] : [],
  };
}
