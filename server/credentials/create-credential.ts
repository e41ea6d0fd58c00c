import { authorize } from "../access/index.ts";
import { credentialPrefix, requireFreshSignIn } from "../identity/index.ts";
import { findOrganization } from "../organizations/index.ts";
import {
  actingUser,
  type Context,
  DomainError,
  hashSecret,
  invalidField,
  makeToken,
  notFound,
  record,
  transact,
} from "../platform/index.ts";
import { credentialEvents } from "./events.ts";
import { refuseScopes } from "./scopes.ts";
import { type CredentialRow, insertCredential } from "./store.ts";

export interface CredentialDraft {
  readonly name: string;
  readonly scopes: readonly string[];
  readonly expiresAt?: string | undefined;
}

/**
 * A credential for a service of the organization. `secret` is shown this once: only its hash is kept.
 * Throws DomainError `scope-not-available`, `expiry-in-the-past` (422), `fresh-sign-in-required` (403), and as authorize does.
 */
export async function createCredential(
  ctx: Context,
  organizationId: string,
  draft: CredentialDraft,
): Promise<{ credential: CredentialRow; secret: string }> {
  const creator = actingUser(ctx);
  return await transact(ctx, [organizationId], async (tx) => {
    const authority = await authorize(tx, ctx, organizationId, "credentials:credential:create");
    requireFreshSignIn(ctx);
    const organization = await findOrganization(tx, organizationId);
    if (organization === undefined) throw notFound();
    const refusal = refuseScopes(draft.scopes, organization);
    if (refusal) throw new DomainError("invalid", refusal, { fields: [{ path: "scopes", message: refusal.message }] });
    const expiresAt = draft.expiresAt === undefined ? null : new Date(draft.expiresAt);
    if (expiresAt !== null && expiresAt <= ctx.now) throw inThePast();

    const id = ctx.newId();
    const random = ctx.randomBytes(32);
    const secret = `${credentialPrefix}${makeToken(organizationId, id, random)}`;
    const credential = await insertCredential(tx, {
      organization_id: organizationId,
      id,
      name: draft.name,
      scopes: [...new Set(draft.scopes)].sort(),
      secret_hash: hashSecret(random),
      hint: secret.slice(-4),
      created_at: ctx.now,
      created_by_id: creator.id,
      created_by_name: creator.name,
      expires_at: expiresAt,
    });
    await record(tx, ctx, [
      {
        kind: credentialEvents.created,
        organizations: [organizationId],
        subject: { kind: "credential", id, name: draft.name },
        onBehalfOf: authority.onBehalfOf,
        data: { scopes: credential.scopes, expiresAt: expiresAt?.toISOString() ?? null },
      },
    ]);
    return { credential, secret };
  });
}

function inThePast() {
  return invalidField("expiresAt", "expiry-in-the-past", {
    en: "A credential can't expire before it exists.",
    it: "Una credenziale non può scadere prima di esistere.",
  });
}
