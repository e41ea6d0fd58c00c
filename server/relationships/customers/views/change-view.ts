import { authorize } from "../../../access/index.ts";
import {
  actingOrganization,
  actingUser,
  type Context,
  expectedVersion,
  notFound,
  record,
  staleVersion,
  type Tx,
  transact,
} from "../../../platform/index.ts";
import { relationshipEvents } from "../../events.ts";
import type { CustomerQuery } from "../rules.ts";
import type { SeenView } from "./list-views.ts";
import { mayChange, type ViewChange, type ViewDraft } from "./rules.ts";
import { nameTaken } from "./save-view.ts";
import { deleteView, selectView, updateView, type ViewRow } from "./store.ts";

/** Gives a view another name, other filters or other columns. */
export async function changeView(ctx: Context, id: string, ifMatch: number | null, change: ViewChange): Promise<SeenView> {
  return await transact(ctx, [], async (tx) => {
    const view = await loadView(tx, ctx, id);
    if (expectedVersion(ifMatch) !== view.version) throw staleVersion();
    const { name = view.name, query = view.query as CustomerQuery, columns = view.columns as ViewDraft["columns"] } = change;
    const row = await updateView(tx, view, { name, query, columns });
    if (!row) throw nameTaken();
    await tellOthers(tx, ctx, row, relationshipEvents.sharedViewChanged);
    return { row, mayChange: true };
  });
}

export async function removeView(ctx: Context, id: string): Promise<void> {
  await transact(ctx, [], async (tx) => {
    const view = await loadView(tx, ctx, id);
    await deleteView(tx, view.organization_id, id);
    await tellOthers(tx, ctx, view, relationshipEvents.sharedViewDeleted);
  });
}

/** Somebody else's own view does not exist for others; a shared one does, and admin agents change it. */
async function loadView(tx: Tx, ctx: Context, id: string): Promise<ViewRow> {
  const [partnerId, person] = [actingOrganization(ctx), actingUser(ctx)];
  await authorize(tx, ctx, partnerId, "customers:customer:read");
  const view = await selectView(tx, partnerId, person.id, id);
  if (!view) throw notFound();
  // Refuses with the missing link whoever is no admin agent.
  if (!mayChange(view.user_id, person.id, false)) await authorize(tx, ctx, partnerId, "customers:view:share");
  return view;
}

async function tellOthers(
  tx: Tx,
  ctx: Context,
  view: ViewRow,
  kind: typeof relationshipEvents.sharedViewChanged | typeof relationshipEvents.sharedViewDeleted,
): Promise<void> {
  if (view.user_id !== null) return;
  const subject = { kind: "customer-view", id: view.id, name: view.name };
  await record(tx, ctx, [{ kind, organizations: [view.organization_id], subject }]);
}
