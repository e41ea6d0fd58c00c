import { type BadgeProps, Link } from "@fluentui/react-components";
import { Trans, useLingui } from "@lingui/react/macro";
import { type InvitationBatch, type InvitationBatchLine, received } from "@procura/sdk";
import { useState } from "react";
import type { Api } from "../../lib/api.ts";
import { usePagedList } from "../../lib/paging.ts";
import { LineTable } from "../../ui/line-table.tsx";
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

interface BatchLinesProps {
  api: Api;
  batch: InvitationBatch;
  /** Shows what a line of a trial run would be sent. */
  onShow: (line: number) => void;
}

export function BatchLines({ api, batch, onShow }: BatchLinesProps) {
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
    <LineTable
      list={lines}
      outcomes={{ label: t`State`, of: (line) => line.state, shown: states, names, colors, chosen: state, onChoose: setState }}
      about={[
        {
          key: "email",
          name: t`E-mail`,
          width: 2,
          cell: ({ line, state: told, email, invitationId }) =>
            told === "would-be-sent" ? (
              <Link as="button" aria-label={t`Show the letter to ${email ?? ""}`} onClick={() => onShow(line)}>
                {email}
              </Link>
            ) : invitationId ? (
              <RouterLink to="/o/$organizationId/invitations/$invitationId" params={{ organizationId: api.organizationId, invitationId }}>
                {email}
              </RouterLink>
            ) : (
              (email ?? "")
            ),
        },
        { key: "company", name: t`Company`, cell: ({ company }) => company ?? "" },
      ]}
      none={<Trans>No line is in this state.</Trans>}
    />
  );
}
