import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useApi, useOrganization } from "../../app/session.ts";
import { BackLink } from "../../ui/back-link.tsx";
import { RouterLink } from "../../ui/links.tsx";
import { Loading } from "../../ui/loading.tsx";
import { Page } from "../../ui/page.tsx";
import { ProblemBar } from "../../ui/problem-bar.tsx";
import { type AddedUser, AddUserForm } from "./add-user-form.tsx";
import { AddedUserSection } from "./added-user-section.tsx";
import { levelsQuery } from "./people.ts";

/** One of a partner's own people is added: both levels are chosen, then the sign-in details are shown, once. */
export function AddUserPage() {
  const { t } = useLingui();
  const api = useApi();
  const organization = useOrganization();
  const levels = useQuery(levelsQuery(api, organization.id));
  const [added, setAdded] = useState<AddedUser>();
  const above = (
    <BackLink to="/o/$organizationId/users" params={{ organizationId: organization.id }}>
      <Trans>Users</Trans>
    </BackLink>
  );
  if (added && levels.data) {
    return (
      <Page key="added" title={t`${added.user.displayName} is added`} above={above} narrow>
        <AddedUserSection added={added} levels={levels.data} onAnother={() => setAdded(undefined)} />
      </Page>
    );
  }
  return (
    <Page
      title={t`Add user`}
      above={above}
      narrow
      description={
        <Trans>
          Choose two levels for each person: one for the work with customers, one for your own organization. If unsure, give less.{" "}
          <RouterLink to="/o/$organizationId/roles" params={{ organizationId: organization.id }} inline>
            What each role can do
          </RouterLink>
        </Trans>
      }
    >
      {levels.isPending ? <Loading /> : null}
      <ProblemBar error={levels.data ? null : levels.error} onRetry={() => void levels.refetch()} />
      {levels.data ? <AddUserForm api={api} organization={organization} levels={levels.data} onAdded={setAdded} /> : null}
    </Page>
  );
}
