import { Field, makeStyles, Radio, RadioGroup, Text, tokens } from "@fluentui/react-components";
import { Trans, useLingui } from "@lingui/react/macro";
import type { EnrollmentStanding } from "@procura/sdk";
import { useState } from "react";
import { useApi, useOrganization } from "../../../app/session.ts";
import { useForm } from "../../../ui/form.ts";
import { Page } from "../../../ui/page.tsx";
import { ProblemBar } from "../../../ui/problem-bar.tsx";
import { Section } from "../../../ui/section.tsx";
import { SubmitButton } from "../../../ui/submit-button.tsx";
import { kindsInOrder, usePartnerKinds } from "../../organizations/partner-kinds.ts";
import { useBegin } from "../application/commands.ts";
import { BeforeYouBegin } from "./before-you-begin.tsx";
import { useKindTexts } from "./partner-kinds-explained.tsx";

const useStyles = makeStyles({
  kind: { display: "flex", flexDirection: "column", paddingBlock: tokens.spacingVerticalXXS },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** No application yet: what to have at hand, and the choice of kind that begins it. */
export function BeginView({ standing }: { standing: EnrollmentStanding }) {
  const styles = useStyles();
  const { t } = useLingui();
  const form = useForm();
  const api = useApi();
  const organization = useOrganization();
  const names = usePartnerKinds();
  const texts = useKindTexts();
  const kinds = kindsInOrder.filter((known) => standing.availableKinds.includes(known));
  const [kind, setKind] = useState(kinds[0]);
  const begin = useBegin(api);
  const mayBegin = standing.allowedActions.includes("enrollment:application:create");
  return (
    <Page narrow title={t`Become a partner`} description={t`You apply for ${organization.name}.`}>
      <BeforeYouBegin reviewBusinessDays={standing.reviewBusinessDays} />
      <Section title={t`Which kind of partner fits you?`}>
        <form
          className={form.root}
          style={{ maxWidth: "none" }}
          onSubmit={(event) => {
            event.preventDefault();
            if (kind) begin.mutate(kind);
          }}
        >
          <Field>
            <RadioGroup
              aria-label={t`Kind of partner`}
              value={kind ?? ""}
              onChange={(_, { value }) => setKind(kinds.find((known) => known === value))}
            >
              {kinds.map((known) => (
                <Radio
                  key={known}
                  value={known}
                  label={
                    <span className={styles.kind}>
                      <Text weight="semibold">{names[known]}</Text>
                      <Text className={styles.quiet}>{texts[known]}</Text>
                    </span>
                  }
                />
              ))}
            </RadioGroup>
          </Field>
          <ProblemBar error={begin.error} />
          {mayBegin ? null : (
            <Text id="who-may-begin">
              <Trans>Only a global administrator of {organization.name} can begin the application.</Trans>
            </Text>
          )}
          <div>
            <SubmitButton busy={begin.isPending} disabled={!mayBegin} describedBy={mayBegin ? undefined : "who-may-begin"}>
              <Trans>Begin the application</Trans>
            </SubmitButton>
          </div>
        </form>
      </Section>
    </Page>
  );
}
