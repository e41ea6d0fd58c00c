import { Text } from "@fluentui/react-components";
import { Trans, useLingui } from "@lingui/react/macro";
import type { Api } from "../../lib/api.ts";
import { useFormats } from "../../lib/formats.ts";
import { usePagedList } from "../../lib/paging.ts";
import { DataList } from "../../ui/data-list.tsx";
import { Section } from "../../ui/section.tsx";
import { fetchProducts, purchasesKey } from "./purchases.ts";

/** What the recorded purchases come to, product by product. Without a customer: the organization's own. */
export function ProductList({ api, customerId }: { api: Api; customerId?: string }) {
  const { t } = useLingui();
  const formats = useFormats();
  const list = usePagedList([...purchasesKey(api, customerId), "products"], (page) => fetchProducts(api, customerId, page));
  // What is empty the list of purchases says already.
  if (!list.isLoading && !list.error && list.items.length === 0) return null;
  return (
    <Section title={t`Services and licenses`} description={<Trans>The sum of the recorded purchases of each product.</Trans>}>
      <DataList
        label={t`Services and licenses`}
        list={list}
        idOf={({ productName }) => productName}
        columns={[
          { key: "product", name: t`Product`, width: 1.8, cell: ({ productName }) => <Text weight="semibold">{productName}</Text> },
          { key: "quantity", name: t`Quantity`, width: 0.8, cell: ({ quantity }) => formats.number(quantity) },
          { key: "purchases", name: t`Purchases`, width: 0.8, cell: ({ purchases }) => formats.number(purchases) },
          { key: "latest", name: t`Latest purchase`, cell: ({ latestOn }) => formats.day(latestOn) },
        ]}
        empty={null}
      />
    </Section>
  );
}
