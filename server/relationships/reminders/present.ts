import { statusAt } from "../invitations/rules.ts";
import type { InvitationRow } from "../invitations/store.ts";

export function presentReminders(invitation: InvitationRow, now: Date) {
  const { follow_up_at: followUpAt, expires_at: expiresAt } = invitation;
  const willRemind =
    invitation.reminders && invitation.single_use && statusAt(invitation, now) === "open" && followUpAt !== null && followUpAt < expiresAt;
  const sent = [
    { reminder: "after", at: invitation.reminded_after_at, by: null },
    { reminder: "before-expiry", at: invitation.reminded_before_at, by: null },
    { reminder: "by-hand", at: invitation.reminded_by_hand_at, by: invitation.reminded_by_name },
  ] as const;
  return {
    on: invitation.reminders,
    nextAt: willRemind ? followUpAt.toISOString() : null,
    sent: sent
      .flatMap(({ at, ...one }) => (at === null ? [] : [{ ...one, at: at.toISOString() }]))
      .toSorted((one, other) => one.at.localeCompare(other.at)),
  };
}
