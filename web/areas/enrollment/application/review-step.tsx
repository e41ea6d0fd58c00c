import { Button, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { Trans, useLingui } from "@lingui/react/macro";
import { useForm } from "../../../ui/form.ts";
import { ProblemBar } from "../../../ui/problem-bar.tsx";
import { Section } from "../../../ui/section.tsx";
import { SubmitButton } from "../../../ui/submit-button.tsx";
import { StatedFacts } from "../stated-facts.tsx";
import { useSubmit } from "./commands.ts";
import { KindField } from "./kind-field.tsx";
import type { StepProps } from "./steps-of.ts";

/** Everything once more, and the button that sends it. */
export function ReviewStep({ api, application, onBack, onPause }: StepProps) {
  const { t } = useLingui();
  const form = useForm();
  const submit = useSubmit(api, application);
  const address = application.primaryContact.email ?? "";
  const incomplete = application.problems.length > 0;
  return (
    <>
      <StatedFacts application={application} />
      <Section
        title={t`Enroll now`}
        description={t`We send a mail to ${address}, to confirm that your organization has applied and that the address is yours. The review begins after that.`}
      >
        <KindField api={api} application={application} />
        {incomplete ? (
          <MessageBar intent="warning" layout="multiline" id="still-missing">
            <MessageBarBody style={{ whiteSpace: "normal" }}>
              <Trans>Something is still missing or not right. Go back to the step:</Trans>
              <ul>
                {application.problems.map(({ path, message }) => (
                  <li key={path}>{message}</li>
                ))}
              </ul>
            </MessageBarBody>
          </MessageBar>
        ) : null}
        <ProblemBar error={submit.error} />
        <div className={form.actions}>
          <SubmitButton
            type="button"
            busy={submit.isPending}
            disabled={incomplete}
            describedBy={incomplete ? "still-missing" : undefined}
            onClick={() => submit.mutate()}
          >
            <Trans>Enroll now</Trans>
          </SubmitButton>
          <Button onClick={onBack}>
            <Trans>Back</Trans>
          </Button>
          <Button appearance="subtle" onClick={onPause}>
            <Trans>Finish later</Trans>
          </Button>
        </div>
      </Section>
    </>
  );
}
