import { authorize, historiesOf } from "../access/index.ts";
import { createUser, hashPassword, identityEvents, temporaryPassword } from "../identity/index.ts";
import { findOrganization, joinOrganization } from "../organizations/index.ts";
import { type Context, type Language, notFound, record, transact, withoutIdempotency } from "../platform/index.ts";
import { type SeenPerson, seeAll } from "./load-person.ts";

export interface PersonDraft {
  readonly displayName: string;
  /** Before the @; the organization's domain follows. */
  readonly userName: string;
  readonly email?: string | undefined;
  /** The organization's if not given. */
  readonly language?: Language | undefined;
}

/**
 * A new account with a temporary password, shown this once; without roles. For the own organization or on behalf of another.
 * Throws DomainError `sign-in-name-taken` (409; also of somebody deleted who can still be restored), and as authorize.
 */
export async function createPerson(
  ctx: Context,
  organizationId: string,
  draft: PersonDraft,
): Promise<{ person: SeenPerson; temporaryPassword: string }> {
  // Hashing is slow: nobody makes the server do it for what they may not do. Asked again where it counts.
  await transact(withoutIdempotency(ctx), [organizationId], (tx) => authorize(tx, ctx, organizationId, "users:user:create"));
  const password = temporaryPassword(ctx);
  const passwordHash = await hashPassword(password);
  return await transact(ctx, [organizationId], async (tx) => {
    const authority = await authorize(tx, ctx, organizationId, "users:user:create");
    const organization = await findOrganization(tx, organizationId);
    if (organization === undefined) throw notFound();
    const user = await createUser(tx, ctx, {
      organizationId,
      displayName: draft.displayName,
      signInName: `${draft.userName}@${organization.domain}`,
      email: draft.email ?? null,
      language: draft.language ?? (organization.language === "it" ? "it" : "en"),
      passwordHash,
      temporary: true,
    });
    await Promise.all([
      joinOrganization(tx, {
        organization_id: organizationId,
        user_id: user.id,
        user_organization_id: organizationId,
        created_at: ctx.now,
      }),
      record(tx, ctx, [
        {
          kind: identityEvents.userCreated,
          organizations: historiesOf(authority, ctx),
          subject: { kind: "user", id: user.id, name: user.display_name },
          onBehalfOf: authority.onBehalfOf,
          data: { signInName: user.sign_in_name },
        },
      ]),
    ]);
    const [person] = await seeAll(tx, ctx, authority, [user]);
    if (person === undefined) throw notFound();
    return { person, temporaryPassword: password };
  });
}
