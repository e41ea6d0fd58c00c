import { asVendor } from "../../access/index.ts";
import { readWholeFile } from "../../imports/index.ts";
import { type Context, fold, record, type Tx, transact } from "../../platform/index.ts";
import { enrollmentEvents } from "../events.ts";
import type { ImportReport, ReportLine } from "./import-file.ts";
import { type MembershipLine, membershipFile } from "./membership-file.ts";
import { asDraft, asNewRow, indexMemberships, type MembershipDraft } from "./save-membership.ts";
import { insertMemberships, type MembershipRow, selectByNetworkIds, updateMemberships } from "./store.ts";

/**
 * The vendor's registry from a file: memberships that it does not know are added, others corrected. One transaction for the whole file;
 * a line that is refused stops no other. A dry run plans with the same code and writes nothing.
 */
export async function importMemberships(ctx: Context, dryRun: boolean, bytes: AsyncIterable<Buffer>): Promise<ImportReport> {
  await transact(ctx, [], (tx) => asVendor(tx, ctx, "enrollment:membership:update"));
  const lines = await readWholeFile(bytes, membershipFile);
  return await transact(ctx, [], async (tx) => {
    const vendorId = await asVendor(tx, ctx, "enrollment:membership:update");
    const networkIds = [...new Set(lines.flatMap(({ membership }) => membership?.networkId ?? []))];
    const known = await selectByNetworkIds(tx, vendorId, networkIds, dryRun ? "read" : "change");
    const knownBy = new Map(known.map((row) => [row.network_id, row]));
    const results = plan(lines, knownBy);
    if (!dryRun) await carryOut(tx, ctx, vendorId, lines, results, knownBy);
    return { dryRun, results };
  });
}

/** What becomes of each line; the second one about the same network ID is refused. */
function plan(lines: readonly MembershipLine[], known: ReadonlyMap<string, MembershipRow>): ReportLine[] {
  const first = new Map<string, number>();
  return lines.map(({ line, networkId, name, membership, problem }): ReportLine => {
    const told = { line, networkId, name };
    if (membership === null) return { ...told, outcome: "refused", problem };
    const earlier = first.get(membership.networkId);
    if (earlier !== undefined)
      return { ...told, outcome: "refused", problem: { code: "network-id-repeated", parameters: { line: earlier } } };
    first.set(membership.networkId, line);
    const row = known.get(membership.networkId);
    return { ...told, outcome: row === undefined ? "created" : same(asDraft(row), membership) ? "unchanged" : "updated", problem: null };
  });
}

async function carryOut(
  tx: Tx,
  ctx: Context,
  vendorId: string,
  lines: readonly MembershipLine[],
  results: readonly ReportLine[],
  known: ReadonlyMap<string, MembershipRow>,
): Promise<void> {
  const of = (outcome: ReportLine["outcome"]) =>
    lines.flatMap(({ membership }, index) => (membership !== null && results[index]?.outcome === outcome ? [membership] : []));
  const created = await insertMemberships(
    tx,
    of("created").map((membership) => asNewRow(ctx, vendorId, membership)),
  );
  const updated = of("updated").flatMap((membership) => {
    const row = known.get(membership.networkId);
    if (row === undefined) return [];
    const { name, country, active, accountEmail } = membership;
    return [{ ...row, name, sort_key: fold(name), country, active, account_email: accountEmail }];
  });
  await updateMemberships(tx, vendorId, updated, ctx.now);
  await indexMemberships(tx, [...created, ...updated]);
  const counts = Object.fromEntries(
    Map.groupBy(results, ({ outcome }) => outcome)
      .entries()
      .map(([outcome, { length }]) => [outcome, length]),
  );
  if (created.length + updated.length === 0) return;
  await record(tx, ctx, [
    {
      kind: enrollmentEvents.membershipsImported,
      organizations: [vendorId],
      subject: { kind: "network-membership", id: null, name: null },
      data: { lines: results.length, ...counts },
    },
  ]);
}

function same(a: MembershipDraft, b: MembershipDraft): boolean {
  return a.name === b.name && a.country === b.country && a.active === b.active && a.accountEmail === b.accountEmail;
}
