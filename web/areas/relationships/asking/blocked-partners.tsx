import { Button, Text } from "@fluentui/react-components";
import { ShieldCheckmarkRegular } from "@fluentui/react-icons";
import { Trans, useLingui } from "@lingui/react/macro";
import { type BlockedPartner, received } from "@procura/sdk";
import { useState } from "react";
import type { Api } from "../../../lib/api.ts";
import { usePagedList } from "../../../lib/paging.ts";
import { ConfirmDialog } from "../../../ui/confirm-dialog.tsx";
import { DataList } from "../../../ui/data-list.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { Moment } from "../../../ui/moment.tsx";
import { Section } from "../../../ui/section.tsx";
import { useNotice } from "../../../ui/toasts.tsx";
import { blockedKey, useUnblocking } from "./asking.ts";

export function BlockedPartners({ api, mayChange }: { api: Api; mayChange: boolean }) {
  const { t } = useLingui();
  const [unblocking, setUnblocking] = useState<BlockedPartner>();
  const { organizationId } = api;
  const blocked = usePagedList(blockedKey(api), (query) =>
    received(api.client.GET("/organizations/{organizationId}/blocked-partners", { params: { path: { organizationId }, query } })),
  );
  return (
    <Section title={t`Blocked partners`} description={<Trans>Their requests can't be accepted. They are not told.</Trans>}>
      <DataList
        label={t`Blocked partners`}
        list={blocked}
        idOf={({ partnerId }) => partnerId}
        columns={[
          { key: "partner", name: t`Partner`, width: 2, cell: ({ partnerName }) => <Text weight="semibold">{partnerName}</Text> },
          { key: "since", name: t`Since`, cell: ({ blockedAt }) => <Moment at={blockedAt} dateOnly /> },
          { key: "by", name: t`Blocked by`, width: 1.5, cell: ({ blockedBy }) => blockedBy.name },
          ...(mayChange
            ? [
                {
                  key: "act",
                  name: t`Action`,
                  cell: (item: BlockedPartner) => (
                    <Button size="small" aria-label={t`Unblock ${item.partnerName}`} onClick={() => setUnblocking(item)}>
                      <Trans>Unblock</Trans>
                    </Button>
                  ),
                },
              ]
            : []),
        ]}
        empty={
          <EmptyState icon={<ShieldCheckmarkRegular />} title={t`Nobody is blocked`}>
            <Trans>You can block a partner when you decline its request.</Trans>
          </EmptyState>
        }
      />
      {unblocking ? <UnblockDialog api={api} partner={unblocking} onClose={() => setUnblocking(undefined)} /> : null}
    </Section>
  );
}

function UnblockDialog({ api, partner, onClose }: { api: Api; partner: BlockedPartner; onClose: () => void }) {
  const { t } = useLingui();
  const notify = useNotice();
  const name = partner.partnerName;
  const unblock = useUnblocking(api, partner.partnerId, () => notify(t`${name} may ask you again.`));
  return (
    <ConfirmDialog open title={t`Unblock ${name}?`} confirm={t`Unblock`} command={unblock} onClose={onClose}>
      <Text>
        <Trans>Requests of {name} can be accepted again, those that are still open included.</Trans>
      </Text>
    </ConfirmDialog>
  );
}
