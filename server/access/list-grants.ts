import { alsoSee, type Context, transact } from "../platform/index.ts";
import { authorize } from "./authorize.ts";
import { selectGrants, selectGroupKeys } from "./store.ts";
import { selectUses } from "./uses/store.ts";

const peopleShown = 5;

/** Every consent that the organization ever gave, newest first, with the key of each group that it names (null: the partner's own). */
export async function listGrants(ctx: Context, organizationId: string) {
  return await transact(ctx, [organizationId], async (tx) => {
    await authorize(tx, ctx, organizationId, "relationships:relationship:read");
    const grants = await selectGrants(tx, organizationId);
    const partners = [...new Set(grants.map((grant) => grant.partner_id))];
    await alsoSee(tx, partners);
    const named = grants.flatMap((grant) => grant.assignments.map((assignment) => assignment.group_id));
    const [keys, uses] = await Promise.all([
      selectGroupKeys(tx, partners, named),
      selectUses(
        tx,
        organizationId,
        grants.map(({ id }) => id),
        peopleShown,
      ),
    ]);
    return grants.map((grant) => ({
      ...grant,
      uses: uses.get(grant.id) ?? [],
      assignments: grant.assignments.map((assignment) => ({ ...assignment, group_key: keys.get(assignment.group_id) ?? null })),
    }));
  });
}
