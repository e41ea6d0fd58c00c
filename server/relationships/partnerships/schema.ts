import { z } from "zod";
import { id, instant, multiline, pageOf, pageQuery } from "../../platform/index.ts";
import { account, administrationState, namedPerson, rolesOfGroups, token } from "../schema.ts";

const status = z.enum(["active", "ended"]);

export const partnershipQuery = z.strictObject({
  ...pageQuery,
  status: status.default("active"),
  search: z.string().max(200).optional().describe("Beginnings of words of the other organization's name"),
});

export const authorization = z.strictObject({
  token,
  administration: z
    .boolean()
    .describe("Give the provider administrator access to one's own organization; the preview says whether there is a choice"),
});

export const endRequest = z.strictObject({ reason: multiline(1_000).optional().describe("Both sides can read it") });

export const partnership = z
  .object({
    id,
    status,
    counterpart: z.object({
      kind: z.enum(["provider", "reseller"]).describe("What the other organization is in this partnership"),
      id,
      name: z.string(),
      domain: z.string(),
      country: z.string(),
      partnerNetworkId: z.string().nullable(),
    }),
    startedAt: instant,
    authorizedBy: namedPerson,
    administration: z
      .object({
        state: administrationState,
        grantId: id.nullable(),
        since: instant.nullable(),
        removedAt: instant.nullable(),
        removedBy: z.string().nullable(),
        roles: rolesOfGroups,
      })
      .describe("The provider's administrator access to the reseller's own organization"),
    endedAt: instant.nullable(),
    endedBy: z.object({ name: z.string(), organizationName: z.string() }).nullable(),
    endReason: z.string().nullable(),
    version: z.number().int(),
    allowedActions: z.array(z.string()),
  })
  .meta({ id: "Partnership" });
export const partnerships = pageOf(partnership);

export const onePartnership = partnership
  .extend({
    account: account.nullable().describe("The reseller's account, for a provider with administrator access"),
    actionsThere: z.array(z.string()).describe("What the caller may do in the reseller's organization"),
  })
  .meta({ id: "OnePartnership" });

export const ending = z.object({
  sharedCustomers: z.int().describe("Customers that work with both; they stay with both"),
  delegatedAdministrations: z.int().describe("How many of them the caller's organization administers; that stays as it is"),
  endsAdministratorAccess: z.boolean().describe("Whether the provider's access to the reseller's own organization ends with it"),
});
