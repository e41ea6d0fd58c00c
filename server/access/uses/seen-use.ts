import { z } from "zod";
import { id, instant } from "../../platform/index.ts";
import { idleBand, idleBands, idleDays } from "./rules.ts";
import type { SeenUse } from "./store.ts";

/** How a grant is used, for whoever may see the grant. */
export const grantUse = z
  .object({
    lastUsedAt: instant.nullable().describe("To within a day; null: never"),
    lastUsedBy: z.string().nullable(),
    idleDays: z.int().describe("Whole days in which nobody used it"),
    idle: z.enum(idleBands),
    people: z.array(z.object({ id, name: z.string(), at: instant })).describe("Who acted lately, latest first"),
  })
  .meta({ id: "GrantUse" });

export function presentUse(uses: readonly SeenUse[], since: Date, now: Date): z.input<typeof grantUse> {
  const [last] = uses;
  const days = idleDays({ lastUsedAt: last?.at ?? null, since }, now);
  return {
    lastUsedAt: last?.at.toISOString() ?? null,
    lastUsedBy: last?.userName ?? null,
    idleDays: days,
    idle: idleBand(days),
    people: uses.map(({ userId, userName, at }) => ({ id: userId, name: userName, at: at.toISOString() })),
  };
}
