import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { Trans, useLingui } from "@lingui/react/macro";
import { received, type VendorRelationship } from "@procura/sdk";
import { useState } from "react";
import type { Api } from "../../../lib/api.ts";
import { usePagedList } from "../../../lib/paging.ts";
import { Loading } from "../../../ui/loading.tsx";
import { Moment } from "../../../ui/moment.tsx";
import { ProblemBar } from "../../../ui/problem-bar.tsx";
import { useNotice } from "../../../ui/toasts.tsx";
import { useLabels } from "../kinds.ts";
import { EndForVendor, SuspendDialog } from "./suspend-dialog.tsx";
import { useLifting, vendorRelationshipsKey } from "./suspensions.ts";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  list: { listStyle: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  item: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, minWidth: 0, overflowWrap: "anywhere" },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface VendorRelationshipsProps {
  api: Api;
  organization: { id: string; name: string };
}

/** To the vendor: what a customer has with partners, and the ways to stop it. */
export function VendorRelationships({ api, organization }: VendorRelationshipsProps) {
  const styles = useStyles();
  const { t } = useLingui();
  const list = usePagedList(vendorRelationshipsKey(api, organization.id), (page) =>
    received(
      api.client.GET("/organizations/{organizationId}/relationships", {
        params: { path: { organizationId: organization.id }, query: page },
      }),
    ),
  );
  return (
    <div className={styles.root}>
      <Text weight="semibold">
        <Trans>Partners</Trans>
      </Text>
      {list.isLoading ? <Loading rows={1} /> : null}
      <ProblemBar error={list.error} onRetry={list.retry} />
      {!list.isLoading && !list.error && list.items.length === 0 ? (
        <Text>
          <Trans>No partner works with this organization.</Trans>
        </Text>
      ) : null}
      <ul className={styles.list} aria-label={t`Partners of ${organization.name}`}>
        {list.items.map((relationship) => (
          <Line key={relationship.id} api={api} organization={organization} relationship={relationship} />
        ))}
      </ul>
      {list.more ? (
        <div>
          <Button onClick={list.more.load} disabledFocusable={list.more.isLoading}>
            <Trans>Show more</Trans>
          </Button>
        </div>
      ) : null}
    </div>
  );
}

function Line({ api, organization, relationship }: VendorRelationshipsProps & { relationship: VendorRelationship }) {
  const styles = useStyles();
  const { t } = useLingui();
  const notify = useNotice();
  const labels = useLabels();
  const [asking, setAsking] = useState<"suspend" | "end">();
  const { id, partner, label, status, startedAt, suspension, allowedActions } = relationship;
  const of = { organizationId: organization.id, relationshipId: id };
  const lift = useLifting(api, of, () => notify(t`The relationship holds again.`));
  const parties = { partner: partner.name, customer: organization.name, label: labels[label] };
  const may = (action: (typeof allowedActions)[number]) => allowedActions.includes(action);
  return (
    <li className={styles.item}>
      <Text>
        <strong>{partner.name}</strong>, {labels[label]}
        {status === "ended" ? (
          <>
            {" – "}
            <Trans>Ended</Trans>
          </>
        ) : null}
      </Text>
      <Text>
        <Trans>
          Since <Moment at={startedAt} dateOnly />
        </Trans>
      </Text>
      {suspension ? (
        <Text>
          <Trans>
            Suspended on <Moment at={suspension.at} />. Reason: {suspension.reason}
          </Trans>
        </Text>
      ) : null}
      <div className={styles.actions}>
        {may("relationships:relationship:suspend") ? (
          <Button
            size="small"
            aria-label={t`Suspend: ${partner.name} and ${organization.name} (${labels[label]})`}
            onClick={() => setAsking("suspend")}
          >
            <Trans>Suspend</Trans>
          </Button>
        ) : null}
        {may("relationships:relationship:lift") ? (
          <Button
            size="small"
            aria-label={t`Lift the suspension: ${partner.name} and ${organization.name} (${labels[label]})`}
            disabledFocusable={lift.isPending}
            onClick={() => lift.mutate()}
          >
            <Trans>Lift the suspension</Trans>
          </Button>
        ) : null}
        {may("relationships:relationship:end-any") ? (
          <Button
            size="small"
            aria-label={t`End it: ${partner.name} and ${organization.name} (${labels[label]})`}
            onClick={() => setAsking("end")}
          >
            <Trans>End it</Trans>
          </Button>
        ) : null}
      </div>
      <ProblemBar error={lift.error} />
      {asking === "suspend" ? <SuspendDialog api={api} of={of} {...parties} onClose={() => setAsking(undefined)} /> : null}
      {asking === "end" ? <EndForVendor api={api} of={of} {...parties} onClose={() => setAsking(undefined)} /> : null}
    </li>
  );
}
