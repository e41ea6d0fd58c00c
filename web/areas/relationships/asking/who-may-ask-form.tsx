import { Radio, RadioGroup } from "@fluentui/react-components";
import { Trans, useLingui } from "@lingui/react/macro";
import type { AskingRules, WhoMayAsk } from "@procura/sdk";
import { useState } from "react";
import type { Api } from "../../../lib/api.ts";
import { useForm } from "../../../ui/form.ts";
import { ProblemBar } from "../../../ui/problem-bar.tsx";
import { Section } from "../../../ui/section.tsx";
import { SubmitButton } from "../../../ui/submit-button.tsx";
import { useNotice } from "../../../ui/toasts.tsx";
import { useRulesChange } from "./asking.ts";

export function WhoMayAskForm({ api, rules }: { api: Api; rules: AskingRules }) {
  const { t } = useLingui();
  const form = useForm();
  const notify = useNotice();
  const [chosen, setChosen] = useState<WhoMayAsk>(rules.whoMayAsk);
  const change = useRulesChange(api, () => notify(t`The rule is saved.`));
  const mayChange = rules.allowedActions.length > 0;
  const choices: readonly (readonly [WhoMayAsk, string])[] = [
    ["anyone", t`Anyone. You look at each request and decide.`],
    ["code", t`New partners only with your request code.`],
    ["nobody", t`No new partners.`],
  ];
  return (
    <Section
      title={t`Who may ask you`}
      description={<Trans>Partners you already work with may always ask for more, unless you block them.</Trans>}
    >
      <form
        className={form.root}
        onSubmit={(event) => {
          event.preventDefault();
          change.mutate(chosen);
        }}
      >
        <RadioGroup
          aria-label={t`Who may ask you`}
          value={chosen}
          disabled={!mayChange}
          onChange={(_, { value }) => setChosen(choices.find(([choice]) => choice === value)?.[0] ?? chosen)}
        >
          {choices.map(([choice, label]) => (
            <Radio key={choice} value={choice} label={label} />
          ))}
        </RadioGroup>
        <ProblemBar error={change.error} />
        {mayChange ? (
          <div className={form.actions}>
            <SubmitButton busy={change.isPending} disabled={chosen === rules.whoMayAsk}>
              <Trans>Save</Trans>
            </SubmitButton>
          </div>
        ) : null}
      </form>
    </Section>
  );
}
