import { Trans, useLingui } from "@lingui/react/macro";
import type { NetworkImportReport } from "@procura/sdk";
import { LineReport } from "../../../ui/line-report.tsx";

/** What became of each line. */
export function ImportReport({ report }: { report: NetworkImportReport }) {
  const { t } = useLingui();
  return (
    <LineReport
      report={report}
      changed={!report.dryRun}
      about={{ name: t`Name`, of: ({ name, networkId }) => [networkId, name].filter(Boolean).join(" · ") }}
    >
      {report.dryRun ? (
        <Trans>This was a trial run: nothing was changed. The results say what an import of this file would do.</Trans>
      ) : (
        <Trans>The import is done.</Trans>
      )}
    </LineReport>
  );
}
