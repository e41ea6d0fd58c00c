import { Button, Text } from "@fluentui/react-components";
import { Trans, useLingui } from "@lingui/react/macro";
import { useNow } from "../../../lib/clock.ts";
import { useForm } from "../../../ui/form.ts";
import { Moment } from "../../../ui/moment.tsx";
import { ProblemBar } from "../../../ui/problem-bar.tsx";
import { Section } from "../../../ui/section.tsx";
import { useNotice } from "../../../ui/toasts.tsx";
import { useRecall, useResend } from "./commands.ts";
import type { StandingProps } from "./standing-props.ts";

/** Waiting for the primary contact. */
export function Confirming({ api, application }: StandingProps) {
  const { t } = useLingui();
  const form = useForm();
  const notify = useNotice();
  const now = useNow();
  const address = application.confirmationMail?.to ?? application.primaryContact.email ?? "";
  const resend = useResend(api, application, () => notify(t`The mail is on its way again.`));
  const recall = useRecall(api, application, () => notify(t`You can correct the application now.`));
  const notBefore = application.confirmationMail?.againFrom ?? null;
  const early = notBefore !== null && now < Date.parse(notBefore);
  return (
    <Section
      title={t`Your primary contact has to confirm`}
      description={t`We have sent a mail with a link to ${address}. It asks to confirm that your organization has applied, and that the address is the organization's.`}
    >
      <Text>
        <Trans>What happens next: as soon as the link is confirmed, the review begins. Nothing is reviewed before that.</Trans>
      </Text>
      <ProblemBar error={resend.error ?? recall.error} />
      <div className={form.actions}>
        <Button
          disabledFocusable={early || resend.isPending}
          onClick={() => resend.mutate()}
          {...(early ? { "aria-describedby": "too-early" } : {})}
        >
          <Trans>Send the mail again</Trans>
        </Button>
        <Button disabledFocusable={recall.isPending} onClick={() => recall.mutate()}>
          <Trans>Correct the application</Trans>
        </Button>
        {early ? (
          <Text id="too-early" className={form.quiet}>
            <Trans>
              Possible from <Moment at={notBefore} />. Until then, look in the spam folder.
            </Trans>
          </Text>
        ) : null}
      </div>
    </Section>
  );
}
