import { z } from "zod";
import { id, pageOf, pageQuery } from "../../platform/index.ts";

export const byOrganization = z.strictObject({ organizationId: id });
export const byGroup = z.strictObject({ organizationId: id, groupId: id });
export const byMember = z.strictObject({ organizationId: id, groupId: id, userId: id });
export const memberQuery = z.strictObject(pageQuery);

export const groups = z.object({
  items: z.array(
    z
      .object({
        id,
        key: z.string().nullable().describe("Of built-in groups: admin-agents, helpdesk-agents, sales-agents"),
        name: z.string(),
        memberCount: z.int(),
        allowedActions: z.array(z.string()),
      })
      .meta({ id: "Group" }),
  ),
});

export const members = pageOf(
  z
    .object({ id, displayName: z.string(), signInName: z.string(), status: z.enum(["active", "disabled", "deleted"]) })
    .meta({ id: "GroupMember" }),
);
