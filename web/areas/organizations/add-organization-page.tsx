import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useApi } from "../../app/session.ts";
import { BackLink } from "../../ui/back-link.tsx";
import { Loading } from "../../ui/loading.tsx";
import { Page } from "../../ui/page.tsx";
import { ProblemBar } from "../../ui/problem-bar.tsx";
import type { Added } from "./add-organization.ts";
import { AddOrganizationForm } from "./add-organization-form.tsx";
import { AddedOrganizationSections } from "./added-organization-sections.tsx";
import { programsQuery } from "./program.ts";

/** The vendor takes a partner or a customer in; then its administrator's sign-in details are shown, once. */
export function AddOrganizationPage() {
  const { t } = useLingui();
  const api = useApi();
  const programs = useQuery(programsQuery(api));
  const [added, setAdded] = useState<Added>();
  const above = (
    <BackLink to="/o/$organizationId/organizations" params={{ organizationId: api.organizationId }}>
      <Trans>Organizations</Trans>
    </BackLink>
  );
  const program = programs.data?.items.find(({ id }) => id === added?.organization.programId);
  if (added && program) {
    return (
      <Page key="added" title={t`${added.organization.name} has been added`} above={above} narrow>
        <AddedOrganizationSections added={added} program={program} onAnother={() => setAdded(undefined)} />
      </Page>
    );
  }
  return (
    <Page
      title={t`Add organization`}
      above={above}
      narrow
      description={
        <Trans>
          For partners and customers that you take in yourself, without an application. A customer can also come by a partner's invitation.
        </Trans>
      }
    >
      {programs.isPending ? <Loading /> : null}
      <ProblemBar error={programs.data ? null : programs.error} onRetry={() => void programs.refetch()} />
      {programs.data ? <AddOrganizationForm api={api} programs={programs.data.items} onAdded={setAdded} /> : null}
    </Page>
  );
}
