import { i18n } from "@lingui/core";
import { createProcuraClient, type ProcuraClient } from "@procura/sdk";

/** The API as one organization sees it. The organization is part of every query key, so nothing leaks between them. */
export interface Api {
  organizationId: string;
  client: ProcuraClient;
}

const clients = new Map<string, ProcuraClient>();

export function apiOf(organizationId: string): Api {
  return { organizationId, client: clientFor(organizationId) };
}

/** For what needs no organization: sign-in, invitations, agreements. */
export const anyone: ProcuraClient = clientFor("");

function clientFor(organizationId: string): ProcuraClient {
  const known = clients.get(organizationId);
  if (known) return known;
  const client = createProcuraClient({
    baseUrl: window.location.origin,
    language: () => i18n.locale,
    ...(organizationId ? { organizationId } : {}),
  });
  clients.set(organizationId, client);
  return client;
}

export function idempotent(key: string): { headers: Record<string, string> } {
  return { headers: { "Idempotency-Key": key } };
}

/** The header that keeps a change from overwriting another: it holds for this version only. */
export function ifVersion(version: number): { "If-Match": string } {
  return { "If-Match": `"${version}"` };
}
