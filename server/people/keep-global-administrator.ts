import { lockHoldersOfRole, roleId } from "../access/index.ts";
import { findUsers } from "../identity/index.ts";
import type { Tx } from "../platform/index.ts";
import { refuse } from "./load-person.ts";
import { lastGlobalAdministrator } from "./refusals.data.ts";

/** Far more than any organization has; if it had more, it would be refused too early rather than too late. */
const most = 1_000;

/**
 * Makes sure that somebody else stays an active global administrator, whatever becomes of `userId`. Two who take away at once
 * wait for each other here, and the second sees what the first has done. Guests don't count: their account is not the organization's.
 */
export async function keepGlobalAdministrator(tx: Tx, organizationId: string, userId: string): Promise<void> {
  const holders = await lockHoldersOfRole(tx, organizationId, roleId.globalAdministrator, most);
  const accounts = await findUsers(tx, organizationId, holders);
  const others = accounts.filter((account) => account.id !== userId && account.status === "active");
  if (others.length === 0) refuse(lastGlobalAdministrator);
}
