import { Badge } from "@fluentui/react-components";
import { PersonKeyRegular } from "@fluentui/react-icons";
import { Trans, useLingui } from "@lingui/react/macro";
import type { PartnerAccount } from "@procura/sdk";
import type { ReactNode } from "react";
import type { PagedList } from "../../../lib/paging.ts";
import { DataList } from "../../../ui/data-list.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { Identity } from "../../../ui/identity.tsx";
import { Moment } from "../../../ui/moment.tsx";

interface AccountListProps {
  list: PagedList<PartnerAccount>;
  titleOf?: (account: PartnerAccount) => ReactNode;
  /** What can be done with an account, if anything. */
  actOf?: (account: PartnerAccount) => ReactNode;
  empty: ReactNode;
}

/** People of partners with an account in a customer's organization; each is marked as whose person it is. */
export function AccountList({ list, titleOf, actOf, empty }: AccountListProps) {
  const { t } = useLingui();
  return (
    <DataList
      label={t`Accounts of partners' people`}
      list={list}
      idOf={({ userId }) => userId}
      columns={[
        {
          key: "person",
          name: t`Person`,
          width: 2,
          cell: (account) => (
            <Identity name={account.displayName} title={titleOf?.(account) ?? account.displayName} detail={account.signInName} />
          ),
        },
        {
          key: "partner",
          name: t`Belongs to`,
          width: 1.6,
          cell: ({ partner, status }) => (
            <span style={{ display: "inline-flex", flexWrap: "wrap", gap: "4px" }}>
              <Badge appearance="tint" color="brand" style={{ height: "auto" }}>
                <Trans>of partner {partner.name}</Trans>
              </Badge>
              {status === "active" ? null : (
                <Badge appearance="tint" color="warning" style={{ height: "auto" }}>
                  <Trans>Not active there</Trans>
                </Badge>
              )}
            </span>
          ),
        },
        { key: "roles", name: t`Admin roles`, width: 1.6, cell: ({ roles }) => roles.map(({ name }) => name).join(", ") || t`None` },
        { key: "added", name: t`Added`, cell: ({ addedAt }) => <Moment at={addedAt} dateOnly /> },
        ...(actOf ? [{ key: "act", name: t`Action`, cell: actOf }] : []),
      ]}
      empty={
        <EmptyState icon={<PersonKeyRegular />} title={t`No accounts yet`}>
          {empty}
        </EmptyState>
      }
    />
  );
}
