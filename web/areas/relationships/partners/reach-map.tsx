import { Text } from "@fluentui/react-components";
import { Trans, useLingui } from "@lingui/react/macro";
import type { Relationship } from "@procura/sdk";
import { useQuery } from "@tanstack/react-query";
import type { Api } from "../../../lib/api.ts";
import { useForm } from "../../../ui/form.ts";
import { Loading } from "../../../ui/loading.tsx";
import { ProblemBar } from "../../../ui/problem-bar.tsx";
import { Section } from "../../../ui/section.tsx";
import { useLabels } from "../kinds.ts";
import { AccountsSection } from "../partner-accounts/accounts-section.tsx";
import { useAccounts } from "../partner-accounts/partner-accounts.ts";
import { ReachDiagram } from "./reach-diagram.tsx";
import { grantsQuery } from "./relationships.ts";

interface ReachMapProps {
  api: Api;
  organizationName: string;
  locked: boolean;
  relationships: Relationship[];
}

/** Everybody outside who can reach the organization, and through what, as one picture. */
export function ReachMap({ api, organizationName, locked, relationships }: ReachMapProps) {
  const { t } = useLingui();
  const labels = useLabels();
  const form = useForm();
  const grants = useQuery(grantsQuery(api));
  const accounts = useAccounts(api);
  const hasAccounts = accounts.items.length > 0;
  const live = grants.data?.items.filter(({ state }) => state === "in-force" || state === "suspended-by-vendor") ?? [];
  const labelOf = (grantId: string) => {
    const given = relationships.find(({ administration }) => administration.grantId === grantId);
    return given && labels[given.label];
  };
  return (
    <>
      <Section title={t`Who can reach your organization, and through what`}>
        {grants.isPending ? <Loading rows={2} /> : null}
        <ProblemBar error={grants.error} onRetry={() => void grants.refetch()} />
        {grants.data && (locked || live.length === 0) ? (
          <Text as="p" block style={{ margin: 0 }}>
            {locked ? (
              <Trans>Nobody, while the lock holds. Without it, these would be the ways:</Trans>
            ) : hasAccounts ? (
              <Trans>No partner holds admin roles here. People of partners have accounts of their own, which are listed below.</Trans>
            ) : (
              <Trans>Nobody outside. No partner holds admin roles here.</Trans>
            )}
          </Text>
        ) : null}
        <div className={form.root} style={{ maxWidth: "none" }}>
          {live.map((grant) => (
            <ReachDiagram key={grant.id} grant={grant} label={labelOf(grant.id)} organizationName={organizationName} locked={locked} />
          ))}
        </div>
      </Section>
      <AccountsSection api={api} />
    </>
  );
}
