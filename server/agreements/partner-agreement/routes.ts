import { z } from "zod";
import { type Context, id, instant, type Route, route } from "../../platform/index.ts";
import { shownText } from "../schema.ts";
import type { PartnerAgreement } from "./read-partner-agreement.ts";
import { readPartnerAgreement } from "./read-partner-agreement.ts";
import { signPartnerAgreement } from "./sign-partner-agreement.ts";

const params = z.strictObject({ organizationId: id });

const partnerAgreement = z.object({
  key: z.string().describe("Of the agreement to read and sign"),
  region: z.object({ id: z.string(), name: z.string() }).describe("Where the partner may sell; its country decides"),
  status: z.enum(["unsigned", "signed"]),
  signature: z.object({ version: z.string(), signedBy: z.object({ id, name: z.string() }), signedAt: instant }).nullable(),
  allowedActions: z.array(z.literal("agreements:partner-agreement:sign")),
});

export const partnerAgreementRoutes: readonly Route[] = [
  route({
    method: "GET",
    path: "/organizations/{organizationId}/partner-agreement",
    name: "getPartnerAgreement",
    summary: "Whether the partner agreement is signed for the partner's region, and by whom",
    audience: "person",
    params,
    answers: { 200: partnerAgreement },
    refusals: { "not-a-partner": 409 },
    run: (ctx, { params: { organizationId } }) => readPartnerAgreement(ctx, organizationId),
    present: (standing, ctx) => ({ body: present(standing, ctx) }),
  }),
  route({
    method: "POST",
    path: "/organizations/{organizationId}/partner-agreement/signature",
    name: "signPartnerAgreement",
    summary: "Sign the partner agreement for the partner's region; signed before, it stays as it was",
    audience: "person",
    params,
    body: z.strictObject({ agreement: shownText }),
    answers: { 200: partnerAgreement },
    refusals: { "not-a-partner": 409, "agreement-outdated": 422 },
    run: (ctx, { params: { organizationId }, body }) => signPartnerAgreement(ctx, organizationId, body.agreement),
    present: (standing, ctx) => ({ body: present(standing, ctx) }),
  }),
];

function present({ key, region, signature, maySign }: PartnerAgreement, ctx: Context): z.input<typeof partnerAgreement> {
  return {
    key,
    region: { id: region.id, name: region.name[ctx.language] },
    status: signature ? "signed" : "unsigned",
    signature: signature
      ? {
          version: signature.version,
          signedBy: { id: signature.accepted_by_id, name: signature.accepted_by_name },
          signedAt: signature.accepted_at.toISOString(),
        }
      : null,
    allowedActions: maySign ? ["agreements:partner-agreement:sign"] : [],
  };
}
