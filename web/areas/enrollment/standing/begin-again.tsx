import { Trans, useLingui } from "@lingui/react/macro";
import { ProblemBar } from "../../../ui/problem-bar.tsx";
import { Section } from "../../../ui/section.tsx";
import { SubmitButton } from "../../../ui/submit-button.tsx";
import { useBegin } from "../application/commands.ts";
import type { StandingProps } from "./standing-props.ts";

/** After a rejection: from the start, with other details. */
export function BeginAgain({ api, application }: StandingProps) {
  const { t } = useLingui();
  const begin = useBegin(api);
  return (
    <Section title={t`Begin again`} description={t`If the details themselves were wrong, a new application is better than an appeal.`}>
      <ProblemBar error={begin.error} />
      <div>
        <SubmitButton type="button" busy={begin.isPending} onClick={() => begin.mutate(application.partnerKind)}>
          <Trans>Begin a new application</Trans>
        </SubmitButton>
      </div>
    </Section>
  );
}
