import { authorize, lookAt } from "../access/index.ts";
import { findOrganizations } from "../organizations/index.ts";
import {
  actingOrganization,
  alsoSee,
  type Context,
  notFound,
  type Page,
  readNameCursor,
  type Tx,
  toPage,
  transact,
} from "../platform/index.ts";
import { actByRelationship, partnersOfKind } from "../relationships/index.ts";
import type { SeenApp } from "./present.ts";
import { type AppRow, selectApp, selectApps, selectPresentVersions, selectVersions } from "./store.ts";

export interface AppQuery {
  /** Only those with a version that waits for the customer. */
  readonly waiting?: boolean | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

const shownVersions = 50;

/** What the acting partner has submitted to a customer, with what became of it. */
export async function listSubmittedApps(ctx: Context, customerId: string, query: AppQuery): Promise<Page<SeenApp>> {
  return await asPartner(ctx, customerId, async (tx, side) => {
    const found = await selectApps(tx, customerId, { partnerId: side.partnerId }, readNameCursor(query.cursor), query.limit + 1);
    return await paged(tx, customerId, found, query.limit, (row) => ({ row, ...side.seen }));
  });
}

export async function getSubmittedApp(ctx: Context, customerId: string, appId: string): Promise<SeenApp> {
  return await asPartner(ctx, customerId, async (tx, side) => {
    const row = await selectApp(tx, customerId, appId, { partnerId: side.partnerId, mode: "read" });
    if (!row) throw notFound();
    return { row, versions: await selectVersions(tx, customerId, [appId], shownVersions), ...side.seen };
  });
}

/** The apps that partners offer the acting organization, or have published there. */
export async function listApps(ctx: Context, { waiting = false, limit, cursor }: AppQuery): Promise<Page<SeenApp>> {
  return await asCustomer(ctx, async (tx, customerId, mayAct) => {
    const found = await selectApps(tx, customerId, { waiting }, readNameCursor(cursor), limit + 1);
    const partners = await lookUpPartners(tx, customerId, found);
    return await paged(tx, customerId, found, limit, (row) => ({ row, ...partners(row), side: "customer", mayAct }));
  });
}

export async function getApp(ctx: Context, appId: string): Promise<SeenApp> {
  return await asCustomer(ctx, async (tx, customerId, mayAct) => {
    const row = await selectApp(tx, customerId, appId, { mode: "read" });
    if (!row) throw notFound();
    const partners = await lookUpPartners(tx, customerId, [row]);
    const versions = await selectVersions(tx, customerId, [appId], shownVersions);
    return { row, versions, ...partners(row), side: "customer", mayAct };
  });
}

type Seen = Pick<SeenApp, "partnerName" | "maintained" | "side" | "mayAct">;

async function asPartner<T>(
  ctx: Context,
  customerId: string,
  work: (tx: Tx, side: { partnerId: string; seen: Seen }) => Promise<T>,
): Promise<T> {
  return await transact(ctx, [customerId], async (tx) => {
    const { partner } = await actByRelationship(tx, ctx, customerId, ["line-of-business"], "customers:customer:read");
    const partnerId = partner.organization_id;
    const mayAct = (await lookAt(tx, ctx, partnerId))("apps:app:submit");
    return await work(tx, { partnerId, seen: { partnerName: partner.name, maintained: true, side: "partner", mayAct } });
  });
}

async function asCustomer<T>(ctx: Context, work: (tx: Tx, customerId: string, mayAct: boolean) => Promise<T>): Promise<T> {
  const customerId = actingOrganization(ctx);
  return await transact(ctx, [], async (tx) => {
    const authority = await authorize(tx, ctx, customerId, "apps:app:read");
    return await work(tx, customerId, authority.may("apps:app:decide"));
  });
}

async function lookUpPartners(tx: Tx, customerId: string, found: readonly AppRow[]) {
  const ids = [...new Set(found.map((row) => row.partner_id))];
  await alsoSee(tx, ids);
  const names = new Map((await findOrganizations(tx, ids)).map(({ organization_id, name }) => [organization_id, name]));
  const active = await partnersOfKind(tx, customerId, ["line-of-business"], ids);
  return ({ partner_id: id }: AppRow) => ({ partnerName: names.get(id) ?? "", maintained: active.has(id) });
}

async function paged(
  tx: Tx,
  customerId: string,
  found: readonly AppRow[],
  limit: number,
  see: (row: AppRow) => Omit<SeenApp, "versions">,
): Promise<Page<SeenApp>> {
  const page = toPage(
    found,
    limit,
    (row) => [row.sort_key, row.id],
    (row) => row,
  );
  const versions = await selectPresentVersions(
    tx,
    customerId,
    page.items.map(({ id }) => id),
  );
  const byApp = Map.groupBy(versions, (version) => version.app_id);
  return { items: page.items.map((row) => ({ ...see(row), versions: byApp.get(row.id) ?? [] })), nextCursor: page.nextCursor };
}
