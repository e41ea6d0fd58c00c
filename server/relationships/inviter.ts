import { findUser } from "../identity/index.ts";
import type { Recipient, RecordedEvent, Tx } from "../platform/index.ts";

/** The person at the partner who wrote the invitation. */
export async function inviter(tx: Tx, event: RecordedEvent): Promise<readonly Recipient<{ displayName: string }>[]> {
  const { invitedById } = event.data as { invitedById?: string };
  const user = invitedById === undefined ? undefined : await findUser(tx, { organizationId: event.organizationId, id: invitedById });
  if (!user?.email || user.status !== "active") return [];
  return [{ email: user.email, language: user.language === "it" ? "it" : "en", userId: user.id, data: { displayName: user.display_name } }];
}
