import { type Context, type EventKind, record, type Tx } from "../platform/index.ts";
import type { AppRow, VersionRow } from "./store.ts";

/** Writes what happened to an app into the histories of both. */
export async function tellOf(
  tx: Tx,
  ctx: Context,
  kind: EventKind,
  { app, version, partnerName, customerName }: { app: AppRow; version: VersionRow | null; partnerName: string; customerName: string },
  reason: string | null = null,
): Promise<void> {
  const { organization_id: customerId, partner_id: partnerId, id, name } = app;
  const shown = version && { number: version.number, version: version.version, submittedById: version.submitted_by_id };
  await record(tx, ctx, [
    {
      kind,
      organizations: [customerId, partnerId],
      subject: { kind: "app", id, name: version?.name ?? name },
      data: { partnerId, partnerName, customerId, customerName, ...shown, reason },
    },
  ]);
}
