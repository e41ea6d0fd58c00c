import { z } from "zod";
import { id, instant, pageOf } from "../../platform/index.ts";
import { relationshipKinds } from "../kinds.data.ts";

export const waitingAcceptance = z
  .object({
    id,
    invitationId: id,
    partner: z.object({ id, name: z.string() }),
    kind: z.enum(relationshipKinds),
    administration: z.boolean(),
    acceptedAt: instant,
    acceptedBy: z.object({ id, name: z.string() }),
    expiresAt: instant,
    link: z.string().nullable().describe("Where another global administrator confirms; only for those who may"),
    allowedActions: z.array(z.literal("relationships:invitation:accept")),
  })
  .meta({ id: "WaitingAcceptance" });
export const waitingAcceptances = pageOf(waitingAcceptance);
