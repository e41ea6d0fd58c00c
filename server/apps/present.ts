import { type AppAct, type AppState, actsOf, stateOf } from "./rules.ts";
import type { AppRow, VersionRow } from "./store.ts";

export interface SeenApp {
  readonly row: AppRow;
  /** Newest first. */
  readonly versions: readonly VersionRow[];
  readonly partnerName: string;
  /** The relationship with the partner is active. */
  readonly maintained: boolean;
  readonly side: "partner" | "customer";
  /** Whether the person who looks may change anything. */
  readonly mayAct: boolean;
}

const actions: Readonly<Record<AppAct, string>> = {
  submit: "apps:app:submit",
  "take-back": "apps:app:take-back",
  withdraw: "apps:app:withdraw",
  accept: "apps:app:accept",
  reject: "apps:app:reject",
  remove: "apps:app:remove",
};

export function presentApp({ row, versions, partnerName, maintained, side, mayAct }: SeenApp) {
  const state: AppState = stateOf(row);
  const ofNumber = (number: number | null) => {
    const version = versions.find((one) => one.number === number);
    return version ? presentVersion(version) : null;
  };
  return {
    id: row.id,
    name: row.name,
    state,
    maintained,
    partner: { id: row.partner_id, name: partnerName },
    published: ofNumber(row.published_version),
    waiting: ofNumber(row.waiting_version),
    last: ofNumber(row.last_version),
    goneBy: row.gone_by_name,
    goneReason: row.gone_reason,
    createdAt: row.created_at.toISOString(),
    changedAt: row.changed_at.toISOString(),
    allowedActions: mayAct ? actsOf(state, side, maintained).map((act) => actions[act]) : [],
  };
}

export function presentVersion(row: VersionRow) {
  return {
    number: row.number,
    status: row.status,
    name: row.name,
    version: row.version,
    description: row.description,
    platform: row.platform,
    installUrl: row.install_url,
    privacyUrl: row.privacy_url,
    supportUrl: row.support_url,
    submittedAt: row.submitted_at.toISOString(),
    submittedBy: { id: row.submitted_by_id, name: row.submitted_by_name },
    decidedAt: row.decided_at?.toISOString() ?? null,
    decidedBy: row.decided_by_name,
    reason: row.reason,
  };
}
