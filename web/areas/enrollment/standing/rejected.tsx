import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import { Trans, useLingui } from "@lingui/react/macro";
import { Moment } from "../../../ui/moment.tsx";
import { Quote } from "../../../ui/quote.tsx";
import { Section } from "../../../ui/section.tsx";
import { useNotice } from "../../../ui/toasts.tsx";
import { RejectionReasons } from "../rejection-reasons.tsx";
import { AnswerForm } from "./answer-form.tsx";
import { useStatement } from "./commands.ts";
import type { StandingProps } from "./standing-props.ts";

const mostAppeals = 3;

/** The reasons, and the appeal while there is one left. */
export function Rejected({ api, application }: StandingProps) {
  const { t } = useLingui();
  const notify = useNotice();
  const appeal = useStatement(api, application, "appeals", () => notify(t`Your appeal is sent. The review begins again.`));
  const rejection = application.messages.findLast(({ kind }) => kind === "rejection");
  if (!rejection) return null;
  const next = mostAppeals - application.appealsLeft + 1;
  return (
    <>
      <Section title={t`The application was rejected`}>
        <div>
          <Trans>
            Decided on <Moment at={rejection.at} />, for these reasons:
          </Trans>
        </div>
        <RejectionReasons codes={rejection.reasons} />
        <Quote>{rejection.text}</Quote>
      </Section>
      {application.appealsLeft > 0 ? (
        <Section
          title={t`Appeal ${next} of ${mostAppeals}`}
          description={t`Say what is different from what we found, and add documents that show it. What happens next: we review the application again.`}
        >
          <AnswerForm api={api} application={application} label={t`Your appeal`} submit={t`Send the appeal`} command={appeal} />
        </Section>
      ) : (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody style={{ whiteSpace: "normal" }}>
            <Trans>
              You have appealed {mostAppeals} times, so this decision stands. Write to the vendor if something has changed since.
            </Trans>
          </MessageBarBody>
        </MessageBar>
      )}
    </>
  );
}
