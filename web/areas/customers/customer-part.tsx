import type { Customer } from "@procura/sdk";
import type { ReactNode } from "react";
import type { Api } from "../../lib/api.ts";
import { BackLink } from "../../ui/back-link.tsx";
import { Loading } from "../../ui/loading.tsx";
import { Page } from "../../ui/page.tsx";
import { ProblemBar } from "../../ui/problem-bar.tsx";
import { CustomerGone } from "./customer-gone.tsx";
import { useCustomer } from "./customers.ts";

interface CustomerPartProps {
  api: Api;
  customerId: string;
  title: string;
  description: (customer: Customer) => ReactNode;
  children: (customer: Customer) => ReactNode;
}

/** A page about one thing that a partner does for a customer. */
export function CustomerPart({ api, customerId, title, description, children }: CustomerPartProps) {
  const { query, gone, customer } = useCustomer(api, customerId);
  const above = (
    <BackLink to="/o/$organizationId/customers/$customerId" params={{ organizationId: api.organizationId, customerId }}>
      {customer?.name ?? title}
    </BackLink>
  );
  return (
    <Page title={title} above={above} description={customer && description(customer)}>
      {customer ? children(customer) : null}
      {query.isPending ? <Loading /> : null}
      {gone ? <CustomerGone customer={gone} /> : null}
      {customer || gone ? null : <ProblemBar error={query.error} onRetry={() => void query.refetch()} />}
    </Page>
  );
}
