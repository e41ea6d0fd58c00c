import { Badge, type BadgeProps, Text } from "@fluentui/react-components";
import { DocumentRegular } from "@fluentui/react-icons";
import { Trans, useLingui } from "@lingui/react/macro";
import { type InvitationBatch, type InvitationBatchLine, received } from "@procura/sdk";
import { useState } from "react";
import type { Api } from "../../lib/api.ts";
import { usePagedList } from "../../lib/paging.ts";
import { DataList } from "../../ui/data-list.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { FilterSelect } from "../../ui/filter-select.tsx";
import { RouterLink } from "../../ui/links.tsx";
import { batchesKey } from "./batches.ts";

type State = InvitationBatchLine["state"];

const colors: Record<State, BadgeProps["color"]> = {
  waiting: "informative",
  "would-be-sent": "brand",
  sent: "success",
  failed: "danger",
  skipped: "warning",
};

export function BatchLines({ api, batch }: { api: Api; batch: InvitationBatch }) {
  const { t } = useLingui();
  const [state, setState] = useState<State | "">("");
  const names: Record<State, string> = {
    waiting: t`Waiting`,
    "would-be-sent": t`Would be sent`,
    sent: t`Sent`,
    failed: t`Failed`,
    skipped: t`Skipped`,
  };
  const states: readonly State[] = batch.dryRun ? ["would-be-sent", "failed", "skipped"] : ["waiting", "sent", "failed", "skipped"];
  const lines = usePagedList(
    [...batchesKey(api), "one", batch.id, "lines", state],
    (page) =>
      received(
        api.client.GET("/invitation-batches/{id}/lines", {
          params: { path: { id: batch.id }, query: { ...page, ...(state ? { state } : {}) } },
        }),
      ),
    batch.dryRun ? {} : { refetchInterval: 5_000 },
  );
  return (
    <>
      <FilterSelect
        label={t`State`}
        value={state}
        onChange={setState}
        all={t`All`}
        options={states.map((name) => [name, names[name]] as const)}
      />
      <DataList
        label={t`Line by line`}
        list={lines}
        idOf={({ line }) => String(line)}
        columns={[
          { key: "line", name: t`Line`, width: 0.5, cell: ({ line }) => <Text weight="semibold">{line}</Text> },
          {
            key: "email",
            name: t`E-mail`,
            width: 2,
            cell: ({ email, invitationId }) =>
              invitationId ? (
                <RouterLink to="/o/$organizationId/invitations/$invitationId" params={{ organizationId: api.organizationId, invitationId }}>
                  {email}
                </RouterLink>
              ) : (
                (email ?? "")
              ),
          },
          { key: "company", name: t`Company`, cell: ({ company }) => company ?? "" },
          {
            key: "state",
            name: t`State`,
            cell: (line) => (
              <Badge appearance="tint" color={colors[line.state]}>
                {names[line.state]}
              </Badge>
            ),
          },
          { key: "detail", name: t`Reason`, width: 2.5, cell: ({ detail }) => detail ?? "" },
        ]}
        empty={
          <EmptyState icon={<DocumentRegular />} title={t`No lines here`}>
            <Trans>No line is in this state.</Trans>
          </EmptyState>
        }
      />
    </>
  );
}
