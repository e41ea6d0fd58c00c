import { findOrganization } from "../organizations/index.ts";
import { alsoSee, type Context, transact } from "../platform/index.ts";
import { renameCustomer, selectCustomerIds, selectPartnersOf } from "./customers/store.ts";
import { renamePartner } from "./store.ts";

const batch = 500;

/**
 * Carries an organization's new name to those who keep it: the lists of its partners, and its customers' relationships. Safe to
 * repeat: it writes the name that holds now. Grants keep the name under which consent was given.
 */
export async function carryName(newContext: () => Context, organizationId: string): Promise<void> {
  const ctx = newContext();
  const organization = await transact(ctx, [organizationId], (tx) => findOrganization(tx, organizationId));
  if (!organization) return;
  for (const partnerId of await transact(ctx, [], (tx) => selectPartnersOf(tx, organizationId))) {
    await transact(newContext(), [partnerId], (tx) => renameCustomer(tx, partnerId, organizationId, organization.name));
  }
  for (let after: string | null = null, done = false; !done; ) {
    const from: string | null = after;
    const ids: string[] = await transact(newContext(), [organizationId], async (tx) => {
      const found = await selectCustomerIds(tx, organizationId, from, batch);
      await alsoSee(tx, found);
      await renamePartner(tx, organizationId, found, organization.name);
      return found;
    });
    after = ids.at(-1) ?? null;
    done = ids.length < batch;
  }
}
