import { type AccountChange, changeUser, identityEvents } from "../identity/index.ts";
import { findOrganization } from "../organizations/index.ts";
import { type Context, expectedVersion, record, staleVersion, transact } from "../platform/index.ts";
import { keepAddressesApart } from "./keep-addresses-apart.ts";
import { eventOn, loadPerson, refuse, type SeenPerson, seen } from "./load-person.ts";
import { refuseAct } from "./rules.ts";

/**
 * Changes a person's name, contact address or language. The address is where links for a new password go, so whoever may not reset
 * the password may not change it either; the one of before is told by mail (notices.ts). Throws DomainError `if-match-required` (422), `stale-version` (412), `user-deleted` (409),
 * `email-taken` (409), `guest-account`, `higher-administrator`, `protected-administrator`, `reset-right-required` (403), and as authorize.
 */
export async function editPerson(
  ctx: Context,
  organizationId: string,
  userId: string,
  ifMatch: number | null,
  change: AccountChange,
): Promise<SeenPerson> {
  return await transact(ctx, [organizationId], async (tx) => {
    const loaded = await loadPerson(tx, ctx, organizationId, userId, "users:user:update");
    const { by, person, user, key } = loaded;
    const version = expectedVersion(ifMatch);
    refuse(refuseAct("edit", by, person, ctx.now));
    const { displayName = user.display_name, email = user.email, language = user.language } = change;
    const fields = [
      ...(displayName === user.display_name ? [] : ["displayName"]),
      ...(email === user.email ? [] : ["email"]),
      ...(language === user.language ? [] : ["language"]),
    ];
    if (fields.includes("email")) refuse(refuseAct("change-email", by, person, ctx.now));
    if (fields.includes("email") && email !== null) {
      const organization = await findOrganization(tx, organizationId);
      if (organization !== undefined) await keepAddressesApart(tx, organization, email, userId);
    }
    if (version !== user.version) throw staleVersion();
    if (fields.length === 0) return seen(ctx, loaded);
    const replaced = fields.includes("email") ? { previousEmail: user.email } : {};
    const changed = await changeUser(tx, key, version, change);
    await record(tx, ctx, [eventOn(ctx, loaded, changed, identityEvents.userUpdated, { fields, ...replaced })]);
    return seen(ctx, loaded, { user: changed });
  });
}
