import { Trans, useLingui } from "@lingui/react/macro";
import { received } from "@procura/sdk";
import { getRouteApi } from "@tanstack/react-router";
import { useApi } from "../../../app/session.ts";
import { usePagedList } from "../../../lib/paging.ts";
import { CustomerPart } from "../../customers/customer-part.tsx";
import { AccountList } from "./account-list.tsx";
import { accountsKey } from "./partner-accounts.ts";

const route = getRouteApi("/o/$organizationId/customers/$customerId/accounts");

/** Which of the partner's people have an account in a customer's organization. */
export function OwnAccountsPage() {
  const { t } = useLingui();
  const api = useApi();
  const { customerId } = route.useParams();
  const list = usePagedList(accountsKey(api, customerId), (query) =>
    received(api.client.GET("/customers/{customerId}/accounts", { params: { path: { customerId }, query } })),
  );
  return (
    <CustomerPart
      api={api}
      customerId={customerId}
      title={t`Accounts of your people`}
      description={({ name }) => t`Who of your organization has an account in ${name}. The customer gives and takes them.`}
    >
      {({ name }) => (
        <AccountList list={list} empty={<Trans>Ask an administrator of {name} to add your people by their e-mail addresses.</Trans>} />
      )}
    </CustomerPart>
  );
}
