import { countWithChange } from "../identity/index.ts";
import { actingUser, type Context, DomainError, notFound, type Tx, transact } from "../platform/index.ts";
import { type ActingPartner, actByRelationship } from "../relationships/index.ts";
import { appEvents } from "./events.ts";
import { tellOf } from "./facts.ts";
import type { SeenApp } from "./present.ts";
import { mostApps, outcomeOf, type platforms, stateOf, tooManyApps, tooManySubmissions } from "./rules.ts";
import { type AppRow, countApps, insertApp, insertVersion, selectApp, selectPresentVersions, updateApp, updateVersion } from "./store.ts";

export interface AppDraft {
  readonly name: string;
  readonly version: string;
  readonly description: string;
  readonly platform: (typeof platforms)[number];
  readonly installUrl: string;
  readonly privacyUrl: string;
  readonly supportUrl: string;
}

/** The partner offers an app to the customer, who decides. Throws `too-many-apps` (409), `too-many-submissions` (429), and as `actByRelationship`. */
export async function submitApp(ctx: Context, customerId: string, draft: AppDraft): Promise<SeenApp> {
  return await asPartner(ctx, customerId, async (tx, acting) => {
    const partnerId = acting.partner.organization_id;
    if ((await countApps(tx, customerId, partnerId)) >= mostApps) throw new DomainError("conflict", tooManyApps);
    const app = await insertApp(tx, {
      organization_id: customerId,
      id: ctx.newId(),
      partner_id: partnerId,
      name: draft.name,
      status: "kept",
      waiting_version: 1,
      last_version: 1,
      created_at: ctx.now,
      changed_at: ctx.now,
    });
    return await submitted(tx, ctx, acting, app, draft);
  });
}

/** A new version; the published one stays until this one is accepted. Throws as the rules refuse, and as `actByRelationship`. */
export async function submitVersion(ctx: Context, customerId: string, appId: string, draft: AppDraft): Promise<SeenApp> {
  return await asPartner(ctx, customerId, async (tx, acting) => {
    const app = await mine(tx, acting, appId);
    requireAct(app, "submit");
    const number = app.last_version + 1;
    const changed = await updateApp(tx, app, {
      waiting_version: number,
      last_version: number,
      changed_at: ctx.now,
      ...(app.published_version === null ? { name: draft.name } : {}),
    });
    return await submitted(tx, ctx, acting, changed, draft);
  });
}

/** The partner thinks again before the customer has decided. */
export async function takeVersionBack(ctx: Context, customerId: string, appId: string, number: number): Promise<SeenApp> {
  return await asPartner(ctx, customerId, async (tx, acting) => {
    const app = await mine(tx, acting, appId);
    // Another number than the one that waits is a version that was decided or taken back already.
    requireAct(app.waiting_version === number ? app : { ...app, waiting_version: null }, "take-back");
    const version = await updateVersion(tx, app, number, {
      status: "taken-back",
      decided_at: ctx.now,
      decided_by_name: actingUser(ctx).name,
    });
    const changed = await updateApp(tx, app, { waiting_version: null, changed_at: ctx.now });
    await tellOf(tx, ctx, appEvents.appTakenBack, { app: changed, version, ...namesOf(acting) });
    return await seen(tx, acting, changed);
  });
}

/** The partner takes the whole app away: what is published is not offered any more. */
export async function withdrawApp(ctx: Context, customerId: string, appId: string): Promise<SeenApp> {
  return await asPartner(ctx, customerId, async (tx, acting) => {
    const app = await mine(tx, acting, appId);
    requireAct(app, "withdraw");
    const by = actingUser(ctx).name;
    if (app.waiting_version !== null)
      await updateVersion(tx, app, app.waiting_version, { status: "taken-back", decided_at: ctx.now, decided_by_name: by });
    if (app.published_version !== null) await updateVersion(tx, app, app.published_version, { status: "superseded" });
    const gone = { status: "withdrawn", published_version: null, waiting_version: null, gone_by_name: by, changed_at: ctx.now };
    const changed = await updateApp(tx, app, gone);
    await tellOf(tx, ctx, appEvents.appWithdrawn, { app: changed, version: null, ...namesOf(acting) });
    return await seen(tx, acting, changed);
  });
}

async function asPartner(ctx: Context, customerId: string, work: (tx: Tx, acting: ActingPartner) => Promise<SeenApp>): Promise<SeenApp> {
  return await transact(ctx, [customerId], async (tx) =>
    work(tx, await actByRelationship(tx, ctx, customerId, ["line-of-business"], "apps:app:submit")),
  );
}

async function mine(tx: Tx, { partner, customer }: ActingPartner, appId: string): Promise<AppRow> {
  const app = await selectApp(tx, customer.organization_id, appId, { partnerId: partner.organization_id, mode: "change" });
  if (!app) throw notFound();
  return app;
}

function requireAct(app: Parameters<typeof stateOf>[0], act: "submit" | "take-back" | "withdraw"): void {
  const outcome = outcomeOf(stateOf(app), act, true);
  if ("refusal" in outcome) throw new DomainError("conflict", outcome.refusal);
}

async function submitted(tx: Tx, ctx: Context, acting: ActingPartner, app: AppRow, draft: AppDraft): Promise<SeenApp> {
  const person = actingUser(ctx);
  // Each is mailed to the customer's administrators: taking back and submitting anew must not flood them.
  const seconds = await countWithChange(tx, ctx, [
    { limit: "appsToCustomer", subject: `${app.partner_id} ${app.organization_id}`, points: 1 },
  ]);
  if (seconds !== null) throw new DomainError("too-many", tooManySubmissions, { retryAfterSeconds: seconds });
  const version = await insertVersion(tx, {
    organization_id: app.organization_id,
    app_id: app.id,
    number: app.last_version,
    status: "waiting",
    name: draft.name,
    version: draft.version,
    description: draft.description,
    platform: draft.platform,
    install_url: draft.installUrl,
    privacy_url: draft.privacyUrl,
    support_url: draft.supportUrl,
    submitted_at: ctx.now,
    submitted_by_id: person.id,
    submitted_by_name: person.name,
  });
  await tellOf(tx, ctx, appEvents.appSubmitted, { app, version, ...namesOf(acting) });
  return await seen(tx, acting, app);
}

const namesOf = ({ partner, customer }: ActingPartner) => ({ partnerName: partner.name, customerName: customer.name });

async function seen(tx: Tx, { partner }: ActingPartner, row: AppRow): Promise<SeenApp> {
  const versions = await selectPresentVersions(tx, row.organization_id, [row.id]);
  return { row, versions, partnerName: partner.name, maintained: true, side: "partner", mayAct: true };
}
