import { z } from "zod";
import { presentRole } from "../../access/index.ts";
import {
  type Context,
  emailAddress,
  id,
  instant,
  noContent,
  type Page,
  pageOf,
  pageQuery,
  type Route,
  route,
} from "../../platform/index.ts";
import { byId } from "../schema.ts";
import { addPartnerAccount } from "./add-account.ts";
import { listOwnAccounts, listPartnerAccounts, type SeenAccount } from "./list-accounts.ts";
import { giveAccountUp, removePartnerAccount } from "./remove-account.ts";

const account = z
  .object({
    userId: id,
    displayName: z.string(),
    signInName: z.string(),
    status: z.enum(["active", "disabled", "deleted"]).describe("Of the account at the partner; one that is not active opens nothing here"),
    partner: z.object({ id, name: z.string() }),
    roles: z.array(z.object({ id, key: z.string(), name: z.string() })).describe("Admin roles at the customer"),
    addedAt: instant,
    addedBy: z.object({ id, name: z.string() }),
    allowedActions: z.array(z.string()),
  })
  .meta({ id: "PartnerAccount" });
const accounts = pageOf(account);
const draft = z.strictObject({
  email: emailAddress.describe("Of a person of the partner: contact address or sign-in name"),
  roleIds: z.array(id).max(20).describe("Admin roles there; never Global administrator or one that leads to it"),
});

export const partnerAccountRoutes: readonly Route[] = [
  route({
    method: "POST",
    path: "/relationships/{id}/accounts",
    name: "addPartnerAccount",
    summary: "Give a person of the partner an account in the organization",
    description: "While the relationship of kind partner-account is active. The account goes with it, at once.",
    audience: "person",
    params: byId,
    body: draft,
    answers: { 201: account },
    refusals: {
      "no-relationship-of-this-kind": 409,
      "relationship-suspended": 409,
      "partner-account-exists": 409,
      "too-many-partner-accounts": 409,
      "guest-cannot-control": 403,
      "fresh-sign-in-required": 403,
      "partner-person-unknown": 422,
      "role-unknown": 422,
    },
    run: (ctx, { params, body }) => addPartnerAccount(ctx, params.id, body),
    present: (seen, ctx) => ({ body: presentAccount(seen, ctx) }),
  }),
  route({
    method: "GET",
    path: "/partner-accounts",
    name: "listPartnerAccounts",
    summary: "People of partners who have an account in the organization",
    audience: "person",
    query: z.strictObject({ ...pageQuery, partnerId: id.optional().describe("Only people of this partner") }),
    answers: { 200: accounts },
    run: (ctx, { query }) => listPartnerAccounts(ctx, query),
    present: (page, ctx) => presentPage(page, ctx),
  }),
  route({
    method: "DELETE",
    path: "/partner-accounts/{userId}",
    name: "removePartnerAccount",
    summary: "Take the account of a partner's person away, with its roles",
    description: "When this returns, no access decision says yes any more. Their account at the partner stands.",
    audience: "person",
    params: z.strictObject({ userId: id }),
    answers: { 204: noContent },
    run: (ctx, { params }) => removePartnerAccount(ctx, params.userId),
    present: () => ({}),
  }),
  route({
    method: "GET",
    path: "/customers/{customerId}/accounts",
    name: "listOwnAccountsAtCustomer",
    summary: "Which of the partner's people have an account in the customer's organization",
    audience: "person",
    params: z.strictObject({ customerId: id }),
    query: z.strictObject(pageQuery),
    answers: { 200: accounts },
    refusals: { "no-relationship-of-this-kind": 409, "relationship-suspended": 409 },
    run: (ctx, { params, query }) => listOwnAccounts(ctx, params.customerId, query),
    present: (page, ctx) => presentPage(page, ctx),
  }),
  route({
    method: "DELETE",
    path: "/customers/{customerId}/accounts/{userId}",
    name: "giveUpAccountAtCustomer",
    summary: "Give up the account that one of the partner's people has in the customer's organization",
    description: "When this returns, no access decision says yes any more.",
    audience: "person",
    params: z.strictObject({ customerId: id, userId: id }),
    answers: { 204: noContent },
    refusals: { "no-relationship-of-this-kind": 409, "relationship-suspended": 409 },
    run: (ctx, { params }) => giveAccountUp(ctx, params.customerId, params.userId),
    present: () => ({}),
  }),
];

function presentPage({ items, nextCursor }: Page<SeenAccount>, ctx: Pick<Context, "language">) {
  return { body: { items: items.map((seen) => presentAccount(seen, ctx)), nextCursor } };
}

function presentAccount({ row, partnerName, user, roleIds, allowedActions }: SeenAccount, ctx: Pick<Context, "language">) {
  return {
    userId: row.user_id,
    displayName: user.display_name,
    signInName: user.sign_in_name,
    status: user.status,
    partner: { id: row.partner_id, name: partnerName },
    roles: roleIds.map((role) => presentRole(role, ctx)),
    addedAt: row.added_at.toISOString(),
    addedBy: { id: row.added_by_id, name: row.added_by_name },
    allowedActions: [...allowedActions],
  };
}
