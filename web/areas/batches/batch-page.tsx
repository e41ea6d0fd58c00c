import { Button, Field, MessageBar, MessageBarBody, MessageBarTitle, ProgressBar } from "@fluentui/react-components";
import { ArrowDownloadRegular } from "@fluentui/react-icons";
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { useApi } from "../../app/session.ts";
import { useCommand } from "../../lib/command.ts";
import { download } from "../../lib/download.ts";
import { useFormats } from "../../lib/formats.ts";
import { BackLink } from "../../ui/back-link.tsx";
import { Figures } from "../../ui/figures.tsx";
import { Loading } from "../../ui/loading.tsx";
import { Page } from "../../ui/page.tsx";
import { ProblemBar } from "../../ui/problem-bar.tsx";
import { Section } from "../../ui/section.tsx";
import { useLabels } from "../relationships/kinds.ts";
import { BatchLines } from "./batch-lines.tsx";
import { BatchStatus } from "./batch-status.tsx";
import { batchQuery, isUnderWay } from "./batches.ts";
import { LineLetter } from "./line-letter.tsx";
import { StopDialog } from "./stop-dialog.tsx";

const route = getRouteApi("/o/$organizationId/invitation-batches/$batchId");

export function BatchPage() {
  const { t } = useLingui();
  const formats = useFormats();
  const labels = useLabels();
  const api = useApi();
  const { batchId } = route.useParams();
  const query = useQuery(batchQuery(api, batchId));
  const [stopping, setStopping] = useState(false);
  const [shown, setShown] = useState<number | null>(null);
  const saved = useCommand<void, void>(() => download(api.organizationId, `/invitation-batches/${batchId}/export`, "invitations.csv"));
  const batch = query.data;
  const above = (
    <BackLink to="/o/$organizationId/invitation-batches" params={{ organizationId: api.organizationId }}>
      <Trans>Invitations to many</Trans>
    </BackLink>
  );
  if (!batch) {
    return (
      <Page title={t`Invitations to many`} above={above}>
        {query.isPending ? <Loading /> : <ProblemBar error={query.error} onRetry={() => void query.refetch()} />}
      </Page>
    );
  }
  const { lines, invited, skipped, refused, counts, failure } = batch;
  const done = invited + skipped + refused;
  return (
    <Page
      title={batch.fileName}
      above={above}
      badge={<BatchStatus status={batch.status} />}
      description={[
        labels[batch.kind],
        batch.kind === "reseller" && batch.includeDelegatedAdministration ? t`with delegated administration` : "",
        batch.provider ? t`together with ${batch.provider.name}` : "",
      ]
        .filter(Boolean)
        .join(", ")}
      actions={
        <>
          <Button icon={<ArrowDownloadRegular />} disabledFocusable={saved.isPending} onClick={() => saved.mutate()}>
            <Trans>Download the results</Trans>
          </Button>
          {batch.allowedActions.includes("relationships:invitation-batch:stop") ? (
            <Button onClick={() => setStopping(true)}>
              <Trans>Stop</Trans>
            </Button>
          ) : null}
        </>
      }
    >
      <ProblemBar error={saved.error} />
      {batch.dryRun ? (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody style={{ whiteSpace: "normal" }}>
            <Trans>This was a trial run: nothing was sent. The results say what would be sent.</Trans>
          </MessageBarBody>
        </MessageBar>
      ) : null}
      {failure ? (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody style={{ whiteSpace: "normal" }}>
            <MessageBarTitle>{failure.detail}</MessageBarTitle> {failure.nextStep}
          </MessageBarBody>
        </MessageBar>
      ) : null}
      {isUnderWay(batch) ? (
        <Field
          label={
            <Trans>
              {formats.number(done)} of {formats.number(lines)} lines done
            </Trans>
          }
          validationState="none"
        >
          <ProgressBar aria-label={t`How far it has come`} {...(batch.status === "sending" ? { value: done / Math.max(lines, 1) } : {})} />
        </Field>
      ) : null}
      <Figures
        figures={[
          [t`Lines`, lines],
          [t`Sent`, counts.sent],
          [batch.dryRun ? t`Would be sent` : t`Waiting`, counts.waiting],
          [t`Failed`, counts.failed],
          [t`Skipped`, counts.skipped],
        ]}
      />
      {batch.dryRun && counts.waiting > 0 ? <LineLetter api={api} batchId={batch.id} line={shown} /> : null}
      <Section title={t`Line by line`}>
        <BatchLines api={api} batch={batch} onShow={setShown} />
      </Section>
      {stopping ? <StopDialog api={api} batch={batch} onClose={() => setStopping(false)} /> : null}
    </Page>
  );
}
