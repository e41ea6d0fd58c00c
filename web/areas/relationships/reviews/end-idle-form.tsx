import { Switch } from "@fluentui/react-components";
import { Trans, useLingui } from "@lingui/react/macro";
import type { ConsentRules } from "@procura/sdk";
import type { Api } from "../../../lib/api.ts";
import { ProblemBar } from "../../../ui/problem-bar.tsx";
import { Section } from "../../../ui/section.tsx";
import { useNotice } from "../../../ui/toasts.tsx";
import { useConsentRulesChange } from "./reviews.ts";

/** Whether admin roles that nobody uses end by themselves. */
export function EndIdleForm({ api, rules }: { api: Api; rules: ConsentRules }) {
  const { t } = useLingui();
  const notify = useNotice();
  const change = useConsentRulesChange(api, () => notify(t`The rule is saved.`));
  const { idleAfterDays } = rules;
  return (
    <Section
      title={t`Admin roles that nobody uses`}
      description={
        <Trans>
          A partner that hasn't used its admin roles for {idleAfterDays} days probably doesn't need them. If you like, they end then by
          themselves: you and the partner get a mail, and the relationship stands.
        </Trans>
      }
    >
      <Switch
        label={t`Remove admin roles that were not used for ${idleAfterDays} days`}
        checked={change.isPending ? change.variables : rules.endIdleAdministration}
        disabled={rules.allowedActions.length === 0}
        onChange={(_, { checked }) => change.mutate(checked)}
      />
      <ProblemBar error={change.error} />
    </Section>
  );
}
