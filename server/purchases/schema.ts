import { z } from "zod";
import { id, instant, pageOf, pageQuery, text, wrong } from "../platform/index.ts";

export const ofCustomer = z.strictObject({ customerId: id });
export const ofCustomersPurchase = z.strictObject({ customerId: id, purchaseId: id });
export const plainPageQuery = z.strictObject(pageQuery);

const whole = wrong({ en: "must be a whole number from 1 to 1,000,000", it: "deve essere un numero intero da 1 a 1.000.000" });
export const purchaseDraft = z.strictObject({
  agreementNumber: text(60).describe("Of the customer's agreement under which it was bought"),
  productName: text(200),
  quantity: z.int(whole).min(1, whole).max(1_000_000, whole),
  purchasedOn: z.iso
    .date(wrong({ en: "must be a day such as 2026-03-14", it: "deve essere un giorno come 2026-03-14" }))
    .describe("A day of the calendar"),
  orderReference: text(100).nullable().describe("The partner's own"),
});

export const purchase = z
  .object({
    id,
    partner: z.object({ id, name: z.string() }).describe("Who recorded it"),
    agreementNumber: z.string(),
    productName: z.string(),
    quantity: z.int(),
    purchasedOn: z.iso.date(),
    orderReference: z.string().nullable(),
    recordedAt: instant,
    recordedBy: z.object({ id, name: z.string() }),
    correctedAt: instant.nullable(),
    correctedBy: z.string().nullable(),
    version: z.int(),
    allowedActions: z.array(z.string()),
  })
  .meta({ id: "Purchase" });
export const purchases = pageOf(purchase);
export const seenByPartner = purchases.extend({
  shared: z.boolean().describe("The customer lets its purchase-visibility partners, of which this is one, see each other's"),
  allowedActions: z.array(z.string()),
});

export const products = pageOf(
  z
    .object({
      productName: z.string(),
      quantity: z.int().describe("Of all its purchases together"),
      purchases: z.int().describe("How many"),
      latestOn: z.iso.date().describe("Day of the latest"),
    })
    .meta({ id: "PurchasedProduct" }),
);

export const sharingChange = z.strictObject({ shared: z.boolean() });
export const sharing = z
  .object({
    shared: z.boolean(),
    changedAt: instant.nullable().describe("null: never, it is off at first"),
    changedBy: z.object({ id, name: z.string() }).nullable(),
    allowedActions: z.array(z.string()),
  })
  .meta({ id: "PurchaseSharing" });
