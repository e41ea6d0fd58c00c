import { findOrganization, findProgram } from "../../organizations/index.ts";
import { type Context, fold, indexWords, type Tx } from "../../platform/index.ts";
import { submittedProfileOf } from "../applications/draft.ts";
import type { Status } from "../applications/rules.ts";
import type { ApplicationRow } from "../applications/store.ts";
import { type Clock, clockIn, stopped } from "./rules.ts";
import { type CaseRow, deleteCase, selectCase, updateCase, upsertCase } from "./store.ts";

export const caseSearchScope = "enrollment-cases";

/** Who applies, as the queue shows it; alsoKnownAs: other words under which it is found. */
interface Applicant {
  readonly name: string;
  readonly alsoKnownAs: string;
  readonly country: string;
}

/**
 * The vendor's side of an application follows it: state and clock. queued: it takes its place at the end of the queue. applicant: it was
 * handed in, perhaps not for the first time. The transaction must see vendor and applicant, and hold the application.
 */
export async function moveCase(
  tx: Tx,
  ctx: Context,
  vendorId: string,
  application: ApplicationRow,
  { queued = false, applicant }: { queued?: boolean; applicant?: Applicant } = {},
): Promise<void> {
  const before = await selectCase(tx, vendorId, application.id);
  const status = application.status as Status;
  if (status === "draft") {
    if (before)
      await Promise.all([
        deleteCase(tx, before),
        indexWords(tx, vendorId, caseSearchScope, [{ entityId: application.id, sortKey: "", text: "" }]),
      ]);
    return;
  }
  const { spentMs, runningSince } = clockIn(status, before ? clockOf(before) : stopped, ctx.now);
  const moved = { status, spent_ms: spentMs, running_since: runningSince, ...(queued ? { queued_at: ctx.now } : {}) };
  if (applicant === undefined) {
    if (before) await updateCase(tx, before, moved);
    return;
  }
  const { networkId } = submittedProfileOf(application);
  await upsertCase(tx, {
    ...{ organization_id: vendorId, application_id: application.id, applicant_id: application.organization_id },
    ...{ applicant_name: applicant.name, sort_key: fold(applicant.name), partner_kind: application.partner_kind },
    ...{ country: applicant.country, network_id: networkId, target_business_days: await targetOf(tx, application.organization_id) },
    ...moved,
    queued_at: ctx.now,
  });
  const text = `${networkId} ${applicant.name} ${applicant.alsoKnownAs}`;
  await indexWords(tx, vendorId, caseSearchScope, [{ entityId: application.id, sortKey: fold(applicant.name), text }]);
}

export function clockOf({ spent_ms, running_since }: CaseRow): Clock {
  return { spentMs: Number(spent_ms), runningSince: running_since };
}

/** The target that was published when the application was handed in. */
async function targetOf(tx: Tx, applicantId: string): Promise<number> {
  const organization = await findOrganization(tx, applicantId);
  const program = organization && (await findProgram(tx, organization.program_id));
  if (!program) throw new Error("an organization has a program");
  return program.rules.enrollmentReviewBusinessDays;
}
