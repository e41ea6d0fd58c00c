import { useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useApi } from "../../app/session.ts";
import { Loading } from "../../ui/loading.tsx";
import { ProblemBar } from "../../ui/problem-bar.tsx";
import { Section } from "../../ui/section.tsx";
import { securityContactQuery } from "./security-contact.ts";
import { SecurityContactForm } from "./security-contact-form.tsx";

/** Whom to call when security is at stake; for global administrators. */
export function SecurityContactSection() {
  const { t } = useLingui();
  const api = useApi();
  const query = useQuery(securityContactQuery(api, api.organizationId));
  return (
    <Section
      title={t`Security contact`}
      description={t`The person whom the vendor calls when your organization's security is at stake. Only the vendor and your global administrators see it.`}
    >
      {query.isPending ? <Loading rows={2} /> : null}
      <ProblemBar error={query.data ? null : query.error} onRetry={() => void query.refetch()} />
      {query.data ? <SecurityContactForm api={api} contact={query.data.contact} /> : null}
    </Section>
  );
}
