import { asVendor } from "../../access/index.ts";
import {
  actingUser,
  alsoSee,
  type Context,
  DomainError,
  notFound,
  type Page,
  readIdCursor,
  record,
  type Tx,
  toPage,
  transact,
} from "../../platform/index.ts";
import { relationshipEvents } from "../events.ts";
import { next } from "../invitations/rules.ts";
import { type InvitationRow, selectInvitation, updateInvitation } from "../invitations/store.ts";
import { type ReportOutcome, refuseClosing } from "./rules.ts";
import { closeReports, lockReport, type ReportRow, selectReported, selectReports } from "./store.ts";

/** A report with what it is about. */
export interface SeenReport {
  readonly report: ReportRow;
  readonly invitation: InvitationRow | null;
}

/** Reported invitations, newest first; for the vendor. */
export async function listReports(
  ctx: Context,
  { status, cursor, limit }: { status: string; cursor?: string | undefined; limit: number },
): Promise<Page<SeenReport>> {
  const after = readIdCursor(cursor);
  return await transact(ctx, [], async (tx) => {
    const vendorId = await asVendor(tx, ctx, "relationships:report:review");
    const found = await selectReports(tx, vendorId, status, after, limit + 1);
    const invitations = await reported(tx, found);
    return toPage(
      found,
      limit,
      (report) => [report.id],
      (report) => ({ report, invitation: invitations.get(report.invitation_id) ?? null }),
    );
  });
}

async function reported(tx: Tx, reports: readonly ReportRow[]): Promise<Map<string, InvitationRow>> {
  await alsoSee(tx, [...new Set(reports.map((report) => report.partner_id))]);
  return await selectReported(tx, reports);
}

/**
 * The vendor has looked into it: nothing is wrong, it was dealt with otherwise, or the invitation is taken back and its link leads
 * nowhere from now on; that also after it was closed differently. Closes every open report of the invitation. Relationships that came of
 * it stay: their customers accepted them. Done again it changes nothing.
 *
 * Throws DomainError `report-closed`, and why an invitation can't be taken back (`invitation-used`, `invitation-expired`, ...; 409).
 */
export async function closeReport(ctx: Context, id: string, outcome: ReportOutcome, note: string | null): Promise<SeenReport> {
  const person = actingUser(ctx);
  return await transact(ctx, [], async (tx) => {
    const vendorId = await asVendor(tx, ctx, "relationships:report:review");
    const report = await lockReport(tx, vendorId, id);
    if (!report) throw notFound();
    const before = report.outcome as ReportOutcome | null;
    const refused = refuseClosing(before, outcome);
    if (refused) throw new DomainError("conflict", refused);
    if (before === outcome) return await seen(tx, report);
    const by = { id: person.id, name: person.name };
    if (outcome === "invitation-withdrawn") await takeBack(tx, ctx, report, by);
    const closed = await closeReports(tx, report, { outcome, note, at: ctx.now, by });
    await record(tx, ctx, [
      {
        kind: relationshipEvents.reportClosed,
        organizations: [vendorId],
        subject: { kind: "invitation", id: report.invitation_id, name: report.partner_name },
        data: { reportId: id, outcome, partnerId: report.partner_id, partnerName: report.partner_name },
      },
    ]);
    return await seen(tx, closed.find((one) => one.id === id) ?? report);
  });
}

async function seen(tx: Tx, report: ReportRow): Promise<SeenReport> {
  return { report, invitation: (await reported(tx, [report])).get(report.invitation_id) ?? null };
}

async function takeBack(tx: Tx, ctx: Context, { partner_id, invitation_id }: ReportRow, by: { id: string; name: string }): Promise<void> {
  await alsoSee(tx, [partner_id]);
  const invitation = await selectInvitation(tx, partner_id, invitation_id, "change");
  if (!invitation) throw notFound();
  const step = next("withdraw", invitation, ctx.now);
  if ("refusal" in step) throw new DomainError("conflict", step.refusal);
  await updateInvitation(tx, invitation, { status: step.status, closed_at: ctx.now, closed_by_id: by.id, closed_by_name: by.name });
  await record(tx, ctx, [
    {
      kind: relationshipEvents.invitationWithdrawn,
      organizations: [partner_id],
      subject: { kind: "invitation", id: invitation_id, name: null },
    },
  ]);
}
