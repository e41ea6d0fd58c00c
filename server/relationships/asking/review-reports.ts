import { asVendor } from "../../access/index.ts";
import {
  actingUser,
  alsoSee,
  type Context,
  notFound,
  type Page,
  readIdCursor,
  record,
  type Tx,
  toPage,
  transact,
} from "../../platform/index.ts";
import { relationshipEvents } from "../events.ts";
import { mayBe } from "../invitations/rules.ts";
import { selectInvitation, updateInvitation } from "../invitations/store.ts";
import type { ReportOutcome } from "./rules.ts";
import { closeReports, type ReportRow, selectReport, selectReports } from "./store.ts";

/** Reported invitations, newest first; for the vendor. */
export async function listReports(
  ctx: Context,
  { status, cursor, limit }: { status: string; cursor?: string | undefined; limit: number },
): Promise<Page<ReportRow>> {
  const after = readIdCursor(cursor);
  return await transact(ctx, [], async (tx) => {
    const vendorId = await asVendor(tx, ctx, "relationships:report:review");
    return toPage(
      await selectReports(tx, vendorId, status, after, limit + 1),
      limit,
      (row) => [row.id],
      (row) => row,
    );
  });
}

/**
 * The vendor has looked into it: nothing is wrong, or the invitation is taken back and its link leads nowhere from now on. Closes every
 * open report of the invitation. Relationships that came of it stay: their customers accepted them. Done again it changes nothing.
 */
export async function closeReport(ctx: Context, id: string, outcome: ReportOutcome, note: string | null): Promise<ReportRow> {
  const person = actingUser(ctx);
  return await transact(ctx, [], async (tx) => {
    const vendorId = await asVendor(tx, ctx, "relationships:report:review");
    const report = await selectReport(tx, vendorId, id);
    if (!report) throw notFound();
    const by = { id: person.id, name: person.name };
    const closed = (await closeReports(tx, report, { outcome, note, at: ctx.now, by })).find((row) => row.id === id);
    if (!closed) return report;
    if (outcome === "invitation-withdrawn") await takeBack(tx, ctx, report, by);
    await record(tx, ctx, [
      {
        kind: relationshipEvents.reportClosed,
        organizations: [vendorId],
        subject: { kind: "invitation", id: report.invitation_id, name: report.partner_name },
        data: { reportId: id, outcome, partnerId: report.partner_id, partnerName: report.partner_name },
      },
    ]);
    return closed;
  });
}

async function takeBack(tx: Tx, ctx: Context, { partner_id, invitation_id }: ReportRow, by: { id: string; name: string }): Promise<void> {
  await alsoSee(tx, [partner_id]);
  const invitation = await selectInvitation(tx, partner_id, invitation_id, "change");
  if (!invitation || !mayBe("withdraw", invitation, ctx.now)) return;
  await updateInvitation(tx, invitation, { status: "withdrawn", closed_at: ctx.now, closed_by_id: by.id, closed_by_name: by.name });
  await record(tx, ctx, [
    {
      kind: relationshipEvents.invitationWithdrawn,
      organizations: [partner_id],
      subject: { kind: "invitation", id: invitation_id, name: null },
    },
  ]);
}
