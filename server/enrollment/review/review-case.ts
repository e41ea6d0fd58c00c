import { asVendor } from "../../access/index.ts";
import { releaseNetworkId } from "../../organizations/index.ts";
import {
  actingUser,
  type Context,
  DomainError,
  type EventKind,
  expectedVersion,
  notFound,
  record,
  staleVersion,
  type Tx,
  transact,
} from "../../platform/index.ts";
import { draftOf, submittedProfileOf } from "../applications/draft.ts";
import { eventOf, standingOf } from "../applications/load-application.ts";
import { type Check, next, setCheck, stepsAfter } from "../applications/rules.ts";
import { type ApplicationRow, insertMessage, selectApplication, updateApplication } from "../applications/store.ts";
import { enrollmentEvents } from "../events.ts";
import { admitPartner } from "./admit-partner.ts";
import { openCase, type SeenCase, seeCase } from "./list-cases.ts";
import { moveCase } from "./move-case.ts";

export type Act =
  | { readonly act: "check"; readonly check: Check; readonly passed: boolean }
  | { readonly act: "ask"; readonly text: string }
  | { readonly act: "reject"; readonly text: string; readonly reasons: readonly string[] }
  | { readonly act: "approve" };

/** What an act leaves behind besides the state. */
interface Done {
  readonly kind: EventKind;
  readonly change: Parameters<typeof updateApplication>[2];
  readonly data: Readonly<Record<string, unknown>>;
}

/**
 * One act of a reviewer on a case, based on the version that was looked at: of two reviewers the second one is told. Throws DomainError
 * `application-state`, `check-out-of-order`, `checks-open`, `network-id-linked` (409), `stale-version` (412), `if-match-required`, and
 * as asVendor.
 */
export async function reviewCase(ctx: Context, id: string, ifMatch: number | null, act: Act): Promise<SeenCase> {
  return await transact(ctx, [], async (tx) => {
    const vendorId = await asVendor(tx, ctx, "enrollment:case:review");
    const { applicant_id: applicantId } = await openCase(tx, vendorId, id);
    const row = await selectApplication(tx, applicantId, id, "change");
    if (row === undefined) throw notFound();
    if (expectedVersion(ifMatch) !== row.version) throw staleVersion();
    const step = next(act.act, standingOf(row));
    if ("refusal" in step) throw new DomainError("conflict", step.refusal);
    const { kind, change, data } = await perform(tx, ctx, row, act);
    const changed = await updateApplication(tx, row, {
      ...stepsAfter(act.act, standingOf(row)),
      ...change,
      status: step.status,
      updated_at: ctx.now,
    });
    await moveCase(tx, ctx, vendorId, changed);
    const { email } = draftOf(row).primaryContact;
    await record(tx, ctx, [eventOf(changed, kind, { email, ...data })]);
    return await seeCase(tx, ctx, vendorId, changed);
  });
}

async function perform(tx: Tx, ctx: Context, row: ApplicationRow, act: Act): Promise<Done> {
  switch (act.act) {
    case "check": {
      const change = setCheck(standingOf(row), act.check, act.passed);
      if ("refusal" in change) throw new DomainError("conflict", change.refusal);
      return { kind: enrollmentEvents.checkChanged, change, data: { check: act.check, passed: act.passed } };
    }
    case "ask":
      await say(tx, ctx, row, { kind: "question", text: act.text });
      return { kind: enrollmentEvents.questionAsked, change: {}, data: { text: act.text } };
    case "reject": {
      const reasons = [...new Set(act.reasons)];
      await say(tx, ctx, row, { kind: "rejection", text: act.text, reasons });
      await releaseNetworkId(tx, submittedProfileOf(row).networkId, row.organization_id);
      return { kind: enrollmentEvents.rejected, change: { decided_at: ctx.now }, data: { reasons, text: act.text, appeals: row.appeals } };
    }
    case "approve":
      await admitPartner(tx, ctx, row);
      return { kind: enrollmentEvents.approved, change: { decided_at: ctx.now }, data: {} };
  }
}

async function say(
  tx: Tx,
  ctx: Context,
  row: ApplicationRow,
  message: { kind: string; text: string; reasons?: readonly string[] },
): Promise<void> {
  const { id, name } = actingUser(ctx);
  await insertMessage(tx, {
    ...{ organization_id: row.organization_id, application_id: row.id, id: ctx.newId(), kind: message.kind, text: message.text },
    ...{ reasons: [...(message.reasons ?? [])], by_id: id, by_name: name, at: ctx.now },
  });
}
