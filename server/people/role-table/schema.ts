import { z } from "zod";

const role = z.object({ kind: z.enum(["agent-level", "admin-role"]), key: z.string(), name: z.string() });

export const roleTable = z.object({
  columns: z.array(role),
  areas: z.array(z.object({ key: z.string(), name: z.string() })),
  tasks: z.array(
    z.object({
      key: z.string(),
      area: z.string(),
      name: z.string(),
      page: z.string().nullable().describe("Of the portal, below the organization's address"),
      operations: z.array(z.string()).describe("Of this API, by their names"),
      cells: z.array(
        z.object({
          level: z.string(),
          allowed: z.enum(["yes", "no", "conditional"]),
          condition: z.string().nullable().describe("When, if not always"),
        }),
      ),
    }),
  ),
  actions: z
    .array(z.object({ action: z.string(), roles: z.array(role) }))
    .describe("Who may do each action in a partner's own organization; any one of the roles does"),
});
