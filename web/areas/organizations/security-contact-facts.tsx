import { Link, Text } from "@fluentui/react-components";
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import type { Api } from "../../lib/api.ts";
import { Fact, Facts } from "../../ui/facts.tsx";
import { Loading } from "../../ui/loading.tsx";
import { ProblemBar } from "../../ui/problem-bar.tsx";
import { securityContactQuery } from "./security-contact.ts";

/** For the vendor: whom to call at an organization when its security is at stake. */
export function SecurityContactFacts({ api, organizationId }: { api: Api; organizationId: string }) {
  const { t } = useLingui();
  const query = useQuery(securityContactQuery(api, organizationId));
  if (query.isPending) return <Loading rows={1} />;
  if (!query.data) return <ProblemBar error={query.error} onRetry={() => void query.refetch()} />;
  const { contact } = query.data;
  if (!contact)
    return (
      <Text>
        <Trans>The organization has named no security contact.</Trans>
      </Text>
    );
  return (
    <Facts>
      <Fact name={t`Security contact`}>{[contact.firstName, contact.middleName, contact.lastName].filter(Boolean).join(" ")}</Fact>
      <Fact name={t`E-mail`}>
        <Link href={`mailto:${contact.email}`}>{contact.email}</Link>
      </Fact>
      <Fact name={t`Phone`}>
        <Link href={`tel:${contact.phone.replaceAll(" ", "")}`}>{contact.phone}</Link>
      </Fact>
    </Facts>
  );
}
