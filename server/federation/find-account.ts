import { findUser, findUserByAddress } from "../identity/index.ts";
import { findOrganization } from "../organizations/index.ts";
import { type Context, DomainError, record, type Tx } from "../platform/index.ts";
import { federationEvents } from "./events.ts";
import { addressesIn, type Claims } from "./rules.ts";
import { linkAccount, type ProviderRow, selectLinkedUser } from "./store.ts";

/**
 * Whose account somebody from the provider may use: the one that the subject was linked to, or, the first time, the only one of this
 * organization with an address in the proven domain that the provider vouches for. No account is ever made here, and none of another
 * organization is ever found. Throws DomainError `no-account-for-provider` (403).
 */
export async function findAccount(tx: Tx, ctx: Context, provider: ProviderRow, claims: Claims): Promise<string> {
  const { organization_id: organizationId, domain } = provider;
  const linked = await selectLinkedUser(tx, organizationId, domain, claims.sub);
  if (linked !== undefined) return linked;
  const id = await findUserByAddress(tx, organizationId, addressesIn(domain, claims));
  const user = id === undefined ? undefined : await findUser(tx, { organizationId, id });
  if (user === undefined) throw noAccount(domain);
  const link = { organization_id: organizationId, domain, subject: claims.sub, user_id: user.id, linked_at: ctx.now };
  // Another subject has come with that address before: addresses are given to new people, accounts are not.
  if (!(await linkAccount(tx, link))) throw noAccount(domain);
  const organization = await findOrganization(tx, organizationId);
  await record(tx, ctx, [
    {
      kind: federationEvents.accountLinked,
      organizations: [organizationId],
      subject: { kind: "user", id: user.id, name: user.display_name },
      data: { domain },
      actor: { id: user.id, name: user.display_name, organizationId, organizationName: organization?.name ?? "" },
    },
  ]);
  return user.id;
}

function noAccount(domain: string): DomainError {
  return new DomainError("forbidden", {
    code: "no-account-for-provider",
    message: {
      en: `Your identity provider knows you, but no account here has your address at ${domain}.`,
      it: `Il tuo provider di identità ti conosce, ma qui nessun account ha il tuo indirizzo di ${domain}.`,
    },
    nextStep: {
      en: "Ask an administrator of your organization to create an account with that contact address.",
      it: "Chiedi a un amministratore della tua organizzazione di creare un account con quell'indirizzo di contatto.",
    },
  });
}
