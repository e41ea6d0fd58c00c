import { Button, MessageBar, MessageBarBody, Text } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons";
import { Trans, useLingui } from "@lingui/react/macro";
import { type Customer, type Purchase, received } from "@procura/sdk";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { useApi } from "../../app/session.ts";
import type { Api } from "../../lib/api.ts";
import { usePagedList } from "../../lib/paging.ts";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { Section } from "../../ui/section.tsx";
import { CustomerPart } from "../customers/customer-part.tsx";
import { ProductList } from "./product-list.tsx";
import { PurchaseDialog } from "./purchase-dialog.tsx";
import { PurchaseList } from "./purchase-list.tsx";
import { customerSharingQuery, purchasesKey, usePurchaseRemoval } from "./purchases.ts";

const route = getRouteApi("/o/$organizationId/customers/$customerId/purchases");

/** What a partner has bought for a customer, and what others have where the customer lets them see each other's. */
export function CustomerPurchasesPage() {
  const { t } = useLingui();
  const api = useApi();
  const { customerId } = route.useParams();
  return (
    <CustomerPart
      api={api}
      customerId={customerId}
      title={t`Purchases`}
      description={({ name }) => t`What was bought for ${name} under its agreements. The customer sees all of it.`}
    >
      {(customer) => <CustomerPurchases api={api} customer={customer} />}
    </CustomerPart>
  );
}

function CustomerPurchases({ api, customer }: { api: Api; customer: Customer }) {
  const { t } = useLingui();
  const customerId = customer.id;
  const [recording, setRecording] = useState(false);
  const [correcting, setCorrecting] = useState<Purchase>();
  const [removing, setRemoving] = useState<Purchase>();
  const seen = useQuery(customerSharingQuery(api, customerId)).data;
  const list = usePagedList([...purchasesKey(api, customerId), "list"], (query) =>
    received(api.client.GET("/customers/{customerId}/purchases", { params: { path: { customerId }, query } })),
  );
  return (
    <>
      {seen ? (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody style={{ whiteSpace: "normal" }}>
            {seen.shared ? (
              <Trans>
                {customer.name} lets its purchase-visibility partners see each other's purchases: they see yours, and you see theirs.
              </Trans>
            ) : (
              <Trans>You see what your organization has recorded. No other partner sees it.</Trans>
            )}
          </MessageBarBody>
        </MessageBar>
      ) : null}
      <Section
        title={t`Recorded purchases`}
        actions={
          seen && seen.allowedActions.length > 0 ? (
            <Button appearance="primary" icon={<AddRegular />} onClick={() => setRecording(true)}>
              <Trans>Record a purchase</Trans>
            </Button>
          ) : null
        }
      >
        <PurchaseList
          list={list}
          empty={<Trans>Record what your organization has bought for this customer.</Trans>}
          change={{ correct: setCorrecting, remove: setRemoving }}
        />
      </Section>
      <ProductList api={api} customerId={customerId} />
      {recording ? <PurchaseDialog api={api} customerId={customerId} onClose={() => setRecording(false)} /> : null}
      {correcting ? <PurchaseDialog api={api} customerId={customerId} known={correcting} onClose={() => setCorrecting(undefined)} /> : null}
      {removing ? <RemoveDialog api={api} customer={customer} purchase={removing} onClose={() => setRemoving(undefined)} /> : null}
    </>
  );
}

function RemoveDialog({ api, customer, purchase, onClose }: { api: Api; customer: Customer; purchase: Purchase; onClose: () => void }) {
  const { t } = useLingui();
  return (
    <ConfirmDialog
      open
      title={t`Remove ${purchase.productName}?`}
      confirm={t`Remove the purchase`}
      command={usePurchaseRemoval(api, customer.id, purchase.id)}
      onClose={onClose}
    >
      <Text>
        <Trans>Nobody sees it in the list any more. The history of {customer.name} and of your organization keeps that it was there.</Trans>
      </Text>
    </ConfirmDialog>
  );
}
