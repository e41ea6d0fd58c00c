/** Levels (pure): what has to be given and taken for them, and who may give which. */
import { type Action, type AdminLevel, type AgentLevel, adminLevels, adminLevelsOf, agentLevels, agentLevelsOf } from "../access/index.ts";
import { type Administrator, newcomer, refuseGroupChange, refuseRoleChange } from "./rules.ts";

/** One agent level and one admin level, as a partner chooses them for its people. */
export interface Levels {
  readonly agentLevel: AgentLevel | "none";
  readonly adminLevel: AdminLevel | "none";
}

/** A kind that is not named stays as it is. */
export type LevelWishes = { readonly [Kind in keyof Levels]?: Levels[Kind] | undefined };

export type LevelChange =
  | { readonly change: "add" | "remove"; readonly agentLevel: AgentLevel }
  | { readonly change: "give" | "take"; readonly adminLevel: AdminLevel };

/** What has to be given and taken until a person holds exactly the levels that are named. */
export function planLevels(levels: LevelWishes, held: { groups: readonly string[]; roleIds: readonly string[] }): LevelChange[] {
  const agents = agentLevelsOf(held.groups);
  const admins = adminLevelsOf(held.roleIds);
  const { agentLevel, adminLevel } = levels;
  return [
    ...(agentLevel === undefined ? [] : difference(agents, agentLevel, ["add", "remove"] as const)).map(
      ([change, key]) => ({ change, agentLevel: key }) as const,
    ),
    ...(adminLevel === undefined ? [] : difference(admins, adminLevel, ["give", "take"] as const)).map(
      ([change, key]) => ({ change, adminLevel: key }) as const,
    ),
  ];
}

function difference<Key extends string, Change>(
  held: readonly Key[],
  wanted: Key | "none",
  [more, less]: readonly [Change, Change],
): (readonly [Change, Key])[] {
  const gone = held.filter((key) => key !== wanted).map((key) => [less, key] as const);
  return wanted === "none" || held.includes(wanted) ? gone : [[more, wanted], ...gone];
}

/** Which levels the administrator may give to a person who holds none. */
export function givableLevels(by: Administrator, may: (action: Action) => boolean): (AgentLevel | AdminLevel)[] {
  return [
    ...agentLevels.filter(({ key }) => may("users:group:assign") && refuseGroupChange("add", key, by, newcomer) === null),
    ...adminLevels.filter(({ key }) => may("users:role:assign") && refuseRoleChange("give", key, by, newcomer) === null),
  ].map(({ key }) => key);
}
