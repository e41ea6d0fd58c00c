import { findWithProgram } from "../../organizations/index.ts";
import { type Context, type Tx, transact } from "../../platform/index.ts";
import { takeAdministration } from "../remove-administration.ts";
import { selectRelationship } from "../store.ts";
import { type IdleAdministration, selectIdle } from "./store.ts";

const batch = 200;
const byTheRule = { id: null, name: "Procura" };

/**
 * Ends administration that nobody has used for the time that the program says, where the customer or its program wants that. The
 * relationships stand. Safe to repeat.
 */
export async function endIdleAdministration(newContext: () => Context): Promise<void> {
  let after: IdleAdministration | null = null;
  for (;;) {
    const ctx = newContext();
    const idle: IdleAdministration[] = await transact(ctx, [], (tx) => selectIdle(tx, ctx.now, { after, limit: batch }));
    for (const one of idle) {
      const own = newContext();
      await transact(own, [one.customerId, one.partnerId], (tx) => end(tx, own, one));
    }
    after = idle.at(-1) ?? null;
    if (idle.length < batch) return;
  }
}

async function end(tx: Tx, ctx: Context, idle: IdleAdministration): Promise<void> {
  const { customerId, relationshipId } = idle;
  const [relationship, customer] = [
    await selectRelationship(tx, customerId, relationshipId, "change"),
    await findWithProgram(tx, customerId),
  ];
  if (relationship?.administration !== "active" || !customer) return;
  // Asked again now that it is held: it may have been used, or given anew, since the batch was read.
  if ((await selectIdle(tx, ctx.now, { of: idle, limit: 1 })).length === 0) return;
  await takeAdministration(tx, ctx, relationship, byTheRule, "idle", {
    customerName: customer.organization.name,
    idleAfterDays: customer.program.rules.idleAfterDays,
  });
}
