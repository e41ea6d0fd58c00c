import { MessageBar, MessageBarBody, MessageBarTitle, Text } from "@fluentui/react-components";
import { Trans } from "@lingui/react/macro";
import type { InvitationPreview } from "@procura/sdk";

/** For which services somebody asks to be the administrator, and which of them another partner administers. */
export function ServicesAsked({ preview: { invitation, partner } }: { preview: InvitationPreview }) {
  if (invitation.services.length === 0) return null;
  const names = invitation.services.map(({ name }) => name).join(", ");
  return (
    <Text block>
      <Trans>
        {partner.name} asks to be your administrator for: <strong>{names}</strong>. In your cloud each service has one such partner. The
        admin roles themselves hold in your whole organization.
      </Trans>
    </Text>
  );
}

/** That another partner holds what is asked for. */
export function AdministrationTaken({ preview: { viewer, partner } }: { preview: InvitationPreview }) {
  const taken = viewer?.administrationTaken ?? [];
  if (taken.length === 0) return null;
  const told = taken
    .map(({ service, partner: other }) => [service?.name, service && other ? `(${other.name})` : other?.name].filter(Boolean).join(" "))
    .filter(Boolean)
    .join(", ");
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody style={{ whiteSpace: "normal" }}>
        <MessageBarTitle>
          <Trans>Another partner administers this already.</Trans>
        </MessageBarTitle>{" "}
        {told ? <Trans>It is: {told}.</Trans> : null}{" "}
        <Trans>
          To let {partner.name} do it, first remove that partner's admin roles under Partner relationships, then open this link again.
        </Trans>
      </MessageBarBody>
    </MessageBar>
  );
}
