import { findUsers } from "../identity/index.ts";
import type { Language, Recipient, RecordedEvent, Tx } from "../platform/index.ts";
import { roleId } from "./roles.data.ts";
import { selectHoldersOfRole } from "./store.ts";

/** Most mails that one event sends to an organization. */
const most = 100;

/** An organization's global administrators, for a notice to all of them; whoever did it knows it already. */
export async function administratorsToTell(
  tx: Tx,
  { organizationId, actor }: Pick<RecordedEvent, "organizationId" | "actor">,
): Promise<readonly Recipient<{ displayName: string }>[]> {
  const users = await findUsers(tx, organizationId, await selectHoldersOfRole(tx, organizationId, roleId.globalAdministrator, most));
  return users.flatMap(({ id, email, status, language, display_name: displayName }) =>
    email === null || status !== "active" || id === actor.id
      ? []
      : [{ email, language: language as Language, userId: id, data: { displayName } }],
  );
}
