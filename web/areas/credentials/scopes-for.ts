import type { SessionOrganization } from "@procura/sdk";

const everybody = ["access:decide", "users:read", "users:write", "organization:read", "events:read", "relationships:read"];
const partners = ["customers:read", "customers:import", "invitations:read", "invitations:write"];
const vendor = ["organizations:read", "mail:read"];

/** What an organization of this kind can let a program do; the server decides. */
export function scopesFor({ partnerKind, isVendor }: SessionOrganization): string[] {
  return [...everybody, ...(partnerKind ? partners : []), ...(isVendor ? vendor : [])];
}
