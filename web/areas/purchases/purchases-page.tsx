import { Trans, useLingui } from "@lingui/react/macro";
import { received } from "@procura/sdk";
import { useApi } from "../../app/session.ts";
import { usePagedList } from "../../lib/paging.ts";
import { Page } from "../../ui/page.tsx";
import { Section } from "../../ui/section.tsx";
import { ProductList } from "./product-list.tsx";
import { PurchaseList } from "./purchase-list.tsx";
import { purchasesKey } from "./purchases.ts";
import { SharingSection } from "./sharing-section.tsx";

/** What partners have bought for the organization, and whether they see each other's. */
export function PurchasesPage() {
  const { t } = useLingui();
  const api = useApi();
  const list = usePagedList([...purchasesKey(api), "list"], (query) => received(api.client.GET("/purchases", { params: { query } })));
  return (
    <Page title={t`Purchases`} description={t`What your partners have bought for you under your agreements, as each of them recorded it.`}>
      <SharingSection api={api} />
      <ProductList api={api} />
      <Section title={t`Recorded purchases`}>
        <PurchaseList list={list} empty={<Trans>When a partner records a purchase for your organization, it is listed here.</Trans>} />
      </Section>
    </Page>
  );
}
