import { useLingui } from "@lingui/react/macro";
import type { Invitation } from "@procura/sdk";
import { type Stage, Stages } from "../../../ui/stages.tsx";

/** How far an invitation has come, as a picture. */
export function InvitationStages({ invitation }: { invitation: Invitation }) {
  const { t } = useLingui();
  const { status, createdAt, sentAt, openedAt } = invitation;
  const answer = useAnswer(invitation);
  const over = status !== "draft" && status !== "open";
  const waiting = (passed: boolean) => (over ? "later" : passed ? "now" : "later");
  const stages: Stage[] = [
    { key: "prepared", name: t`Prepared`, state: "done", says: t`Done`, at: createdAt },
    sentAt
      ? { key: "sent", name: t`Sent`, state: "done", says: t`Done`, at: sentAt }
      : { key: "sent", name: t`Sent`, state: waiting(true), says: t`Not yet` },
    openedAt
      ? { key: "opened", name: t`Opened`, state: "done", says: t`The link has been opened`, at: openedAt }
      : { key: "opened", name: t`Opened`, state: waiting(sentAt !== null), says: t`Not opened yet` },
    { ...answer, key: "answer" },
  ];
  return <Stages label={t`How far it has come`} stages={stages} />;
}

function useAnswer(invitation: Invitation): Omit<Stage, "key"> {
  const { t } = useLingui();
  const { status, addressing, openedAt, acceptanceCount, declineCount, lastAcceptedBy, closedAt, closedBy, expiresAt } = invitation;
  const many = addressing === "open-link";
  const counts = t`${acceptanceCount} accepted, ${declineCount} declined`;
  switch (status) {
    case "accepted":
      return { name: t`Accepted`, state: "done", says: lastAcceptedBy?.name ?? t`Done`, at: lastAcceptedBy?.at ?? null };
    case "declined":
      return { name: t`Declined`, state: "failed", says: closedBy?.name ?? t`Done`, at: closedAt };
    case "withdrawn":
      return { name: t`Withdrawn`, state: "failed", says: many ? counts : t`The link no longer works`, at: closedAt };
    case "expired":
      return { name: t`Expired`, state: "failed", says: many ? counts : t`Nobody answered in time`, at: expiresAt };
    default:
      return many
        ? { name: t`Answers`, state: openedAt ? "now" : "later", says: counts }
        : { name: t`Answered`, state: openedAt ? "now" : "later", says: t`No answer yet` };
  }
}
