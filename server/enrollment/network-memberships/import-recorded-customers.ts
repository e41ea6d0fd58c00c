import { asVendor } from "../../access/index.ts";
import { customerColumns, type FileFormat, type ReadLine, readCustomer, readWholeFile, shown } from "../../imports/index.ts";
import { findNetworkIds } from "../../organizations/index.ts";
import { type Context, enqueue, record, type Tx, transact } from "../../platform/index.ts";
import { enrollmentEvents } from "../events.ts";
import { bringCustomersTask } from "./bring-customers-task.ts";
import type { ImportReport, ReportLine } from "./import-file.ts";
import { isNetworkId } from "./membership-file.ts";
import { type RecordedCustomer, selectByNetworkIds, selectRecorded, upsertRecorded } from "./store.ts";

type Column = "networkId" | keyof typeof customerColumns;
type RecordedLine = ReadLine & { readonly networkId: string };

const recordedFile: FileFormat<Column, RecordedLine> = {
  columns: { networkId: ["Network ID", "Partner network ID", "PartnerID", "Partner ID", "MPN ID"], ...customerColumns },
  read(found, layout) {
    const networkId = (found.cells?.[layout.positions.networkId] ?? "").trim();
    return { ...readCustomer(found, layout), networkId };
  },
};

/**
 * Which customers the network's members have through other portals. Members that are partners here already get them at once, the others
 * when they become partners.
 */
export async function importRecordedCustomers(ctx: Context, dryRun: boolean, bytes: AsyncIterable<Buffer>): Promise<ImportReport> {
  await transact(ctx, [], (tx) => asVendor(tx, ctx, "enrollment:membership:update"));
  const lines = await readWholeFile(bytes, recordedFile);
  return await transact(ctx, [], async (tx) => {
    const vendorId = await asVendor(tx, ctx, "enrollment:membership:update");
    const networkIds = [...new Set(lines.map(({ networkId }) => networkId).filter(isNetworkId))];
    const known = new Set((await selectByNetworkIds(tx, vendorId, networkIds, "read")).map((row) => row.network_id));
    const recorded = await selectRecorded(
      tx,
      vendorId,
      lines.flatMap(({ networkId, customer }) => (customer ? [{ networkId, microsoftId: customer.microsoftId }] : [])),
    );
    const results = plan(lines, known, new Map(recorded.map((row) => [keyOf(row.network_id, row.microsoft_id), row])));
    if (!dryRun) await carryOut(tx, ctx, vendorId, lines, results);
    return { dryRun, results };
  });
}

function plan(lines: readonly RecordedLine[], known: ReadonlySet<string>, recorded: ReadonlyMap<string, RecordedCustomer>): ReportLine[] {
  const first = new Map<string, number>();
  return lines.map(({ line, networkId, name, customer, problem }): ReportLine => {
    const told = { line, networkId: shown(networkId), name };
    const refuse = (code: string, parameters: Readonly<Record<string, unknown>>): ReportLine => ({
      ...told,
      outcome: "refused",
      problem: { code, parameters },
    });
    if (customer === null) return { ...told, outcome: "refused", problem };
    if (!isNetworkId(networkId)) return refuse("network-id-invalid", { value: shown(networkId) });
    if (!known.has(networkId)) return refuse("network-id-unknown", { value: networkId });
    const key = keyOf(networkId, customer.microsoftId);
    const earlier = first.get(key);
    if (earlier !== undefined) return refuse("id-repeated", { line: earlier });
    first.set(key, line);
    const row = recorded.get(key);
    const same = row?.name === customer.name && row.domain === customer.domain && row.country === customer.country;
    return { ...told, outcome: row === undefined ? "created" : same ? "unchanged" : "updated", problem: null };
  });
}

async function carryOut(
  tx: Tx,
  ctx: Context,
  vendorId: string,
  lines: readonly RecordedLine[],
  results: readonly ReportLine[],
): Promise<void> {
  const changed = lines.flatMap(({ networkId, customer }, index) => {
    if (customer === null || !["created", "updated"].includes(results[index]?.outcome ?? "")) return [];
    const { microsoftId, name, domain, country } = customer;
    return [{ organization_id: vendorId, network_id: networkId, microsoft_id: microsoftId, name, domain, country, added_at: ctx.now }];
  });
  if (changed.length === 0) return;
  await upsertRecorded(tx, changed);
  const members = await findNetworkIds(tx, [...new Set(changed.map((row) => row.network_id))]);
  for (const { network_id: networkId, organization_id: organizationId, status } of members.values()) {
    if (status === "linked") await enqueue(tx, bringCustomersTask, { organizationId, networkId });
  }
  await record(tx, ctx, [
    {
      kind: enrollmentEvents.customersRecorded,
      organizations: [vendorId],
      subject: { kind: "recorded-customers", id: null, name: null },
      data: { lines: results.length, changed: changed.length },
    },
  ]);
}

function keyOf(networkId: string, microsoftId: string): string {
  return `${networkId} ${microsoftId}`;
}
