import { Trans, useLingui } from "@lingui/react/macro";
import { Moment } from "../../../ui/moment.tsx";
import { Quote } from "../../../ui/quote.tsx";
import { Section } from "../../../ui/section.tsx";
import { useNotice } from "../../../ui/toasts.tsx";
import { AnswerForm } from "./answer-form.tsx";
import { useStatement } from "./commands.ts";
import type { StandingProps } from "./standing-props.ts";

/** The vendor has asked something; the review goes on with the answer. */
export function Question({ api, application }: StandingProps) {
  const { t } = useLingui();
  const notify = useNotice();
  const answer = useStatement(api, application, "answers", () => notify(t`Your answer is sent. The review goes on.`));
  const question = application.messages.findLast(({ kind }) => kind === "question");
  if (!question) return null;
  return (
    <Section title={t`We have a question`}>
      <Quote>{question.text}</Quote>
      <div>
        <Trans>
          Asked on <Moment at={question.at} />. What happens next: with your answer the application goes back to the review.
        </Trans>
      </div>
      <AnswerForm api={api} application={application} label={t`Your answer`} submit={t`Send the answer`} command={answer} />
    </Section>
  );
}
