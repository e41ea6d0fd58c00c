import { Trans } from "@lingui/react/macro";
import { getRouteApi } from "@tanstack/react-router";
import { useApi, useOrganization } from "../../app/session.ts";
import { BackLink } from "../../ui/back-link.tsx";
import { UserDetails } from "./user-details.tsx";

const route = getRouteApi("/o/$organizationId/users/$userId");

export function OwnUserPage() {
  const api = useApi();
  const organization = useOrganization();
  const { userId } = route.useParams();
  return (
    <UserDetails
      key={userId}
      api={api}
      organizationId={organization.id}
      userId={userId}
      above={
        <BackLink to="/o/$organizationId/users" params={{ organizationId: organization.id }}>
          <Trans>Users</Trans>
        </BackLink>
      }
    />
  );
}
