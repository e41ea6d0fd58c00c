import type { CredentialScope, SessionOrganization } from "@procura/sdk";

const everybody: readonly CredentialScope[] = [
  "access:decide",
  "users:read",
  "users:write",
  "organization:read",
  "events:read",
  "relationships:read",
];
const partners: readonly CredentialScope[] = ["customers:read", "customers:import", "invitations:read", "invitations:write"];
const vendor: readonly CredentialScope[] = ["organizations:read", "mail:read"];

/** What an organization of this kind can let a program do; the server decides. */
export function scopesFor({ partnerKind, isVendor }: SessionOrganization): CredentialScope[] {
  return [...everybody, ...(partnerKind ? partners : []), ...(isVendor ? vendor : [])];
}
