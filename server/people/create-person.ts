import { authorize } from "../access/index.ts";
import { createUser, hashPassword, identityEvents, temporaryPassword } from "../identity/index.ts";
import { findOrganization, joinOrganization, type OrganizationRow } from "../organizations/index.ts";
import { type Context, type Language, notFound, record, type Tx, transact, withoutIdempotency } from "../platform/index.ts";
import { keepAddressesApart } from "./keep-addresses-apart.ts";
import type { Levels, LevelWishes } from "./levels.ts";
import { administered, administratorOf, eventOn, type LoadedPerson, refuse, type SeenPerson, seen } from "./load-person.ts";
import { addressRequired, levelsOfPartnersOnly, levelsRequired } from "./refusals.data.ts";
import { applyLevels, permitLevels } from "./set-levels.ts";

export interface PersonDraft extends LevelWishes {
  readonly displayName: string;
  /** Before the @; the organization's domain follows. */
  readonly userName: string;
  readonly email?: string | undefined;
  /** The organization's if not given. */
  readonly language?: Language | undefined;
}

/**
 * A new account with a temporary password, shown this once. For the own organization or on behalf of another. A partner's own people
 * get the two levels that are named, which must be; nobody else gets any role.
 *
 * Throws DomainError `sign-in-name-taken` (also of somebody deleted who can still be restored), `email-taken`,
 * `levels-of-partners-only` (409), `levels-required`, `email-required` (422), as setting levels, and as authorize.
 */
export async function createPerson(
  ctx: Context,
  organizationId: string,
  draft: PersonDraft,
): Promise<{ person: SeenPerson; temporaryPassword: string }> {
  // Hashing is slow: nobody makes the server do it for what they may not do. Asked again where it counts.
  await transact(withoutIdempotency(ctx), [organizationId], (tx) => permit(tx, ctx, organizationId, draft));
  const password = temporaryPassword(ctx);
  const passwordHash = await hashPassword(password);
  return await transact(ctx, [organizationId], async (tx) => ({
    person: await addPerson(tx, ctx, organizationId, draft, passwordHash),
    temporaryPassword: password,
  }));
}

/** The account, its membership, its levels and their events. */
async function addPerson(tx: Tx, ctx: Context, organizationId: string, draft: PersonDraft, passwordHash: string): Promise<SeenPerson> {
  const { authority, organization, levels } = await permit(tx, ctx, organizationId, draft);
  const user = await createUser(tx, ctx, {
    organizationId,
    displayName: draft.displayName,
    signInName: `${draft.userName}@${organization.domain}`,
    email: draft.email ?? null,
    language: draft.language ?? (organization.language === "it" ? "it" : "en"),
    passwordHash,
    temporary: true,
  });
  await joinOrganization(tx, {
    organization_id: organizationId,
    user_id: user.id,
    user_organization_id: organizationId,
    created_at: ctx.now,
  });
  const added: LoadedPerson = {
    authority,
    by: administratorOf(ctx, authority),
    key: { organizationId, id: user.id },
    user,
    roleIds: [],
    person: administered(user, organizationId, [], []),
  };
  await record(tx, ctx, [eventOn(ctx, added, user, identityEvents.userCreated, { signInName: user.sign_in_name })]);
  return levels === null ? seen(ctx, added) : await applyLevels(tx, ctx, added, levels);
}

async function permit(tx: Tx, ctx: Context, organizationId: string, draft: PersonDraft) {
  const authority = await authorize(tx, ctx, organizationId, "users:user:create");
  const organization = await findOrganization(tx, organizationId);
  if (organization === undefined) throw notFound();
  const levels = levelsOf(draft, organization, authority.onBehalfOf !== undefined);
  if (levels !== null) {
    if (draft.email === undefined) refuse(addressRequired, "email");
    await permitLevels(tx, ctx, authority, levels);
  }
  if (draft.email !== undefined) await keepAddressesApart(tx, organization, draft.email, null);
  return { authority, organization, levels };
}

/** Null: the person gets none, since it is not one of a partner's own people whom their own administrators add. */
function levelsOf({ agentLevel, adminLevel }: PersonDraft, organization: OrganizationRow, onBehalf: boolean): Levels | null {
  if (organization.partner_kind === null || onBehalf) {
    if (agentLevel !== undefined || adminLevel !== undefined) refuse(levelsOfPartnersOnly);
    return null;
  }
  if (agentLevel === undefined || adminLevel === undefined) {
    refuse(levelsRequired, ...(agentLevel === undefined ? ["agentLevel"] : []), ...(adminLevel === undefined ? ["adminLevel"] : []));
    return null;
  }
  return { agentLevel, adminLevel };
}
