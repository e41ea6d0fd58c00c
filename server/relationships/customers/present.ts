import { idleBand, idleDays } from "../../access/index.ts";
import type { Context } from "../../platform/index.ts";
import { presentEndRequest } from "../endings/present.ts";
import type { LastUse } from "../idle/store.ts";
import { labelOf, splitKinds } from "../kinds.data.ts";
import type { Administration } from "../rules.ts";
import { presentSuspension } from "../suspensions/present.ts";
import type { ListedCustomer } from "./complete-customers.ts";
import type { SeenCustomer } from "./list-customers.ts";
import type { SeenView } from "./views/list-views.ts";

const iso = (date: Date | null) => date?.toISOString() ?? null;

export function presentCustomer({ row, tags, lockedAt, lastUse }: ListedCustomer, { now }: Pick<Context, "now">) {
  return {
    id: row.customer_id,
    name: row.name,
    domain: null as string | null,
    country: row.country,
    relationship: {
      id: row.relationship_id,
      kind: splitKinds(row.kinds)[0] ?? "reseller",
      kinds: splitKinds(row.kinds),
      status: row.status,
      startedAt: row.started_at.toISOString(),
      source: row.source_kind,
      endDueAt: iso(row.end_due_at),
      suspendedAt: iso(row.suspended_at),
    },
    administration: {
      state: row.administration,
      services: row.services ?? [],
      since: iso(row.administration_since),
      removedAt: iso(row.administration_removed_at),
      removedBy: row.administration_removed_by,
      suspendedAt: iso(lockedAt),
      use: row.administration === "active" ? presentLastUse(lastUse, row.administration_since ?? row.started_at, now) : null,
    },
    account: null,
    agreement:
      row.agreement_version === null || row.agreement_accepted_at === null
        ? null
        : { version: row.agreement_version, acceptedAt: row.agreement_accepted_at.toISOString() },
    tags: [...tags],
  };
}

function presentLastUse(last: LastUse | null, since: Date, now: Date) {
  const days = idleDays({ lastUsedAt: last?.at ?? null, since }, now);
  return { lastUsedAt: iso(last?.at ?? null), lastUsedBy: last?.by ?? null, idleDays: days, idle: idleBand(days) };
}

export function presentOneCustomer(seen: SeenCustomer, ctx: Pick<Context, "now">) {
  const { endRequested, account, allowedActions, askedBefore, between } = seen;
  return {
    ...presentCustomer(seen, ctx),
    endRequest: endRequested && presentEndRequest(endRequested),
    domain: account?.domain ?? null,
    account: account && { address: account.address, email: account.email, phone: account.phone },
    relationships: between.map(({ row, mayEnd }) => ({
      id: row.id,
      kind: row.kind,
      label: labelOf(row.kind, row.administration as Administration),
      startedAt: row.started_at.toISOString(),
      endDueAt: iso(row.end_due_at),
      suspension: presentSuspension(row),
      allowedActions: mayEnd ? ["relationships:relationship:end"] : [],
    })),
    askedBefore: [...askedBefore],
    allowedActions: [...allowedActions],
  };
}

export function presentView({ row, mayChange }: SeenView) {
  return {
    id: row.id,
    name: row.name,
    shared: row.user_id === null,
    query: row.query,
    columns: row.columns,
    createdBy: { id: row.created_by_id, name: row.created_by_name },
    version: row.version,
    allowedActions: mayChange ? ["customers:view:change", "customers:view:delete"] : [],
  };
}
