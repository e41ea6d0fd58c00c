import { Trans, useLingui } from "@lingui/react/macro";
import type { Invitation } from "@procura/sdk";
import type { Api } from "../../../lib/api.ts";
import { useForm } from "../../../ui/form.ts";
import { ButtonLink } from "../../../ui/links.tsx";
import { Moment } from "../../../ui/moment.tsx";
import { Section } from "../../../ui/section.tsx";
import type { InvitationKind } from "../kinds.ts";
import { pagesOf } from "./pages.ts";
import { useRequestWording } from "./wording.ts";

export function SentStep({ api, kind, invitation }: { api: Api; kind: InvitationKind; invitation: Invitation }) {
  const { t } = useLingui();
  const form = useForm();
  const wording = useRequestWording(kind);
  const params = { organizationId: api.organizationId };
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
        {invitation.channel === "copy" ? wording.paste : null}
      </div>
      <div>
        <strong>
          <Trans>What happens next</Trans>
        </strong>
        <ol style={{ paddingInlineStart: "20px", lineHeight: 1.7 }}>
          {wording.next.map((line) => (
            <li key={line}>{line}</li>
          ))}
          <li>
            <Trans>
              They can accept until <Moment at={invitation.expiresAt} />. Until then you can send it again, or withdraw it.
            </Trans>
          </li>
        </ol>
      </div>
      <div className={form.actions}>
        <ButtonLink to={pagesOf(kind).invitations} params={params} appearance="primary">
          <Trans>See your invitations</Trans>
        </ButtonLink>
        <ButtonLink to={pagesOf(kind).list} params={params}>
          {wording.toList}
        </ButtonLink>
      </div>
    </Section>
  );
}
