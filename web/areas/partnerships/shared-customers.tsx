import { PeopleCommunityRegular } from "@fluentui/react-icons";
import { Trans, useLingui } from "@lingui/react/macro";
import { type OnePartnership, received } from "@procura/sdk";
import { useOrganization } from "../../app/session.ts";
import type { Api } from "../../lib/api.ts";
import { useFormats } from "../../lib/formats.ts";
import { usePagedList } from "../../lib/paging.ts";
import { DataList } from "../../ui/data-list.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ButtonLink, RouterLink } from "../../ui/links.tsx";
import { Section } from "../../ui/section.tsx";
import { AdministrationBadge } from "../customers/administration-badge.tsx";
import { partnershipsKey } from "./partnerships.ts";

/** Where the list stands on the partnership's page. */
export const sharedCustomersAnchor = "shared-customers";

/** Customers that work with both; each side sees what it may see of them anyway. */
export function SharedCustomers({ api, partnership }: { api: Api; partnership: OnePartnership }) {
  const { t } = useLingui();
  const formats = useFormats();
  const organization = useOrganization();
  const { id, counterpart } = partnership;
  const customers = usePagedList([...partnershipsKey(api), "customers", id], (page) =>
    received(api.client.GET("/partnerships/{id}/customers", { params: { path: { id }, query: page } })),
  );
  const params = { organizationId: api.organizationId };
  const isReseller = counterpart.kind === "provider";
  return (
    <Section
      id={sharedCustomersAnchor}
      title={t`Shared customers`}
      description={t`Customers that work with both ${organization.name} and ${counterpart.name}.`}
      actions={
        isReseller && organization.allowedActions.includes("relationships:invitation:create") ? (
          <ButtonLink to="/o/$organizationId/invitations/new" params={params} search={{ provider: counterpart.id }}>
            <Trans>Invite new customers</Trans>
          </ButtonLink>
        ) : null
      }
    >
      <DataList
        label={t`Shared customers`}
        list={customers}
        idOf={(customer) => customer.id}
        columns={[
          {
            key: "name",
            name: t`Name`,
            width: 3,
            cell: (customer) => (
              <RouterLink to="/o/$organizationId/customers/$customerId" params={{ ...params, customerId: customer.id }}>
                {customer.name}
              </RouterLink>
            ),
          },
          { key: "country", name: t`Country`, cell: (customer) => formats.country(customer.country) },
          {
            key: "administration",
            name: t`What you may do`,
            width: 1.5,
            cell: (customer) => <AdministrationBadge {...customer.administration} />,
          },
        ]}
        empty={
          <EmptyState icon={<PeopleCommunityRegular />} title={t`No shared customers yet`}>
            {isReseller ? (
              <Trans>
                When you invite customers from here, they accept you and {counterpart.name} at once, and stand here from then on.
              </Trans>
            ) : (
              <Trans>A customer of {counterpart.name} is shared as soon as it has also accepted an invitation of yours.</Trans>
            )}
          </EmptyState>
        }
      />
    </Section>
  );
}
