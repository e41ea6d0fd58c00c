import { InvitationsPage } from "../relationships/invitations/invitations-page.tsx";

export function ResellerInvitationsPage() {
  return <InvitationsPage addressee="partner" />;
}
