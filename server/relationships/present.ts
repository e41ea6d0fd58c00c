import { rolesOfConsent } from "../access/index.ts";
import type { Context, Language } from "../platform/index.ts";
import { presentEnding, presentEndRequest } from "./endings/present.ts";
import { addressingOf, mayBe, statusAt, withLink } from "./invitations/rules.ts";
import type { AddresseeRow, AnswerRow, InvitationRow } from "./invitations/store.ts";
import { labelOf, rulesOfKind } from "./kinds.data.ts";
import type { SeenRelationship } from "./list-relationships.ts";
import { presentReminders } from "./reminders/present.ts";
import type { Administration } from "./rules.ts";
import { presentSuspension } from "./suspensions/present.ts";

const iso = (date: Date | null) => date?.toISOString() ?? null;

export interface SeenInvitation {
  readonly invitation: InvitationRow;
  readonly addressees: readonly AddresseeRow[];
}

export function presentInvitation({ invitation, addressees }: SeenInvitation, { now, language }: Pick<Context, "now" | "language">) {
  return {
    id: invitation.id,
    kind: invitation.kind,
    includeDelegatedAdministration: invitation.include_delegated_administration,
    services: invitation.services ?? [],
    provider: invitation.provider_id === null ? null : { id: invitation.provider_id, name: invitation.provider_name ?? "" },
    status: statusAt(invitation, now),
    language: invitation.language,
    addressing: addressingOf(invitation),
    channel: invitation.channel,
    createdAt: invitation.created_at.toISOString(),
    createdBy: { id: invitation.created_by_id, name: invitation.created_by_name },
    expiresAt: invitation.expires_at.toISOString(),
    sentAt: iso(invitation.sent_at),
    openedAt: iso(invitation.opened_at),
    addressees: addressees.map((addressee) => ({
      email: addressee.email,
      // The outbox row comes with the event's dispatch, a moment after the sending; it stays whatever way the letter goes next.
      status: addressee.status ?? (invitation.channel === "procura" ? "queued" : "none"),
      attempts: addressee.attempts ?? 0,
      lastError: addressee.last_error?.[language] ?? null,
      sentAt: iso(addressee.sent_at),
    })),
    reminders: presentReminders(invitation, now),
    waiting:
      invitation.waiting_since === null || statusAt(invitation, now) !== "open"
        ? null
        : { since: invitation.waiting_since.toISOString(), at: invitation.waiting_at ?? "" },
    acceptanceCount: invitation.acceptance_count,
    lastAcceptedBy:
      invitation.last_accepted_by_id === null || invitation.last_accepted_at === null
        ? null
        : {
            organizationId: invitation.last_accepted_by_id,
            name: invitation.last_accepted_by_name ?? "",
            at: invitation.last_accepted_at.toISOString(),
          },
    declineCount: invitation.decline_count,
    closedAt: iso(invitation.closed_at),
    closedBy: invitation.closed_by_id === null ? null : { id: invitation.closed_by_id, name: invitation.closed_by_name ?? "" },
    declineReason: invitation.decline_reason,
    version: invitation.version,
    allowedActions: [
      ...(mayBe("send", invitation, now) ? ["relationships:invitation:send"] : []),
      ...(mayBe("remind", invitation, now) && invitation.single_use ? ["relationships:invitation:remind"] : []),
      ...(mayBe("withdraw", invitation, now) ? ["relationships:invitation:withdraw"] : []),
    ],
  };
}

export function presentAnswer(row: AnswerRow) {
  return {
    id: row.id,
    organization: { id: row.customer_id, name: row.customer_name },
    answer: row.answer,
    reason: row.reason,
    at: row.answered_at.toISOString(),
    by: { id: row.answered_by_id, name: row.answered_by_name },
  };
}

export function presentMessage({ subject, body }: InvitationRow, link: string) {
  return { subject, body: withLink(body, link) };
}

export function presentRelationship({ row, authority, supportContact }: SeenRelationship, { language }: { language: Language }) {
  const administration = row.administration as Administration;
  return {
    id: row.id,
    kind: row.kind,
    label: labelOf(row.kind, administration),
    status: row.status,
    partner: {
      id: row.partner_id,
      name: row.partner_name,
      domain: row.partner_domain,
      country: row.partner_country,
      partnerNetworkId: row.partner_network_id,
      supportContact,
    },
    source: row.source_kind,
    startedAt: row.started_at.toISOString(),
    startedBy: { id: row.started_by_id, name: row.started_by_name },
    invitationId: row.invitation_id,
    administration: {
      state: administration,
      services: row.services ?? [],
      grantId: row.grant_id,
      since: iso(row.administration_since),
      removedAt: iso(row.administration_removed_at),
      removedBy: row.administration_removed_by,
      roles: administration === "active" ? rolesOfConsent(rulesOfKind(row.kind).consent, { language }) : [],
    },
    suspension: presentSuspension(row),
    endRequest: presentEndRequest(row),
    ending: presentEnding(row),
    version: row.version,
    allowedActions: [
      ...(administration === "active" && authority.may("relationships:administration:remove")
        ? ["relationships:administration:remove"]
        : []),
      ...(row.status === "active" && authority.may("relationships:end:request")
        ? [rulesOfKind(row.kind).endedByCustomer ? "relationships:relationship:delete" : "relationships:end:request"]
        : []),
    ],
  };
}
