import { authorize, grantsInForce } from "../../access/index.ts";
import { findWithProgram } from "../../organizations/index.ts";
import { actingOrganization, actingUser, type Context, DomainError, record, type Tx, transact } from "../../platform/index.ts";
import { relationshipEvents } from "../events.ts";
import { onlyGlobalAdministrator } from "../invitations/only-global-administrator.ts";
import { closeIfDone } from "./close-review.ts";
import { loadReview, type SeenReview } from "./read-reviews.ts";
import { dueAfter, nothingToReview } from "./rules.ts";
import { insertLines, insertReview, type ReviewRow, selectOpenReview, selectToOpen } from "./store.ts";

/**
 * The customer begins a review now; one that is open already is the answer. Throws DomainError `nothing-to-review` (409),
 * `global-administrator-required` (403), and as authorize.
 */
export async function startReview(ctx: Context): Promise<SeenReview> {
  const customerId = actingOrganization(ctx);
  const person = actingUser(ctx);
  return await transact(ctx, [], async (tx) => {
    const authority = await onlyGlobalAdministrator(authorize(tx, ctx, customerId, "relationships:review:decide"));
    const before = await selectOpenReview(tx, customerId);
    const stillOpen = before && !(await closeIfDone(tx, ctx, before)) ? before : undefined;
    const review = stillOpen ?? (await open(tx, ctx, customerId, person));
    if (!review) throw new DomainError("conflict", nothingToReview);
    return await loadReview(tx, ctx, review, authority);
  });
}

const batch = 200;

/** Opens the reviews of customers whose time has come. Safe to repeat. */
export async function openDueReviews(newContext: () => Context): Promise<void> {
  let after: string | null = null;
  for (;;) {
    const ctx = newContext();
    const due: string[] = await transact(ctx, [], (tx) => selectToOpen(tx, ctx.now, after, batch));
    for (const customerId of due) {
      const own = newContext();
      await transact(own, [customerId], (tx) => open(tx, own, customerId, null));
    }
    after = due.at(-1) ?? null;
    if (due.length < batch) return;
  }
}

/** undefined if there is nothing to review, or somebody else was first and it is over already. */
async function open(tx: Tx, ctx: Context, customerId: string, by: { id: string; name: string } | null): Promise<ReviewRow | undefined> {
  const [customer, grants] = await Promise.all([findWithProgram(tx, customerId), grantsInForce(tx, customerId, "relationship", ctx.now)]);
  if (!customer) throw new Error("a customer exists and has a program");
  if (grants.length === 0) return undefined;
  const { name } = customer.organization;
  const id = ctx.newId();
  const due = dueAfter(ctx.now, customer.program.rules.accessReviewDueDays);
  const review = await insertReview(tx, {
    organization_id: customerId,
    id,
    status: "open",
    opened_at: ctx.now,
    opened_by_id: by?.id ?? null,
    opened_by_name: by?.name ?? "",
    due_at: due,
  });
  if (!review) return await selectOpenReview(tx, customerId);
  await insertLines(
    tx,
    grants.map((grant) => ({
      organization_id: customerId,
      review_id: id,
      grant_id: grant.id,
      relationship_id: grant.source_id,
      partner_id: grant.partner_id,
      partner_name: grant.partner_name,
      role_ids: grant.role_ids,
      since: grant.starts_at,
      consented_by_name: grant.consented_by_name,
    })),
  );
  await record(tx, ctx, [
    {
      kind: relationshipEvents.reviewOpened,
      organizations: [customerId],
      subject: { kind: "access-review", id, name },
      data: { customerId, dueAt: due.toISOString(), lines: grants.length, byItself: by === null },
    },
  ]);
  return review;
}
