import { rolesOfConsent } from "../../access/index.ts";
import type { Language } from "../../platform/index.ts";
import type { OnePartnership, SeenPartnership } from "./list-partnerships.ts";

const iso = (date: Date | null) => date?.toISOString() ?? null;

export function presentPartnership({ row, may }: SeenPartnership, { language }: { language: Language }) {
  const isActive = row.status === "active";
  const hasAccess = isActive && row.administration === "active";
  return {
    id: row.id,
    status: row.status,
    counterpart: {
      kind: row.counterpart,
      id: row.other_id,
      name: row.other_name,
      domain: row.other_domain,
      country: row.other_country,
      partnerNetworkId: row.other_network_id,
    },
    startedAt: row.started_at.toISOString(),
    authorizedBy: { id: row.authorized_by_id, name: row.authorized_by_name },
    administration: {
      state: row.administration,
      grantId: row.grant_id,
      since: iso(row.administration_since),
      removedAt: iso(row.administration_removed_at),
      removedBy: row.administration_removed_by,
      roles: hasAccess ? rolesOfConsent("classic", { language }) : [],
    },
    endedAt: iso(row.ended_at),
    endedBy: row.ended_by_name === null ? null : { name: row.ended_by_name, organizationName: row.ended_by_organization ?? "" },
    endReason: row.end_reason,
    version: row.version,
    allowedActions: [
      ...(hasAccess && row.counterpart === "provider" && may("partnerships:administration:remove")
        ? ["partnerships:administration:remove"]
        : []),
      ...(isActive && may("partnerships:partnership:end") ? ["partnerships:partnership:end"] : []),
    ],
  };
}

export function presentOnePartnership({ account, there, ...seen }: OnePartnership, ctx: { language: Language }) {
  return {
    ...presentPartnership(seen, ctx),
    account: account && { address: account.address, email: account.email, phone: account.phone },
    actionsThere: [...there],
  };
}
