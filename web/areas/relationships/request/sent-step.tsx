import { Trans, useLingui } from "@lingui/react/macro";
import type { Invitation } from "@procura/sdk";
import type { Api } from "../../../lib/api.ts";
import { useForm } from "../../../ui/form.ts";
import { ButtonLink } from "../../../ui/links.tsx";
import { Moment } from "../../../ui/moment.tsx";
import { Section } from "../../../ui/section.tsx";

export function SentStep({ api, invitation }: { api: Api; invitation: Invitation }) {
  const { t } = useLingui();
  const form = useForm();
  const titles = {
    procura: t`The invitation is on its way`,
    "mail-program": t`The message is in your mail program`,
    copy: t`The message is on your clipboard`,
  };
  return (
    <Section title={titles[invitation.channel ?? "procura"]}>
      <div>
        {invitation.channel === "mail-program" ? (
          <Trans>Send it from there. If no window opened, go back to Invitations and copy the message.</Trans>
        ) : null}
        {invitation.channel === "copy" ? <Trans>Paste it into a mail to your customer and send it.</Trans> : null}
      </div>
      <div>
        <strong>
          <Trans>What happens next</Trans>
        </strong>
        <ol style={{ paddingInlineStart: "20px", lineHeight: 1.7 }}>
          <li>
            <Trans>A global administrator of the customer opens the link, reads what you ask for, and the agreement.</Trans>
          </li>
          <li>
            <Trans>When they accept, you get a mail, and the customer appears on your Customers page right away.</Trans>
          </li>
          <li>
            <Trans>
              They can accept until <Moment at={invitation.expiresAt} />. Until then you can send it again, or withdraw it.
            </Trans>
          </li>
        </ol>
      </div>
      <div className={form.actions}>
        <ButtonLink to="/o/$organizationId/invitations" params={{ organizationId: api.organizationId }} appearance="primary">
          <Trans>See your invitations</Trans>
        </ButtonLink>
        <ButtonLink to="/o/$organizationId/customers" params={{ organizationId: api.organizationId }}>
          <Trans>To your customers</Trans>
        </ButtonLink>
      </div>
    </Section>
  );
}
