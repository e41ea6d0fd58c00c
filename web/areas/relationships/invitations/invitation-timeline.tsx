import { useLingui } from "@lingui/react/macro";
import type { Invitation } from "@procura/sdk";
import { Timeline, type TimelineEntry } from "../../../ui/timeline.tsx";

export function InvitationTimeline({ invitation }: { invitation: Invitation }) {
  const { t } = useLingui();
  const { status, createdAt, createdBy, sentAt, openedAt, lastAcceptedBy, acceptanceCount, closedAt, closedBy } = invitation;
  const entries: TimelineEntry[] = [{ key: "created", at: createdAt, text: t`${createdBy.name} prepared the invitation` }];
  if (sentAt) {
    const how = {
      procura: t`Procura sent it by mail`,
      "mail-program": t`It was opened in the mail program`,
      copy: t`It was copied`,
    };
    entries.push({ key: "sent", at: sentAt, text: how[invitation.channel ?? "procura"] });
  }
  for (const { reminder, at, by } of invitation.reminders.sent) {
    const text = by ? t`${by} sent a reminder` : reminder === "after" ? t`Procura sent a reminder` : t`Procura sent a last reminder`;
    entries.push({ key: reminder, at, text });
  }
  if (openedAt) entries.push({ key: "opened", at: openedAt, text: t`The link was opened for the first time` });
  else if (status === "open") entries.push({ key: "opened", at: null, text: t`Not opened yet`, tone: "waiting" });
  if (lastAcceptedBy) {
    const text =
      acceptanceCount > 1
        ? t`${lastAcceptedBy.name} accepted it; ${acceptanceCount} organizations have done so by now`
        : t`${lastAcceptedBy.name} accepted it`;
    entries.push({ key: "accepted", at: lastAcceptedBy.at, text });
  }
  const closer = closedBy?.name ?? t`Someone`;
  if (status === "withdrawn") entries.push({ key: "end", at: closedAt, text: t`${closer} withdrew it`, tone: "bad" });
  if (status === "declined") entries.push({ key: "end", at: closedAt, text: t`${closer} declined it`, tone: "bad" });
  if (status === "expired") {
    entries.push({ key: "end", at: invitation.expiresAt, text: t`The invitation expired`, tone: "bad" });
  }
  if (status === "open") {
    entries.push({ key: "end", at: invitation.expiresAt, text: t`The link stops working`, tone: "waiting" });
  }
  // What is still to come has no place in the order of what was.
  const placed = entries.map((entry, index) => ({
    entry,
    index,
    at: entry.tone === "waiting" || entry.at === null ? Infinity : Date.parse(entry.at),
  }));
  const ordered = placed.toSorted((one, other) => one.at - other.at || one.index - other.index).map(({ entry }) => entry);
  return <Timeline entries={ordered} label={t`History`} />;
}
