import { z } from "zod";
import { countryCode, emailAddress, id, localPart, type Route, route, text, wrong } from "../platform/index.ts";
import { addFirstAdministrator } from "./add-first-administrator.ts";
import type { Added } from "./add-organization.ts";
import { takeOrganizationIn } from "./take-organization-in.ts";

const partnerKind = z
  .enum(["indirect-provider", "indirect-reseller", "direct-partner", "advisor"])
  .nullable()
  .describe("null: a customer, no partner");

const firstAdministrator = z.strictObject({
  displayName: text(300),
  userName: localPart.describe("Before the @ of the sign-in name"),
  email: emailAddress,
});

const newOrganization = z
  .strictObject({
    name: text(300),
    country: countryCode,
    programId: text(50),
    partnerKind,
    partnerNetworkId: z
      .string()
      .regex(/^[0-9]{4,12}$/, wrong({ en: "must be 4 to 12 digits", it: "deve avere da 4 a 12 cifre" }))
      .optional(),
    administrator: firstAdministrator,
  })
  .refine(({ partnerKind, partnerNetworkId }) => partnerKind !== null || partnerNetworkId === undefined, {
    path: ["partnerNetworkId"],
    message: wrong({ en: "only partners have one", it: "ce l'hanno solo i partner" }),
  });

const addedOrganization = z.object({
  organization: z.object({ id, name: z.string(), domain: z.string(), country: z.string(), programId: z.string(), partnerKind }),
  administrator: z.object({ id, displayName: z.string(), signInName: z.string() }),
  temporaryPassword: z.string().nullable().describe("Shown once; null in a replay"),
});

export const installationRoutes: readonly Route[] = [
  route({
    method: "POST",
    path: "/organizations",
    name: "addOrganization",
    summary: "Take a partner or a customer in, with its first administrator",
    description: "Only the vendor's global administrators can. The administrator's temporary password is shown once.",
    audience: "person",
    body: newOrganization,
    answers: { 201: addedOrganization },
    refusals: {
      "fresh-sign-in-required": 403,
      "unknown-program": 422,
      "kind-unavailable": 422,
      "name-says-nothing": 422,
      "network-id-linked": 409,
    },
    run: (ctx, { body }) => takeOrganizationIn(ctx, body),
    present: presentAdded,
  }),
  route({
    method: "POST",
    path: "/organizations/{organizationId}/first-administrator",
    name: "addFirstAdministrator",
    summary: "Give an organization that is known from partners' imports alone its first administrator",
    description:
      "Only the vendor's global administrators can, once. What partners have with the organization stands. The temporary password is shown once.",
    audience: "person",
    params: z.strictObject({ organizationId: id }),
    body: firstAdministrator,
    answers: { 201: addedOrganization },
    refusals: { "fresh-sign-in-required": 403, "organization-has-people": 409 },
    run: (ctx, { params, body }) => addFirstAdministrator(ctx, params.organizationId, body),
    present: presentAdded,
  }),
];

function presentAdded({ organization, people: [administrator] }: Added) {
  return {
    body: {
      organization: {
        id: organization.organization_id,
        name: organization.name,
        domain: organization.domain,
        country: organization.country,
        programId: organization.program_id,
        partnerKind: organization.partner_kind,
      },
      administrator: { id: administrator?.id, displayName: administrator?.displayName, signInName: administrator?.signInName },
      temporaryPassword: administrator?.temporaryPassword ?? null,
    },
    once: ["temporaryPassword"],
  };
}
