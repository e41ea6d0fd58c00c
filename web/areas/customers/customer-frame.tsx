import { Tab, TabList } from "@fluentui/react-components";
import { Trans, useLingui } from "@lingui/react/macro";
import type { Customer } from "@procura/sdk";
import { useNavigate } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { Api } from "../../lib/api.ts";
import { BackLink } from "../../ui/back-link.tsx";
import { Loading } from "../../ui/loading.tsx";
import { Page } from "../../ui/page.tsx";
import { ProblemBar } from "../../ui/problem-bar.tsx";
import { AdministrationBadge } from "./administration-badge.tsx";
import { CustomerGone } from "./customer-gone.tsx";
import { useCustomer } from "./customers.ts";

interface CustomerFrameProps {
  api: Api;
  customerId: string;
  view: "account" | "users";
  children: (customer: Customer) => ReactNode;
}

/** The pages of one customer: name, standing, and the way between account and users. */
export function CustomerFrame({ api, customerId, view, children }: CustomerFrameProps) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const { query, gone, customer } = useCustomer(api, customerId);
  const params = { organizationId: api.organizationId, customerId };
  const above = (
    <BackLink to="/o/$organizationId/customers" params={params}>
      <Trans>Customers</Trans>
    </BackLink>
  );
  if (!customer) {
    return (
      <Page title={gone?.name ?? t`Customer`} above={above}>
        {gone ? (
          <CustomerGone customer={gone} />
        ) : query.isPending ? (
          <Loading />
        ) : (
          <ProblemBar error={query.error} onRetry={() => void query.refetch()} />
        )}
      </Page>
    );
  }
  const show = (next: unknown) =>
    navigate({
      to: next === "users" ? "/o/$organizationId/customers/$customerId/users" : "/o/$organizationId/customers/$customerId",
      params,
    });
  return (
    <Page key={view} title={customer.name} above={above} badge={<AdministrationBadge {...customer.administration} />}>
      <TabList selectedValue={view} onTabSelect={(_, { value }) => show(value)} aria-label={t`Customer sections`}>
        <Tab value="account" id="tab-account" aria-controls="customer-panel">
          <Trans>Account</Trans>
        </Tab>
        <Tab value="users" id="tab-users" aria-controls="customer-panel">
          <Trans>Users and roles</Trans>
        </Tab>
      </TabList>
      <div
        role="tabpanel"
        id="customer-panel"
        aria-labelledby={`tab-${view}`}
        style={{ display: "flex", flexDirection: "column", gap: "24px", minWidth: 0 }}
      >
        {children(customer)}
      </div>
    </Page>
  );
}
