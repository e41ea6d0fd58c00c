import { z } from "zod";
import { emailAddress, id, instant, type Route, route, text } from "../../platform/index.ts";
import { getContact, keepContact } from "./keep-contact.ts";
import type { ContactRow } from "./store.ts";

const byOrganization = z.strictObject({ organizationId: id });
const path = "/organizations/{organizationId}/security-contact";
const draft = z.strictObject({
  firstName: text(100),
  middleName: text(100).nullable().default(null),
  lastName: text(100),
  email: emailAddress,
  phone: text(50).describe("With or without the country's prefix; kept in international form"),
});
const contact = z.object({
  firstName: z.string(),
  middleName: z.string().nullable(),
  lastName: z.string(),
  email: z.string(),
  phone: z.string(),
  version: z.int(),
  changedAt: instant,
});

export const securityContactRoutes: readonly Route[] = [
  route({
    method: "GET",
    path,
    name: "getSecurityContact",
    summary: "Whom to call when the organization's security is at stake",
    description: "For global administrators, and for the vendor, who reads it of every organization. null until somebody was named.",
    audience: "person",
    params: byOrganization,
    answers: { 200: z.object({ contact: contact.nullable() }) },
    run: (ctx, { params }) => getContact(ctx, params.organizationId),
    present: (row) => ({ body: { contact: row && presentContact(row) }, version: row?.version ?? 0 }),
  }),
  route({
    method: "PUT",
    path,
    name: "keepSecurityContact",
    summary: "Name the security contact",
    description: "For global administrators. As long as there is none its version is 0.",
    audience: "person",
    params: byOrganization,
    body: draft,
    answers: { 200: z.object({ contact }) },
    refusals: { "stale-version": 412, "if-match-required": 422, "phone-invalid": 422 },
    run: (ctx, { params, body, ifMatch }) => keepContact(ctx, params.organizationId, ifMatch, body),
    present: (row) => ({ body: { contact: presentContact(row) }, version: row.version }),
  }),
];

function presentContact(row: ContactRow) {
  return {
    firstName: row.first_name,
    middleName: row.middle_name,
    lastName: row.last_name,
    email: row.email,
    phone: row.phone,
    version: row.version,
    changedAt: row.changed_at.toISOString(),
  };
}
