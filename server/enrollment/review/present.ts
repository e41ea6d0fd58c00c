import type { Context } from "../../platform/index.ts";
import { draftOf } from "../applications/draft.ts";
import { standingOf } from "../applications/load-application.ts";
import { linesOf } from "../applications/postal-address.ts";
import { presentDraft } from "../applications/present.ts";
import { type Act, mayBe } from "../applications/rules.ts";
import { evidenceOf } from "./evidence.ts";
import type { SeenCase } from "./list-cases.ts";
import { clockOf } from "./move-case.ts";
import { dueAt, spentAt } from "./rules.ts";
import type { CaseRow } from "./store.ts";

export function presentCaseSummary(found: CaseRow, { now }: Pick<Context, "now">) {
  const clock = clockOf(found);
  const spent = spentAt(clock, now);
  return {
    id: found.application_id,
    applicant: { id: found.applicant_id, name: found.applicant_name },
    partnerKind: found.partner_kind,
    country: found.country,
    networkId: found.network_id,
    state: found.status,
    queuedAt: found.queued_at.toISOString(),
    clock: {
      businessMinutes: Math.floor(spent / 60_000),
      targetBusinessDays: found.target_business_days,
      running: clock.runningSince !== null,
      dueAt: dueAt(clock, found.target_business_days, now)?.toISOString() ?? null,
      overdue: spent > found.target_business_days * 86_400_000,
    },
  };
}

export function presentCase(seen: SeenCase, ctx: Context) {
  const { found, row, organization, messages, documents, membership } = seen;
  const draft = draftOf(row);
  return {
    body: {
      ...presentCaseSummary(found, ctx),
      application: presentDraft(
        {
          ...{ row, messages, documents, found, country: organization.country, reviewBusinessDays: found.target_business_days },
          mayAct: false,
        },
        ctx,
        "vendor",
      ),
      evidence: evidenceOf(seen),
      addressLines: linesOf(draft.legalProfile.legalName, draft.legalProfile.address, organization.country),
      membership: membership && {
        networkId: membership.network_id,
        name: membership.name,
        country: membership.country,
        active: membership.active,
        accountEmail: membership.account_email,
      },
      version: row.version,
      allowedActions: allowedActs(seen),
    },
    version: row.version,
  };
}

function allowedActs({ row, mayReview }: SeenCase): string[] {
  const standing = standingOf(row);
  const may = (act: Act) => mayReview && mayBe(act, standing);
  const acts = {
    "pass-employment": may("check") && row.employment_check !== "passed",
    "reopen-employment": may("check") && row.employment_check === "passed",
    "pass-business": may("check") && row.employment_check === "passed" && row.business_check !== "passed",
    "reopen-business": may("check") && row.business_check === "passed",
    ask: may("ask"),
    approve: may("approve"),
    reject: may("reject"),
  };
  return Object.entries(acts).flatMap(([act, allowed]) => (allowed ? [`enrollment:case:${act}`] : []));
}
