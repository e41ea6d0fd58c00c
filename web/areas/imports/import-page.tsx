import { Field, MessageBar, MessageBarBody, ProgressBar } from "@fluentui/react-components";
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useApi } from "../../app/session.ts";
import { useFormats } from "../../lib/formats.ts";
import { BackLink } from "../../ui/back-link.tsx";
import { Loading } from "../../ui/loading.tsx";
import { Page } from "../../ui/page.tsx";
import { ProblemBar } from "../../ui/problem-bar.tsx";
import { Section } from "../../ui/section.tsx";
import { ImportResults } from "./import-results.tsx";
import { ImportStatus } from "./import-status.tsx";
import { ImportSummary } from "./import-summary.tsx";
import { importQuery, isUnderWay } from "./imports.ts";

const route = getRouteApi("/o/$organizationId/imports/$importId");

export function ImportPage() {
  const { t } = useLingui();
  const formats = useFormats();
  const api = useApi();
  const { importId } = route.useParams();
  const query = useQuery(importQuery(api, importId));
  const above = (
    <BackLink to="/o/$organizationId/imports" params={{ organizationId: api.organizationId }}>
      <Trans>Imports</Trans>
    </BackLink>
  );
  const run = query.data;
  if (!run) {
    return (
      <Page title={t`Import`} above={above}>
        {query.isPending ? <Loading /> : <ProblemBar error={query.error} onRetry={() => void query.refetch()} />}
      </Page>
    );
  }
  return (
    <Page title={run.fileName} above={above} badge={<ImportStatus status={run.status} />}>
      {run.dryRun ? (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody style={{ whiteSpace: "normal" }}>
            <Trans>This was a trial run: nothing was changed. The results say what an import of this file would do.</Trans>
          </MessageBarBody>
        </MessageBar>
      ) : null}
      {isUnderWay(run) ? (
        <Field label={<Trans>{formats.number(run.lines)} lines done</Trans>} validationState="none">
          <ProgressBar aria-label={t`Import under way`} />
        </Field>
      ) : null}
      {run.status === "failed" ? (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody style={{ whiteSpace: "normal" }}>
            <Trans>
              The import stopped early. What is listed below is done. Import the same file again to finish the rest; lines that are done
              stay as they are.
            </Trans>
          </MessageBarBody>
        </MessageBar>
      ) : null}
      <ImportSummary run={run} />
      <Section title={t`Line by line`}>
        <ImportResults api={api} run={run} />
      </Section>
    </Page>
  );
}
