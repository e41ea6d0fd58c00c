import { noContent, type Page, type Route, route } from "../platform/index.ts";
import { changeSharing } from "./change-sharing.ts";
import {
  listCustomerProducts,
  listCustomerPurchases,
  listProducts,
  listPurchases,
  readSharing,
  type SeenPurchase,
  type Sharing,
} from "./list-purchases.ts";
import { correctPurchase, recordPurchase, removePurchase } from "./record-purchase.ts";
import * as shape from "./schema.ts";
import type { ProductRow } from "./store.ts";

const asPartner = { "no-relationship-of-this-kind": 409, "relationship-suspended": 409 } as const;
const record = "purchases:purchase:record";

export const purchaseRoutes: readonly Route[] = [
  route({
    method: "POST",
    path: "/customers/{customerId}/purchases",
    name: "recordPurchase",
    summary: "Record a purchase that the partner made for a customer",
    description: "For partners with an active purchase-visibility relationship, and for resellers.",
    audience: "person",
    params: shape.ofCustomer,
    body: shape.purchaseDraft,
    answers: { 201: shape.purchase },
    refusals: { ...asPartner, "purchase-day-outside": 422, "customer-agreement-missing": 409, "too-many-purchases": 409 },
    run: (ctx, { params, body }) => recordPurchase(ctx, params.customerId, body),
    present: (seen) => ({ body: presentPurchase(seen), version: seen.row.version }),
  }),
  route({
    method: "GET",
    path: "/customers/{customerId}/purchases",
    name: "listCustomerPurchases",
    summary: "The purchases for a customer that the partner may see, newest first",
    description: "Its own; where the customer lets its purchase-visibility partners see each other's, theirs too.",
    audience: "person",
    params: shape.ofCustomer,
    query: shape.plainPageQuery,
    answers: { 200: shape.seenByPartner },
    refusals: asPartner,
    run: (ctx, { params, query }) => listCustomerPurchases(ctx, params.customerId, query),
    present: ({ items, nextCursor, shared, mayRecord }) => ({
      body: { items: items.map(presentPurchase), nextCursor, shared, allowedActions: mayRecord ? [record] : [] },
    }),
  }),
  route({
    method: "GET",
    path: "/customers/{customerId}/purchased-products",
    name: "listCustomerProducts",
    summary: "What a customer has bought of each product, by name, as far as the partner may see its purchases",
    audience: "person",
    params: shape.ofCustomer,
    query: shape.plainPageQuery,
    answers: { 200: shape.products },
    refusals: asPartner,
    run: (ctx, { params, query }) => listCustomerProducts(ctx, params.customerId, query),
    present: presentProducts,
  }),
  route({
    method: "PUT",
    path: "/customers/{customerId}/purchases/{purchaseId}",
    name: "correctPurchase",
    summary: "Correct a purchase that the partner has recorded",
    audience: "person",
    params: shape.ofCustomersPurchase,
    body: shape.purchaseDraft,
    answers: { 200: shape.purchase },
    refusals: { ...asPartner, "purchase-day-outside": 422, "if-match-required": 422, "stale-version": 412 },
    run: (ctx, { params, body, ifMatch }) => correctPurchase(ctx, params.customerId, params.purchaseId, ifMatch, body),
    present: (seen) => ({ body: presentPurchase(seen), version: seen.row.version }),
  }),
  route({
    method: "DELETE",
    path: "/customers/{customerId}/purchases/{purchaseId}",
    name: "removePurchase",
    summary: "Remove a purchase that the partner has recorded",
    audience: "person",
    params: shape.ofCustomersPurchase,
    answers: { 204: noContent },
    refusals: asPartner,
    run: (ctx, { params }) => removePurchase(ctx, params.customerId, params.purchaseId),
    present: () => ({}),
  }),
  route({
    method: "GET",
    path: "/purchases",
    name: "listPurchases",
    summary: "The purchases that partners have recorded for the organization, newest first",
    audience: "person",
    query: shape.plainPageQuery,
    answers: { 200: shape.purchases },
    run: (ctx, { query }) => listPurchases(ctx, query),
    present: ({ items, nextCursor }) => ({ body: { items: items.map(presentPurchase), nextCursor } }),
  }),
  route({
    method: "GET",
    path: "/purchased-products",
    name: "listProducts",
    summary: "What partners have bought for the organization of each product, by name",
    audience: "person",
    query: shape.plainPageQuery,
    answers: { 200: shape.products },
    run: (ctx, { query }) => listProducts(ctx, query),
    present: presentProducts,
  }),
  route({
    method: "GET",
    path: "/purchase-sharing",
    name: "getPurchaseSharing",
    summary: "Whether the organization lets its purchase-visibility partners see each other's purchases",
    audience: "person",
    answers: { 200: shape.sharing },
    run: readSharing,
    present: (sharing) => ({ body: presentSharing(sharing) }),
  }),
  route({
    method: "PUT",
    path: "/purchase-sharing",
    name: "changePurchaseSharing",
    summary: "Let the organization's purchase-visibility partners see each other's purchases, or no longer",
    description: "Turned off, no partner sees another's from the next request on. Doing it again changes nothing.",
    audience: "person",
    body: shape.sharingChange,
    answers: { 200: shape.sharing },
    run: (ctx, { body }) => changeSharing(ctx, body.shared),
    present: (sharing) => ({ body: presentSharing(sharing) }),
  }),
];

function presentPurchase({ row, partnerName, own }: SeenPurchase) {
  return {
    id: row.id,
    partner: { id: row.partner_id, name: partnerName },
    agreementNumber: row.agreement_number,
    productName: row.product_name,
    quantity: row.quantity,
    purchasedOn: row.day,
    orderReference: row.order_reference,
    recordedAt: row.recorded_at.toISOString(),
    recordedBy: { id: row.recorded_by_id, name: row.recorded_by_name },
    correctedAt: row.corrected_at?.toISOString() ?? null,
    correctedBy: row.corrected_by_name,
    version: row.version,
    allowedActions: own ? [record] : [],
  };
}

function presentProducts({ items, nextCursor }: Page<ProductRow>) {
  const shown = items.map(({ product_name: productName, quantity, purchases, day }) => ({
    productName,
    quantity,
    purchases,
    latestOn: day,
  }));
  return { body: { items: shown, nextCursor } };
}

function presentSharing({ row, mayChange }: Sharing) {
  return {
    shared: row?.shared ?? false,
    changedAt: row?.changed_at.toISOString() ?? null,
    changedBy: row ? { id: row.changed_by_id, name: row.changed_by_name } : null,
    allowedActions: mayChange ? ["purchases:sharing:change"] : [],
  };
}
