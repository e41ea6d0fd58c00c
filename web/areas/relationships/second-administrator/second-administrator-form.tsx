import { Button, Switch, Text } from "@fluentui/react-components";
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import type { Api } from "../../../lib/api.ts";
import { useForm } from "../../../ui/form.ts";
import { Loading } from "../../../ui/loading.tsx";
import { Moment } from "../../../ui/moment.tsx";
import { ProblemBar } from "../../../ui/problem-bar.tsx";
import { Section } from "../../../ui/section.tsx";
import { useNotice } from "../../../ui/toasts.tsx";
import { consentRulesQuery } from "../reviews/reviews.ts";
import { useSecondAdministrator } from "./second-administrator.ts";

/** Whether it takes two global administrators to accept what a partner asks. */
export function SecondAdministratorForm({ api }: { api: Api }) {
  const { t } = useLingui();
  const form = useForm();
  const notify = useNotice();
  const rules = useQuery(consentRulesQuery(api));
  const change = useSecondAdministrator(api, (saved) =>
    notify(saved.turningOff ? t`Another global administrator has to confirm that.` : t`The rule is saved.`),
  );
  const mayChange = (rules.data?.allowedActions.length ?? 0) > 0;
  const turningOff = rules.data?.turningOff ?? null;
  return (
    <Section
      title={t`Two administrators`}
      description={
        <Trans>
          If you like, it takes two global administrators to accept what a partner asks for: nothing takes effect until a second, different
          one confirms. Turning this off takes two as well.
        </Trans>
      }
    >
      {rules.isPending ? <Loading rows={1} /> : null}
      <ProblemBar error={rules.error} onRetry={() => void rules.refetch()} />
      {rules.data ? (
        <Switch
          label={t`An acceptance takes two global administrators`}
          checked={rules.data.secondAdministrator}
          disabled={!mayChange || change.isPending || turningOff !== null}
          onChange={(_, { checked }) => change.mutate(checked)}
        />
      ) : null}
      {turningOff ? (
        <>
          <Text>
            <Trans>
              {turningOff.askedBy.name} asked on <Moment at={turningOff.askedAt} /> to turn this off. A different global administrator has
              to confirm.
            </Trans>
          </Text>
          {mayChange ? (
            <div className={form.actions}>
              <Button disabledFocusable={change.isPending} onClick={() => change.mutate(false)}>
                <Trans>Confirm turning it off</Trans>
              </Button>
              <Button disabledFocusable={change.isPending} onClick={() => change.mutate(true)}>
                <Trans>Keep it on</Trans>
              </Button>
            </div>
          ) : null}
        </>
      ) : null}
      <ProblemBar error={change.error} />
    </Section>
  );
}
