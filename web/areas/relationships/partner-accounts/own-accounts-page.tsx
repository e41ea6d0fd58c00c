import { Button, Text } from "@fluentui/react-components";
import { Trans, useLingui } from "@lingui/react/macro";
import { type Named, type PartnerAccount, received } from "@procura/sdk";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { useApi } from "../../../app/session.ts";
import type { Api } from "../../../lib/api.ts";
import { usePagedList } from "../../../lib/paging.ts";
import { ConfirmDialog } from "../../../ui/confirm-dialog.tsx";
import { useNotice } from "../../../ui/toasts.tsx";
import { CustomerPart } from "../../customers/customer-part.tsx";
import { AccountList } from "./account-list.tsx";
import { accountsKey, useGivingUp } from "./partner-accounts.ts";

const route = getRouteApi("/o/$organizationId/customers/$customerId/accounts");

const mayGiveUp = ({ allowedActions }: PartnerAccount) => allowedActions.includes("relationships:relationship:end");

/** Which of the partner's people have an account in a customer's organization. */
export function OwnAccountsPage() {
  const { t } = useLingui();
  const api = useApi();
  const { customerId } = route.useParams();
  const [givingUp, setGivingUp] = useState<PartnerAccount>();
  const list = usePagedList(accountsKey(api, customerId), (query) =>
    received(api.client.GET("/customers/{customerId}/accounts", { params: { path: { customerId }, query } })),
  );
  return (
    <CustomerPart
      api={api}
      customerId={customerId}
      title={t`Accounts of your people`}
      description={({ name }) =>
        t`Who of your organization has an account in ${name}. The customer gives and takes them; you can give them up.`
      }
    >
      {({ name }) => (
        <>
          <AccountList
            list={list}
            {...(list.items.some(mayGiveUp)
              ? {
                  actOf: (account: PartnerAccount) =>
                    mayGiveUp(account) ? (
                      <Button
                        size="small"
                        aria-label={t`Give up the account of ${account.displayName}`}
                        onClick={() => setGivingUp(account)}
                      >
                        <Trans>Give up</Trans>
                      </Button>
                    ) : null,
                }
              : {})}
            empty={<Trans>Ask an administrator of {name} to add your people by their e-mail addresses.</Trans>}
          />
          {givingUp ? (
            <GiveUpDialog api={api} customer={{ id: customerId, name }} account={givingUp} onClose={() => setGivingUp(undefined)} />
          ) : null}
        </>
      )}
    </CustomerPart>
  );
}

interface GiveUpDialogProps {
  api: Api;
  customer: Named;
  account: PartnerAccount;
  onClose: () => void;
}

function GiveUpDialog({ api, customer, account: { userId, displayName }, onClose }: GiveUpDialogProps) {
  const { t } = useLingui();
  const notify = useNotice();
  const give = useGivingUp(api, customer.id, userId);
  return (
    <ConfirmDialog
      open
      title={t`Give up the account of ${displayName}?`}
      confirm={t`Give the account up`}
      command={give}
      onClose={() => {
        if (give.isSuccess) notify(t`${displayName} has no account there any more.`);
        onClose();
      }}
    >
      <Text>
        <Trans>
          {displayName} can do nothing in {customer.name} any more, at once, open pages included. Only {customer.name} can give the account
          anew.
        </Trans>
      </Text>
    </ConfirmDialog>
  );
}
