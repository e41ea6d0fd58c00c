/**
 * purchases: what partners have bought for a customer, and whether those partners see each other's (MPSA). Owns purchases and
 * purchase_sharing.
 *
 * Invariants: who recorded a purchase corrects and removes it, and nobody else; the customer always sees all. Partners see each
 * other's only while the customer lets them, and only between partners whose relationship of kind `purchase-visibility` is active at
 * that moment; nothing is cached. Called by the portal's routes.
 */
export { purchaseEvents } from "./events.ts";
export { type PurchaseDraft, recordPurchase } from "./record-purchase.ts";
export { purchaseRoutes } from "./routes.ts";
