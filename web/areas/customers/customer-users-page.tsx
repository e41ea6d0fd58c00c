import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import { Trans } from "@lingui/react/macro";
import { getRouteApi } from "@tanstack/react-router";
import { useApi } from "../../app/session.ts";
import { RouterLink } from "../../ui/links.tsx";
import { UserList } from "../people/user-list.tsx";
import { AdministrationNotice } from "./administration-notice.tsx";
import { CustomerFrame } from "./customer-frame.tsx";

const route = getRouteApi("/o/$organizationId/customers/$customerId/users");

export function CustomerUsersPage() {
  const api = useApi();
  const { customerId } = route.useParams();
  return (
    <CustomerFrame api={api} customerId={customerId} view="users" key={customerId}>
      {(customer) => (
        <>
          <AdministrationNotice api={api} customer={customer} />
          {customer.allowedActions?.includes("users:user:read") ? (
            <UserList
              api={api}
              organizationId={customer.id}
              organizationName={customer.name}
              domain={customer.domain ?? ""}
              allowedActions={customer.allowedActions}
              linkTo={(user) => (
                <RouterLink
                  to="/o/$organizationId/customers/$customerId/users/$userId"
                  params={{ organizationId: api.organizationId, customerId, userId: user.id }}
                >
                  {user.displayName}
                </RouterLink>
              )}
            />
          ) : null}
          {customer.administration.state === "active" &&
          !customer.administration.suspendedAt &&
          !customer.allowedActions?.includes("users:user:read") ? (
            <MessageBar intent="info" layout="multiline">
              <MessageBarBody style={{ whiteSpace: "normal" }}>
                <Trans>
                  The customer lets your admin agents and helpdesk agents manage its users. You are in neither group; a global administrator
                  of your organization can add you under Agents.
                </Trans>
              </MessageBarBody>
            </MessageBar>
          ) : null}
        </>
      )}
    </CustomerFrame>
  );
}
