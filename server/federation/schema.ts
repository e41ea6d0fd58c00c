import { z } from "zod";
import { id, instant, text, wrong } from "../platform/index.ts";

const domain = z
  .string()
  .trim()
  .toLowerCase()
  .regex(
    /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/,
    wrong({ en: "must be a domain such as contoso.com", it: "deve essere un dominio come contoso.com" }),
  )
  .meta({ examples: ["northwind.example"] });

export const byOrganization = z.strictObject({ organizationId: id });
export const byDomain = z.strictObject({ organizationId: id, domain: z.string().max(253) });
export const domainDraft = z.strictObject({ domain });
export const providerSettings = z.strictObject({
  issuer: z
    .url(
      wrong({ en: "must be an address such as https://login.contoso.com", it: "deve essere un indirizzo come https://login.contoso.com" }),
    )
    .max(500),
  clientId: text(300),
  clientSecret: z.string().min(1).max(1_000).optional().describe("Left out: the one of before stays"),
  trustsMultiFactor: z.boolean().describe("What the provider says about a second factor (amr or acr `mfa`) counts"),
});
export const providerSwitch = z.strictObject({
  on: z.boolean(),
  required: z.boolean().describe("People of the domain may no longer use passwords here; global administrators always may"),
});

export const provider = z
  .object({
    domain: z.string(),
    record: z.object({ name: z.string(), value: z.string() }).describe("The TXT record that proves the domain"),
    verifiedAt: instant.nullable(),
    issuer: z.string().nullable(),
    clientId: z.string().nullable(),
    redirectUri: z.string().describe("To be registered at the provider"),
    trustsMultiFactor: z.boolean(),
    testedAt: instant.nullable(),
    on: z.boolean(),
    required: z.boolean(),
  })
  .meta({ id: "IdentityProvider" });
export const providers = z.object({ items: z.array(provider) });
export const departure = z.object({ url: z.string().describe("At the provider; the browser goes there") });

const signInName = z.string().trim().min(1).max(254);
export const nameBody = z.strictObject({ signInName });
export const wayIn = z.object({
  provider: z.object({ domain: z.string(), required: z.boolean() }).nullable().describe("Where people of the name's domain sign in"),
});
export const arrivalBody = z.strictObject({
  answer: z
    .record(z.string().max(100), z.string().max(4_000))
    .describe("The parameters of the address that the provider sent the browser back to")
    .meta({ examples: [{ code: "abc", state: "def" }] }),
});
export const finished = z.object({ purpose: z.enum(["test", "proof"]), organizationId: id, domain: z.string() });
