import type { User } from "@procura/sdk";

export interface LevelWishes {
  agentLevel?: User["agentLevels"][number] | "none";
  adminLevel?: User["adminLevels"][number] | "none";
}

/** What has to be asked for so that exactly the chosen level is held; nothing if it is so, or if nothing is chosen. */
export function wishOf<Kind extends keyof LevelWishes>(
  kind: Kind,
  chosen: string,
  held: readonly string[],
): Pick<LevelWishes, Kind> | object {
  if (chosen === "") return {};
  const isSo = chosen === "none" ? held.length === 0 : held.length === 1 && held[0] === chosen;
  return isSo ? {} : { [kind]: chosen };
}
