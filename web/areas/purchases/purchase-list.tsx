import { Button, Text } from "@fluentui/react-components";
import { ReceiptRegular } from "@fluentui/react-icons";
import { Trans, useLingui } from "@lingui/react/macro";
import type { Purchase } from "@procura/sdk";
import type { ReactNode } from "react";
import { useFormats } from "../../lib/formats.ts";
import type { PagedList } from "../../lib/paging.ts";
import { DataList } from "../../ui/data-list.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";

interface PurchaseListProps {
  list: PagedList<Purchase>;
  empty: ReactNode;
  /** Only for who records them. */
  change?: { correct: (purchase: Purchase) => void; remove: (purchase: Purchase) => void };
}

/** Purchases, newest first. */
export function PurchaseList({ list, empty, change }: PurchaseListProps) {
  const { t } = useLingui();
  const formats = useFormats();
  return (
    <DataList
      label={t`Purchases`}
      list={list}
      idOf={({ id }) => id}
      columns={[
        { key: "product", name: t`Product`, width: 1.8, cell: ({ productName }) => <Text weight="semibold">{productName}</Text> },
        { key: "quantity", name: t`Quantity`, width: 0.8, cell: ({ quantity }) => formats.number(quantity) },
        { key: "day", name: t`Purchased on`, cell: ({ purchasedOn }) => formats.day(purchasedOn) },
        { key: "agreement", name: t`Agreement number`, cell: ({ agreementNumber }) => agreementNumber },
        { key: "order", name: t`Order reference`, cell: ({ orderReference }) => orderReference ?? "" },
        { key: "partner", name: t`Recorded by`, width: 1.5, cell: ({ partner }) => partner.name },
        ...(change
          ? [
              {
                key: "act",
                name: t`Action`,
                width: 1.4,
                cell: (item: Purchase) =>
                  item.allowedActions.length > 0 ? (
                    <span style={{ display: "inline-flex", flexWrap: "wrap", gap: "4px" }}>
                      <Button size="small" aria-label={t`Correct ${item.productName}`} onClick={() => change.correct(item)}>
                        <Trans>Correct</Trans>
                      </Button>
                      <Button size="small" aria-label={t`Remove ${item.productName}`} onClick={() => change.remove(item)}>
                        <Trans>Remove</Trans>
                      </Button>
                    </span>
                  ) : null,
              },
            ]
          : []),
      ]}
      empty={
        <EmptyState icon={<ReceiptRegular />} title={t`No purchases yet`}>
          {empty}
        </EmptyState>
      }
    />
  );
}
