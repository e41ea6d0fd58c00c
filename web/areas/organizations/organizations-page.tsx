import { makeStyles, tokens } from "@fluentui/react-components";
import { AddRegular, BuildingMultipleRegular } from "@fluentui/react-icons";
import { Trans, useLingui } from "@lingui/react/macro";
import { type OrganizationSummary, received } from "@procura/sdk";
import { useState } from "react";
import { useApi, useOrganization } from "../../app/session.ts";
import { useFormats } from "../../lib/formats.ts";
import { usePagedList } from "../../lib/paging.ts";
import { DataList } from "../../ui/data-list.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Identity } from "../../ui/identity.tsx";
import { ButtonLink } from "../../ui/links.tsx";
import { Moment } from "../../ui/moment.tsx";
import { Page } from "../../ui/page.tsx";
import { SearchField } from "../../ui/search-field.tsx";
import { VendorRelationships } from "../relationships/suspensions/vendor-relationships.tsx";
import { organizationsKey } from "./add-organization.ts";
import { FirstAdministrator } from "./first-administrator.tsx";
import { usePartnerKinds } from "./partner-kinds.ts";
import { SecurityContactFacts } from "./security-contact-facts.tsx";

const useStyles = makeStyles({
  details: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL, minWidth: 0, width: "100%" },
});

/** For the vendor: every organization of the installation. */
export function OrganizationsPage() {
  const { t } = useLingui();
  const styles = useStyles();
  const formats = useFormats();
  const kinds = usePartnerKinds();
  const api = useApi();
  const organization = useOrganization();
  const [search, setSearch] = useState("");
  const organizations = usePagedList([...organizationsKey(api), search], (page) =>
    received(api.client.GET("/organizations", { params: { query: { ...page, ...(search ? { search } : {}) } } })),
  );
  const parts = ({ isVendor, partnerKind, isCustomer }: OrganizationSummary) =>
    [isVendor ? t`Vendor` : null, partnerKind ? kinds[partnerKind] : null, isCustomer ? t`Customer` : null].filter(Boolean);
  const add = organization.allowedActions.includes("organizations:organization:create") ? (
    <ButtonLink
      to="/o/$organizationId/organizations/new"
      params={{ organizationId: organization.id }}
      appearance="primary"
      icon={<AddRegular />}
    >
      <Trans>Add organization</Trans>
    </ButtonLink>
  ) : null;
  return (
    <Page title={t`Organizations`} description={t`All partners and customers of this installation.`} actions={add}>
      <SearchField label={t`Search by name`} value={search} onSearch={setSearch} />
      <DataList
        label={t`Organizations`}
        list={organizations}
        idOf={({ id }) => id}
        columns={[
          {
            key: "name",
            name: t`Name`,
            width: 3,
            cell: ({ name, domain }) => <Identity organization name={name} detail={domain} />,
          },
          { key: "kind", name: t`Kind`, width: 1.5, cell: (listed) => parts(listed).join(", ") },
          { key: "country", name: t`Country`, cell: ({ country }) => formats.country(country) },
          { key: "since", name: t`Here since`, cell: ({ createdAt }) => <Moment at={createdAt} dateOnly /> },
        ]}
        details={{
          labelOf: ({ name }) => t`Details of ${name}`,
          of: ({ id, name, domain, status, isCustomer }) => (
            <div className={styles.details}>
              {status === "imported" && add ? <FirstAdministrator api={api} organization={{ id, name, domain }} /> : null}
              <SecurityContactFacts api={api} organizationId={id} />
              {isCustomer && organization.allowedActions.includes("relationships:relationship:end-any") ? (
                <VendorRelationships api={api} organization={{ id, name }} />
              ) : null}
            </div>
          ),
        }}
        empty={
          <EmptyState icon={<BuildingMultipleRegular />} title={t`No organization found`}>
            <Trans>No name matches your search.</Trans>
          </EmptyState>
        }
      />
    </Page>
  );
}
