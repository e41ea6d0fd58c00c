import { z } from "zod";
import { id, instant, pageOf } from "../../platform/index.ts";
import { labels } from "../kinds.data.ts";
import { suspension } from "./shape.ts";

export const ofOrganization = z.strictObject({ organizationId: id.describe("The customer") });
export const vendorRelationship = z
  .object({
    id,
    label: z.enum(labels),
    partner: z.object({ id, name: z.string() }),
    status: z.enum(["active", "ended"]),
    startedAt: instant,
    suspension: suspension.nullable(),
    allowedActions: z.array(
      z.enum(["relationships:relationship:end-any", "relationships:relationship:suspend", "relationships:relationship:lift"]),
    ),
  })
  .meta({ id: "VendorRelationship" });
export const vendorRelationships = pageOf(vendorRelationship);
