import { adminLevels, agentLevels, authorize } from "../access/index.ts";
import { findOrganization } from "../organizations/index.ts";
import { type Context, type Localized, transact } from "../platform/index.ts";
import { givableLevels } from "./levels.ts";
import { administratorOf } from "./load-person.ts";

export interface SeenLevel {
  readonly kind: "agent-level" | "admin-level";
  readonly key: (typeof agentLevels)[number]["key"] | (typeof adminLevels)[number]["key"];
  readonly name: Localized;
  readonly assignable: boolean;
}

/** The levels that a partner chooses from for its people, and which of them the reader may give; none outside of partners. */
export async function listLevels(ctx: Context, organizationId: string): Promise<SeenLevel[]> {
  return await transact(ctx, [organizationId], async (tx) => {
    const authority = await authorize(tx, ctx, organizationId, "users:user:read");
    const organization = await findOrganization(tx, organizationId);
    if (organization?.partner_kind == null || authority.onBehalfOf !== undefined) return [];
    const givable = givableLevels(administratorOf(ctx, authority), authority.may);
    return [
      ...agentLevels.map(({ key, name }) => ({ kind: "agent-level", key, name, assignable: givable.includes(key) }) as const),
      ...adminLevels.map(({ key, name }) => ({ kind: "admin-level", key, name, assignable: givable.includes(key) }) as const),
    ];
  });
}
