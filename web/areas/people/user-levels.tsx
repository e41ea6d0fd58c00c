import { Text, tokens } from "@fluentui/react-components";
import type { Level, User } from "@procura/sdk";
import { useNoLevel } from "./level-words.ts";

/** Every level that a person holds, in words; usually one of each kind. */
export function UserLevels({ user, levels }: { user: User; levels: readonly Level[] }) {
  const none = useNoLevel();
  const nameOf = (key: string) => levels.find((level) => level.key === key)?.name ?? key;
  const lines: [string, boolean][] = [
    [user.agentLevels.map(nameOf).join(", ") || none["agent-level"], user.agentLevels.length > 0],
    [user.adminLevels.map(nameOf).join(", ") || none["admin-level"], user.adminLevels.length > 0],
  ];
  return lines.map(([line, held]) => (
    <Text key={line} block style={held ? {} : { color: tokens.colorNeutralForeground3 }}>
      {line}
    </Text>
  ));
}
