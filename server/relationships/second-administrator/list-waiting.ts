import { authorize } from "../../access/index.ts";
import { findOrganization } from "../../organizations/index.ts";
import {
  actingOrganization,
  actingUser,
  alsoSee,
  type Context,
  DomainError,
  notFound,
  type Page,
  readIdCursor,
  record,
  toPage,
  transact,
} from "../../platform/index.ts";
import { linkOf } from "../invitations/link.ts";
import { onlyGlobalAdministrator } from "../invitations/only-global-administrator.ts";
import { selectInvitation } from "../invitations/store.ts";
import { notWaiting } from "./rules.ts";
import { eventOf } from "./second-pair-of-eyes.ts";
import { decideWaiting, lockWaiting, selectWaiting, showWaiting, type WaitingRow } from "./store.ts";

export interface SeenWaiting {
  readonly row: WaitingRow;
  /** Where the second one confirms; for those who may. */
  readonly link: string | null;
}

/** Acceptances that wait for a second administrator, newest first. */
export async function listWaiting(ctx: Context, page: { limit: number; cursor?: string | undefined }): Promise<Page<SeenWaiting>> {
  const customerId = actingOrganization(ctx);
  const after = readIdCursor(page.cursor);
  return await transact(ctx, [], async (tx) => {
    const { may } = await authorize(tx, ctx, customerId, "relationships:relationship:read");
    const mayDecide = may("relationships:invitation:accept");
    return toPage(
      await selectWaiting(tx, customerId, ctx.now, after, page.limit + 1),
      page.limit,
      ({ id }) => [id],
      (row) => ({ row, link: mayDecide ? linkOf(ctx.settings, row.partner_id, row.invitation_id) : null }),
    );
  });
}

/** Any administrator, the first one too, lets it come to nothing; the invitation stays open. Throws DomainError `acceptance-not-waiting` (409). */
export async function refuseWaiting(ctx: Context, id: string): Promise<void> {
  const customerId = actingOrganization(ctx);
  const person = actingUser(ctx);
  await transact(ctx, [], async (tx) => {
    await onlyGlobalAdministrator(authorize(tx, ctx, customerId, "relationships:invitation:accept"));
    // Held as an acceptance does: it can't be confirmed and refused at once.
    const customer = await findOrganization(tx, customerId, "change");
    const waiting = await lockWaiting(tx, customerId, id);
    if (!waiting || !customer) throw notFound();
    if (waiting.status !== "waiting") throw new DomainError("conflict", notWaiting);
    await alsoSee(tx, [waiting.partner_id]);
    const invitation = await selectInvitation(tx, waiting.partner_id, waiting.invitation_id, "read");
    await decideWaiting(tx, waiting, "refused", person, ctx.now);
    await showWaiting(tx, waiting.partner_id, waiting.invitation_id, null);
    await record(tx, ctx, [eventOf("acceptanceRefused", waiting, customer.name, { invitedById: invitation?.created_by_id })]);
  });
}
