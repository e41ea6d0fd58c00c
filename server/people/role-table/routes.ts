import { type Route, route } from "../../platform/index.ts";
import { columns, neededByAction, roleTable } from "./cells.ts";
import * as shape from "./schema.ts";
import { areas } from "./task.ts";

export const roleTableRoutes: readonly Route[] = [
  route({
    method: "GET",
    path: "/role-table",
    name: "readRoleTable",
    summary: "What each agent level and admin level of a partner's people can do",
    description: "Made from the tables and rules by which every request is decided.",
    audience: "person",
    answers: { 200: shape.roleTable },
    run: async () => roleTable,
    present: (rows, { language }) => {
      const named = <Named extends { name: Record<typeof language, string> }>(one: Named) => ({ ...one, name: one.name[language] });
      return {
        body: {
          columns: columns.map(named),
          areas: areas.map(named),
          tasks: rows.map(({ task: { key, area, name, page, operations }, cells }) => ({
            key,
            area,
            name: name[language],
            page,
            operations: [...operations],
            cells: cells.map((cell) => ({ ...cell, condition: cell.condition?.[language] ?? null })),
          })),
          actions: neededByAction.map(({ action, roles }) => ({ action, roles: roles.map(named) })),
        },
      };
    },
  }),
];
