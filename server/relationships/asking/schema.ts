import { z } from "zod";
import { id, instant, multiline, pageOf, pageQuery, wrong } from "../../platform/index.ts";
import { byId, invitationStatus, token } from "../schema.ts";
import { reportOutcomes, reportReasons, whoMayAsk } from "./rules.ts";

export const ofOrganization = z.strictObject({ organizationId: id });
export const ofBlocked = z.strictObject({ organizationId: id, partnerId: id });
export { byId };

const who = z
  .enum(whoMayAsk)
  .describe("anyone; code: only invitations that carry the request code; nobody. Partners with a relationship may ask whichever it is");
export const rulesChange = z.strictObject({ whoMayAsk: who });
export const askingRules = z
  .object({
    whoMayAsk: who,
    requestCode: z.string().nullable().describe("To be given to partners that are to ask; only for whoever may change the rules"),
    allowedActions: z.array(z.literal("relationships:asking:change")),
  })
  .meta({ id: "AskingRules" });

const whom = { en: "Name either the token of an invitation or a relationship", it: "Indica il token di un invito oppure una relazione" };
export const blamed = z
  .union([z.strictObject({ token }), z.strictObject({ relationshipId: id })], wrong(whom))
  .describe("Who is to be blocked: the sender of the invitation with this token, or the partner of one's own relationship");
export const blockedPartners = pageOf(
  z
    .object({ partnerId: id, partnerName: z.string(), blockedAt: instant, blockedBy: z.object({ id, name: z.string() }) })
    .meta({ id: "BlockedPartner" }),
);

export const report = z.strictObject({
  token,
  reason: z.enum(reportReasons),
  comment: multiline(1_000).optional().describe("The vendor reads it, the partner does not"),
});
export const reportQuery = z.strictObject({ ...pageQuery, status: z.enum(["open", "closed"]).default("open") });
export const closing = z.strictObject({
  outcome: z.enum(reportOutcomes).describe("invitation-withdrawn: the link leads nowhere from now on"),
  note: multiline(1_000).optional().describe("For the vendor's own people"),
});
export const invitationReport = z
  .object({
    id,
    partner: z.object({ id, name: z.string() }),
    invitation: z
      .object({ id, status: invitationStatus, sentBy: z.string(), sentAt: instant.nullable(), subject: z.string(), text: z.string() })
      .nullable()
      .describe("What was sent, without its link"),
    reason: z.enum(reportReasons),
    comment: z.string().nullable(),
    reportedAt: instant,
    reportedBy: z.object({ name: z.string(), organizationName: z.string() }).nullable().describe("Null: somebody who was not signed in"),
    status: z.enum(["open", "closed"]),
    outcome: z.enum(reportOutcomes).nullable(),
    note: z.string().nullable(),
    closedAt: instant.nullable(),
    closedBy: z.string().nullable(),
  })
  .meta({ id: "InvitationReport" });
export const invitationReports = pageOf(invitationReport);
