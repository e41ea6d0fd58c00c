import { authorize } from "../access/index.ts";
import { findOrganization } from "../organizations/index.ts";
import { actingOrganization, actingUser, alsoSee, type Context, DomainError, notFound, type Tx, transact } from "../platform/index.ts";
import { partnersOfKind, relationshipSuspended } from "../relationships/index.ts";
import { appEvents } from "./events.ts";
import { tellOf } from "./facts.ts";
import type { SeenApp } from "./present.ts";
import { noVersionWaiting, outcomeOf, stateOf } from "./rules.ts";
import { type AppRow, selectApp, selectPresentVersions, updateApp, updateVersion } from "./store.ts";

interface Decided {
  readonly app: AppRow;
  readonly partnerName: string;
  readonly customerName: string;
}

/** The customer accepts the very version that it has seen: it is published in place of the one before. */
export async function acceptVersion(ctx: Context, appId: string, number: number): Promise<SeenApp> {
  return await decide(ctx, appId, "accept", async (tx, { app, ...names }) => {
    if (app.waiting_version !== number) throw new DomainError("conflict", noVersionWaiting);
    if (app.published_version !== null) await updateVersion(tx, app, app.published_version, { status: "superseded" });
    const version = await updateVersion(tx, app, number, { status: "published", ...decision(ctx) });
    const changed = await updateApp(tx, app, {
      name: version.name,
      published_version: number,
      waiting_version: null,
      changed_at: ctx.now,
    });
    await tellOf(tx, ctx, appEvents.appPublished, { app: changed, version, ...names });
    return changed;
  });
}

/** The customer rejects a version, saying why; what is published stays. */
export async function rejectVersion(ctx: Context, appId: string, number: number, reason: string): Promise<SeenApp> {
  return await decide(ctx, appId, "reject", async (tx, { app, ...names }) => {
    if (app.waiting_version !== number) throw new DomainError("conflict", noVersionWaiting);
    const version = await updateVersion(tx, app, number, { status: "rejected", reason, ...decision(ctx) });
    const changed = await updateApp(tx, app, { waiting_version: null, changed_at: ctx.now });
    await tellOf(tx, ctx, appEvents.appRejected, { app: changed, version, ...names }, reason);
    return changed;
  });
}

/** The customer wants the app no more, whoever maintains it. */
export async function removeApp(ctx: Context, appId: string, reason: string | null): Promise<SeenApp> {
  return await decide(ctx, appId, "remove", async (tx, { app, ...names }) => {
    if (app.waiting_version !== null) await updateVersion(tx, app, app.waiting_version, { status: "rejected", reason, ...decision(ctx) });
    if (app.published_version !== null) await updateVersion(tx, app, app.published_version, { status: "superseded" });
    const changed = await updateApp(tx, app, {
      status: "removed",
      published_version: null,
      waiting_version: null,
      gone_by_name: actingUser(ctx).name,
      gone_reason: reason,
      changed_at: ctx.now,
    });
    await tellOf(tx, ctx, appEvents.appRemoved, { app: changed, version: null, ...names }, reason);
    return changed;
  });
}

const decision = (ctx: Context) => ({ decided_at: ctx.now, decided_by_name: actingUser(ctx).name });

async function decide(
  ctx: Context,
  appId: string,
  act: "accept" | "reject" | "remove",
  work: (tx: Tx, decided: Decided) => Promise<AppRow>,
): Promise<SeenApp> {
  const customerId = actingOrganization(ctx);
  return await transact(ctx, [], async (tx) => {
    const { organizationName } = await authorize(tx, ctx, customerId, "apps:app:decide");
    const app = await selectApp(tx, customerId, appId, { mode: "change" });
    if (!app) throw notFound();
    const partners = await partnersOfKind(tx, customerId, ["line-of-business"], [app.partner_id], "hold");
    const maintained = partners.has(app.partner_id);
    const outcome = outcomeOf(stateOf(app), act, maintained);
    if ("refusal" in outcome) throw new DomainError("conflict", outcome.refusal);
    if (act === "accept" && partners.get(app.partner_id)?.suspended) throw new DomainError("conflict", relationshipSuspended);
    await alsoSee(tx, [app.partner_id]);
    const partnerName = (await findOrganization(tx, app.partner_id))?.name ?? "";
    const row = await work(tx, { app, partnerName, customerName: organizationName });
    const versions = await selectPresentVersions(tx, customerId, [appId]);
    return { row, versions, partnerName, maintained, side: "customer", mayAct: true };
  });
}
