import { authorize } from "../access/index.ts";
import { confirmActor } from "../identity/index.ts";
import {
  claimExternalIds,
  createOrganizations,
  findExternalIds,
  type OrganizationRow,
  type Standing,
  standingsOfOrganizations,
} from "../organizations/index.ts";
import { alsoSee, type Context, DomainError, type Tx, transact } from "../platform/index.ts";
import { activeRelationshipsOf, type ImportedCustomer, importRelationships } from "../relationships/index.ts";
import type { Customer } from "./read-customer.ts";
import type { Chunk } from "./read-file.ts";
import { countOutcomes, importOvertaken, type Known, type PlannedLine, planLines } from "./rules.ts";
import { addProgress, type ImportRow, insertLines, selectEarlierLines } from "./store.ts";

export interface Run {
  readonly upload: ImportRow;
  readonly partner: OrganizationRow;
}

const scheme = "microsoft-id";

/**
 * One transaction for a chunk of lines: what is known of them, what becomes of each, the rows, the results, the progress. A dry run
 * goes the same way and leaves out the rows. The right to import is looked at again: it can be lost in the middle, and so can the
 * session or credential.
 */
export async function importLines(ctx: Context, run: Run, { lines, bytes }: Chunk): Promise<void> {
  const { upload, partner } = run;
  await confirmActor(ctx);
  await transact(ctx, [], async (tx) => {
    await authorize(tx, ctx, partner.organization_id, "customers:customer:import");
    const microsoftIds = [...new Set(lines.flatMap(({ customer }) => customer?.microsoftId ?? []))];
    // Before the transaction sees a thousand organizations more, which each of the look-ups would have to sort.
    const earlier = await selectEarlierLines(tx, upload, microsoftIds);
    const claimed = upload.dry_run ? new Map<string, string>() : await claim(tx, ctx, microsoftIds);
    const { known, standings } = await lookUp(tx, run, microsoftIds, claimed);
    const planned = planLines(lines, { partnerId: partner.organization_id, known, earlier });
    const results = upload.dry_run ? planned : await carryOut(tx, ctx, run, planned, claimed, standings);
    const [goesOn] = await Promise.all([addProgress(tx, upload, countOutcomes(results), bytes, ctx.now), insertLines(tx, upload, results)]);
    if (!goesOn) throw new DomainError("conflict", importOvertaken);
  });
}

/** Makes the unknown IDs ours to create. Waits for another import that is creating the same ones: then they are known. */
async function claim(tx: Tx, ctx: Context, microsoftIds: readonly string[]): Promise<Map<string, string>> {
  const claims = microsoftIds.map((value) => ({ value, organizationId: ctx.newId() }));
  return new Map((await claimExternalIds(tx, scheme, claims)).map(({ value, organizationId }) => [value, organizationId]));
}

/** The organizations that exist, held still: none comes itself, and none becomes this partner's customer elsewhere, in between. */
async function lookUp(
  tx: Tx,
  { upload, partner }: Run,
  microsoftIds: readonly string[],
  claimed: ReadonlyMap<string, string>,
): Promise<{ known: Map<string, Known>; standings: Map<string, Standing> }> {
  const existing = (await findExternalIds(tx, scheme, microsoftIds)).filter(({ value }) => !claimed.has(value));
  const ids = existing.map(({ organizationId }) => organizationId);
  await alsoSee(tx, [...ids, ...claimed.values()]);
  const [standings, related] = await Promise.all([
    standingsOfOrganizations(tx, ids, upload.dry_run ? "read" : "change"),
    activeRelationshipsOf(tx, partner.organization_id, ids),
  ]);
  const known = existing.map(({ value, organizationId: id }): [string, Known] => [
    value,
    { id, status: standings.get(id)?.status ?? "", related: related.has(id) },
  ]);
  return { known: new Map(known), standings };
}

/** Does what was planned; answers the plan with the ids of what was created. */
async function carryOut(
  tx: Tx,
  ctx: Context,
  { partner }: Run,
  planned: readonly PlannedLine[],
  claimed: ReadonlyMap<string, string>,
  standings: ReadonlyMap<string, Standing>,
): Promise<PlannedLine[]> {
  const results = planned.map((line) =>
    line.outcome === "created" ? { ...line, customerId: claimed.get(line.customer?.microsoftId ?? "") ?? null } : line,
  );
  const createdNow = results.flatMap((line) => (line.outcome === "created" ? named(line) : []));
  const created = await createOrganizations(
    tx,
    ctx,
    createdNow.map(({ id, name, domain, country }) => ({
      id,
      name,
      domain,
      country,
      programId: partner.program_id,
      isCustomer: true,
      status: "imported",
    })),
  );
  const domains = new Map([
    ...created.map((row) => [row.organization_id, row.domain] as const),
    ...[...standings].map(([id, { domain }]) => [id, domain] as const),
  ]);
  const started = results.filter(({ outcome }) => outcome === "created" || outcome === "linked").flatMap(named);
  await importRelationships(
    tx,
    ctx,
    partner,
    started.map((customer): ImportedCustomer => ({ ...customer, domain: domains.get(customer.id) ?? "" })),
  );
  return results;
}

function named({ customer, customerId }: PlannedLine): (Customer & { id: string })[] {
  return customer === null || customerId === null ? [] : [{ ...customer, id: customerId }];
}
