import type { Context, Tx } from "../../platform/index.ts";
import { endSessions, type Key } from "../store.ts";
import { deleteFactors, deleteRecoveryCodes, lockPerson } from "./store.ts";

/**
 * Takes all second factors and recovery codes from an account and ends its sessions, for somebody who has lost them; whether it may
 * be is the caller's to decide. How many factors went. Records no event.
 */
export async function resetFactors(tx: Tx, ctx: Context, person: Key): Promise<number> {
  await lockPerson(tx, person);
  const gone = await deleteFactors(tx, person, "all");
  await deleteRecoveryCodes(tx, person);
  await endSessions(tx, person.organizationId, person.id, ctx.now);
  return gone;
}
