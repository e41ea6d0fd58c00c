/** *What each role can do* (pure): the cells, from what decides. */
import {
  actionsOfAgentLevel,
  actionsOfRole,
  adminLevels,
  agentLevels,
  allActions,
  type LevelKey,
  rolesAllowing,
} from "../../access/index.ts";
import type { Localized } from "../../platform/index.ts";
import type { Administrator } from "../rules.ts";
import type { Task } from "./task.ts";
import { tasks } from "./tasks.data.ts";

export interface Column {
  readonly kind: "agent-level" | "admin-role";
  readonly key: LevelKey;
  readonly name: Localized;
}

export interface Cell {
  readonly level: LevelKey;
  readonly allowed: "yes" | "no" | "conditional";
  readonly condition: Localized | null;
}

export const columns: readonly Column[] = [
  ...agentLevels.map(({ key, name }) => ({ kind: "agent-level", key, name }) as const),
  ...adminLevels.map(({ key, name }) => ({ kind: "admin-role", key, name }) as const),
];

/** Whether somebody who holds this one level may do the task. */
function cellOf(task: Task, { kind, key }: Column): Cell {
  const role = adminLevels.find((level) => level.key === key);
  const granted = kind === "agent-level" ? actionsOfAgentLevel(key) : actionsOfRole(role?.roleId ?? "");
  const by: Administrator = {
    id: "by",
    roles: new Set(kind === "admin-role" ? [key] : []),
    onBehalf: false,
    resetsPasswords: granted.has("users:password:reset"),
  };
  const may = granted.has(task.action) && (task.rule?.(by) ?? true);
  const condition = (may && task.conditions?.[key]) || null;
  return { level: key, allowed: may ? (condition ? "conditional" : "yes") : "no", condition };
}

export const roleTable = tasks.map((task) => ({ task, cells: columns.map((column) => cellOf(task, column)) }));

/** By action: who may do it in a partner's own organization. For pages that say which role they would take. */
export const neededByAction = allActions.map((action) => ({ action, roles: rolesAllowing(action, true) }));
