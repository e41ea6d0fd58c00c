import { Button, Text } from "@fluentui/react-components";
import { PersonAddRegular } from "@fluentui/react-icons";
import { Trans, useLingui } from "@lingui/react/macro";
import type { PartnerAccount, Relationship } from "@procura/sdk";
import { useState } from "react";
import { useOrganization } from "../../../app/session.ts";
import type { Api } from "../../../lib/api.ts";
import { ConfirmDialog } from "../../../ui/confirm-dialog.tsx";
import { RouterLink } from "../../../ui/links.tsx";
import { Section } from "../../../ui/section.tsx";
import { useNotice } from "../../../ui/toasts.tsx";
import { AccountList } from "./account-list.tsx";
import { AddAccountDialog } from "./add-account-dialog.tsx";
import { useAccounts, useTakingAway } from "./partner-accounts.ts";

interface AccountsSectionProps {
  api: Api;
  /** Only the people of this relationship's partner, with the way to add one; without it those of all partners, if there are any. */
  relationship?: Relationship;
}

/** People of partners who have an account in the organization. */
export function AccountsSection({ api, relationship }: AccountsSectionProps) {
  const { t } = useLingui();
  const { organizationId } = api;
  const mayManage = useOrganization().allowedActions.includes("users:partner-account:manage");
  const [adding, setAdding] = useState(false);
  const [taking, setTaking] = useState<PartnerAccount>();
  const list = useAccounts(api, relationship?.partner.id);
  if (!relationship && (list.isLoading || list.error || list.items.length === 0)) return null;
  return (
    <Section
      title={relationship ? t`Accounts in your organization` : t`People of partners`}
      description={
        relationship
          ? t`People of this partner who work in your organization with an account of their own. The accounts end with the relationship.`
          : t`They belong to a partner and work here with an account of their own.`
      }
      actions={
        relationship?.status === "active" && mayManage ? (
          <Button icon={<PersonAddRegular />} onClick={() => setAdding(true)}>
            <Trans>Add a person of the partner</Trans>
          </Button>
        ) : null
      }
    >
      <AccountList
        list={list}
        titleOf={(account) => (
          <RouterLink to="/o/$organizationId/users/$userId" params={{ organizationId, userId: account.userId }}>
            {account.displayName}
          </RouterLink>
        )}
        {...(mayManage
          ? {
              actOf: (account: PartnerAccount) => (
                <Button size="small" aria-label={t`Take away the account of ${account.displayName}`} onClick={() => setTaking(account)}>
                  <Trans>Take away</Trans>
                </Button>
              ),
            }
          : {})}
        empty={<Trans>Nobody of this partner has an account here.</Trans>}
      />
      {adding && relationship ? <AddAccountDialog api={api} relationship={relationship} onClose={() => setAdding(false)} /> : null}
      {taking ? <TakeAwayDialog api={api} account={taking} onClose={() => setTaking(undefined)} /> : null}
    </Section>
  );
}

function TakeAwayDialog({ api, account, onClose }: { api: Api; account: PartnerAccount; onClose: () => void }) {
  const { t } = useLingui();
  const notify = useNotice();
  const { displayName, partner } = account;
  const take = useTakingAway(api, account.userId);
  return (
    <ConfirmDialog
      open
      title={t`Take away the account of ${displayName}?`}
      confirm={t`Take the account away`}
      command={take}
      onClose={() => {
        if (take.isSuccess) notify(t`${displayName} has no account here any more.`);
        onClose();
      }}
    >
      <Text>
        <strong>
          <Trans>What stops, at once:</Trans>
        </strong>{" "}
        <Trans>{displayName} can do nothing in your organization any more, open pages included.</Trans>
      </Text>
      <Text>
        <strong>
          <Trans>What stands:</Trans>
        </strong>{" "}
        <Trans>the relationship with {partner.name}, the accounts of others, and the history.</Trans>
      </Text>
    </ConfirmDialog>
  );
}
