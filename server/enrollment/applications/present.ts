import type { Context } from "../../platform/index.ts";
import type { DocumentRow } from "../documents/store.ts";
import type { SeenSignIn } from "../membership-sign-ins/prove-membership.ts";
import { stateOf } from "../membership-sign-ins/rules.ts";
import { clockOf } from "../review/move-case.ts";
import { dueAt } from "../review/rules.ts";
import { problemsOf } from "./check-draft.ts";
import type { Confirmation } from "./confirm-application.ts";
import { draftOf, profileOf } from "./draft.ts";
import { type SeenApplication, standingOf } from "./load-application.ts";
import { availableKindsOf, type Enrollment } from "./read-standing.ts";
import { againFrom } from "./resend-mail.ts";
import { type Act, isOpen, mayBe, mostAppeals, nextThing, stepsOf, vettingStatusOf } from "./rules.ts";
import type { ApplicationRow, MessageRow } from "./store.ts";

const iso = (date: Date | null) => date?.toISOString() ?? null;

export function presentApplication(seen: SeenApplication, ctx: Context) {
  return { body: presentDraft(seen, ctx, "applicant"), version: seen.row.version };
}

/** for: the vendor's people are named to the vendor only. */
export function presentDraft(seen: SeenApplication, { now, language }: Context, reader: "applicant" | "vendor") {
  const { row, country, found, messages, documents, reviewBusinessDays } = seen;
  const standing = standingOf(row);
  const draft = draftOf(row);
  const profile = profileOf(row);
  const problems = standing.status === "draft" ? problemsOf(draft, profile, country) : [];
  const by = found && standing.status === "in-review" ? dueAt(clockOf(found), found.target_business_days, now) : null;
  return {
    ...{
      id: row.id,
      organizationId: row.organization_id,
      partnerKind: row.partner_kind,
      country,
      language: row.language,
      state: standing.status,
    },
    vettingStatus: vettingStatusOf(standing.status),
    steps: stepsOf(standing),
    next: { ...nextThing(standing), by: iso(by), reviewBusinessDays },
    ...draft,
    networkProfile: profile,
    problems: problems.map(({ path, code, message }) => ({ path, code, message: message[language] })),
    confirmationMail:
      standing.status === "unconfirmed" && row.mail_sent_at !== null
        ? { to: draft.primaryContact.email, sentAt: row.mail_sent_at.toISOString(), againFrom: againFrom(row.mail_sent_at).toISOString() }
        : null,
    ...{ submittedAt: iso(row.submitted_at), confirmedAt: iso(row.confirmed_at), decidedAt: iso(row.decided_at) },
    appealsLeft: mostAppeals - row.appeals,
    messages: messages.map((message) => presentMessage(message, reader)),
    documents: documents.map(presentDocument),
    createdAt: row.created_at.toISOString(),
    version: row.version,
    allowedActions: allowedActs(seen, now),
  };
}

export function presentSummary(row: ApplicationRow) {
  return {
    ...{ id: row.id, partnerKind: row.partner_kind, state: row.status, createdAt: row.created_at.toISOString() },
    ...{ submittedAt: iso(row.submitted_at), decidedAt: iso(row.decided_at) },
  };
}

export function presentDocument({ id, kind, file_name, media_type, size_bytes, message_id, uploaded_at, uploaded_by_name }: DocumentRow) {
  return {
    ...{ id, kind, fileName: file_name, mediaType: media_type, size: size_bytes, messageId: message_id },
    ...{ uploadedAt: uploaded_at.toISOString(), uploadedBy: uploaded_by_name },
  };
}

export function presentSignIn({ row, profiles }: SeenSignIn, { now }: Pick<Context, "now">) {
  return {
    id: row.id,
    email: row.email,
    state: stateOf(row, now),
    expiresAt: row.expires_at.toISOString(),
    profiles:
      profiles?.map(({ row: { network_id: networkId, name, country, active }, why }) => ({
        ...{ networkId, name, country, active },
        ...{ selectable: why === null, why },
      })) ?? null,
  };
}

export function presentConfirmation({ row, organization }: Confirmation) {
  return {
    organization: { name: draftOf(row).legalProfile.legalName ?? organization.name, country: organization.country },
    partnerKind: row.partner_kind,
    email: draftOf(row).primaryContact.email,
    submittedBy: row.submitted_by_name ?? "",
    submittedAt: (row.submitted_at ?? row.created_at).toISOString(),
    state: row.confirmed_at === null ? "open" : "confirmed",
  };
}

function presentMessage({ id, kind, text, reasons, by_name, at }: MessageRow, reader: "applicant" | "vendor") {
  const isVendors = kind === "question" || kind === "rejection";
  return { id, kind, text, reasons, by: isVendors && reader === "applicant" ? null : by_name, at: at.toISOString() };
}

const applicantsActs: readonly Act[] = ["edit", "submit", "resend", "recall", "withdraw", "answer", "appeal", "upload"];

function allowedActs({ row, country, mayAct }: SeenApplication, now: Date): string[] {
  if (!mayAct) return [];
  const standing = standingOf(row);
  const isNow = (act: Act) => {
    if (act === "submit") return problemsOf(draftOf(row), profileOf(row), country).length === 0;
    return act !== "resend" || (row.mail_sent_at !== null && now >= againFrom(row.mail_sent_at));
  };
  return applicantsActs.filter((act) => mayBe(act, standing) && isNow(act)).map((act) => `enrollment:application:${act}`);
}

export function presentStanding(enrollment: Enrollment) {
  const { organization, rules, application, agreementSigned, isAdminAgent, adminAgentsGroupId, allowedActions } = enrollment;
  const isPartner = organization.partner_kind !== null;
  const applying = application !== null && isOpen(standingOf(application).status);
  const hasContact = organization.support_contact !== null;
  return {
    organizationId: organization.organization_id,
    country: organization.country,
    standing: isPartner ? "in-program" : applying ? "applying" : "none",
    partnerKind: organization.partner_kind,
    partnerNetworkId: organization.partner_network_id,
    availableKinds: [...availableKindsOf(enrollment)],
    reviewBusinessDays: rules.enrollmentReviewBusinessDays,
    application: application && presentSummary(application),
    account: !isPartner ? "none" : hasContact ? "open" : "support-contact-missing",
    steps: isPartner
      ? [
          { code: "support-contact", done: hasContact },
          { code: "partner-agreement", done: agreementSigned },
          { code: "admin-agent", done: isAdminAgent },
        ]
      : [],
    adminAgentsGroupId: isPartner ? adminAgentsGroupId : null,
    allowedActions: [...allowedActions],
  };
}
