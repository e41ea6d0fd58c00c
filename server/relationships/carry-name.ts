import { findOrganization, type OrganizationRow } from "../organizations/index.ts";
import { alsoSee, type Context, type Tx, transact } from "../platform/index.ts";
import { renameCustomer, selectCustomerIds, selectPartnersOf } from "./customers/store.ts";
import { renameCounterpart, selectCounterparts } from "./partnerships/store.ts";
import { renamePartner } from "./store.ts";

const batch = 500;

/**
 * Carries an organization's new name to those who keep it: the lists of its partners, its customers' relationships, and its
 * partnerships. Safe to
 * repeat: it writes the name that holds now. Grants keep the name under which consent was given.
 */
export async function carryName(newContext: () => Context, organizationId: string): Promise<void> {
  const ctx = newContext();
  const organization = await transact(ctx, [organizationId], (tx) => findOrganization(tx, organizationId));
  if (!organization) return;
  for (const partnerId of await transact(ctx, [], (tx) => selectPartnersOf(tx, organizationId))) {
    await transact(newContext(), [partnerId], (tx) => renameCustomer(tx, partnerId, organizationId, organization.name));
  }
  await everyOther(newContext, organization, selectCustomerIds, renamePartner);
  await everyOther(newContext, organization, selectCounterparts, renameCounterpart);
}

/** Writes the name where the organizations found keep it, a batch to a transaction. */
async function everyOther(
  newContext: () => Context,
  { organization_id: organizationId, name }: OrganizationRow,
  select: (tx: Tx, organizationId: string, after: string | null, limit: number) => Promise<string[]>,
  rename: (tx: Tx, organizationId: string, others: readonly string[], name: string) => Promise<void>,
): Promise<void> {
  for (let after: string | null = null, done = false; !done; ) {
    const from: string | null = after;
    const ids: string[] = await transact(newContext(), [organizationId], async (tx) => {
      const found = await select(tx, organizationId, from, batch);
      await alsoSee(tx, found);
      await rename(tx, organizationId, found, name);
      return found;
    });
    after = ids.at(-1) ?? null;
    done = ids.length < batch;
  }
}
