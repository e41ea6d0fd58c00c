import {
  claimExternalIds,
  createOrganizations,
  findExternalIds,
  type OrganizationRow,
  standingsOfOrganizations,
} from "../organizations/index.ts";
import { alsoSee, type Context, type Tx } from "../platform/index.ts";
import { activeRelationshipsOf, importRelationships, suspendedRelationshipsOf } from "../relationships/index.ts";
import type { Customer, ReadLine } from "./read-customer.ts";
import { type Known, type PlannedLine, planLines } from "./rules.ts";

const scheme = "microsoft-id";

/**
 * What becomes of customers that somebody says a partner has: organizations that nobody had heard of are created, and each gets a
 * relationship without any authority. Whoever can decide itself is left alone. A dry run plans and writes nothing. The transaction
 * must see the partner; the caller has made sure that it may have customers.
 */
export async function takeIn(
  tx: Tx,
  ctx: Context,
  partner: OrganizationRow,
  { lines, earlier, dryRun }: { lines: readonly ReadLine[]; earlier: ReadonlyMap<string, number>; dryRun: boolean },
): Promise<PlannedLine[]> {
  const microsoftIds = [...new Set(lines.flatMap(({ customer }) => customer?.microsoftId ?? []))];
  const claimed = dryRun ? new Map<string, string>() : await claim(tx, ctx, microsoftIds);
  const known = await lookUp(tx, partner, { microsoftIds, claimed, dryRun });
  const planned = planLines(lines, { partnerId: partner.organization_id, known, earlier });
  return dryRun ? planned : await carryOut(tx, ctx, partner, planned, claimed);
}

/** Makes the unknown IDs ours to create. Waits for another import that is creating the same ones: then they are known. */
async function claim(tx: Tx, ctx: Context, microsoftIds: readonly string[]): Promise<Map<string, string>> {
  const claims = microsoftIds.map((value) => ({ value, organizationId: ctx.newId() }));
  return new Map((await claimExternalIds(tx, scheme, claims)).map(({ value, organizationId }) => [value, organizationId]));
}

/** The organizations that exist, held still: none comes itself, and none becomes this partner's customer elsewhere, in between. */
async function lookUp(
  tx: Tx,
  partner: OrganizationRow,
  { microsoftIds, claimed, dryRun }: { microsoftIds: readonly string[]; claimed: ReadonlyMap<string, string>; dryRun: boolean },
): Promise<Map<string, Known>> {
  const existing = (await findExternalIds(tx, scheme, microsoftIds)).filter(({ value }) => !claimed.has(value));
  const ids = existing.map(({ organizationId }) => organizationId);
  await alsoSee(tx, [...ids, ...claimed.values()]);
  const [standings, related, suspended] = await Promise.all([
    standingsOfOrganizations(tx, ids, dryRun ? "read" : "change"),
    activeRelationshipsOf(tx, partner.organization_id, ids),
    suspendedRelationshipsOf(tx, ids),
  ]);
  const kept = new Set(suspended.flatMap((one) => (one.partner_id === partner.organization_id ? one.organization_id : [])));
  const known = existing.map(({ value, organizationId: id }): [string, Known] => [
    value,
    { id, status: standings.get(id)?.status ?? "", related: related.has(id), suspended: kept.has(id) },
  ]);
  return new Map(known);
}

/** Does what was planned; answers the plan with the ids of what was created. */
async function carryOut(
  tx: Tx,
  ctx: Context,
  partner: OrganizationRow,
  planned: readonly PlannedLine[],
  claimed: ReadonlyMap<string, string>,
): Promise<PlannedLine[]> {
  const results = planned.map((line) =>
    line.outcome === "created" ? { ...line, customerId: claimed.get(line.customer?.microsoftId ?? "") ?? null } : line,
  );
  const createdNow = results.flatMap((line) => (line.outcome === "created" ? named(line) : []));
  await createOrganizations(
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
  const started = results.filter(({ outcome }) => outcome === "created" || outcome === "linked").flatMap(named);
  await importRelationships(tx, ctx, partner, started);
  return results;
}

function named({ customer, customerId }: PlannedLine): (Customer & { id: string })[] {
  return customer === null || customerId === null ? [] : [{ ...customer, id: customerId }];
}
