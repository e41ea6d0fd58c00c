import { Trans } from "@lingui/react/macro";
import { getRouteApi } from "@tanstack/react-router";
import { useApi } from "../../app/session.ts";
import { BackLink } from "../../ui/back-link.tsx";
import { UserDetails } from "../people/user-details.tsx";
import { AdministrationNotice } from "./administration-notice.tsx";
import { CustomerFrame } from "./customer-frame.tsx";
import { useCustomer } from "./customers.ts";

const route = getRouteApi("/o/$organizationId/customers/$customerId/users/$userId");

/** A customer's user. When the customer takes administration away, the open page gives way to the reason. */
export function CustomerUserPage() {
  const api = useApi();
  const { customerId, userId } = route.useParams();
  const { gone, customer } = useCustomer(api, customerId);
  if (gone || (customer && (customer.administration.state !== "active" || customer.administration.suspendedAt))) {
    return (
      <CustomerFrame api={api} customerId={customerId} view="users">
        {(current) => <AdministrationNotice api={api} customer={current} />}
      </CustomerFrame>
    );
  }
  return (
    <UserDetails
      key={userId}
      api={api}
      organizationId={customerId}
      userId={userId}
      above={
        <BackLink to="/o/$organizationId/customers/$customerId/users" params={{ organizationId: api.organizationId, customerId }}>
          {customer ? <Trans>Users of {customer.name}</Trans> : <Trans>Users</Trans>}
        </BackLink>
      }
    />
  );
}
