import { Text } from "@fluentui/react-components";
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useApi } from "../../../app/session.ts";
import { Loading } from "../../../ui/loading.tsx";
import { Page } from "../../../ui/page.tsx";
import { ProblemBar } from "../../../ui/problem-bar.tsx";
import { SecondAdministratorForm } from "../second-administrator/second-administrator-form.tsx";
import { askingRulesQuery } from "./asking.ts";
import { BlockedPartners } from "./blocked-partners.tsx";
import { RequestCode } from "./request-code.tsx";
import { WhoMayAskForm } from "./who-may-ask-form.tsx";

/** Who may ask the organization to work with them: everybody, those it gave its code, or nobody; and whom it has blocked. */
export function AskingPage() {
  const { t } = useLingui();
  const api = useApi();
  const rules = useQuery(askingRulesQuery(api));
  return (
    <Page
      narrow
      title={t`Requests from partners`}
      description={<Trans>Decide who may ask to work with you. A request that does not fit can't be accepted, by anyone here.</Trans>}
    >
      {rules.data ? (
        <>
          {rules.data.allowedActions.length > 0 ? null : (
            <Text>
              <Trans>Only a global administrator decides.</Trans>
            </Text>
          )}
          <WhoMayAskForm key={rules.data.whoMayAsk} api={api} rules={rules.data} />
          {rules.data.requestCode !== null ? <RequestCode api={api} rules={rules.data} code={rules.data.requestCode} /> : null}
          <SecondAdministratorForm api={api} />
          <BlockedPartners api={api} mayChange={rules.data.allowedActions.length > 0} />
        </>
      ) : rules.isPending ? (
        <Loading />
      ) : (
        <ProblemBar error={rules.error} onRetry={() => void rules.refetch()} />
      )}
    </Page>
  );
}
