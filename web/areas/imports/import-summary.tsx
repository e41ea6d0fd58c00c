import { useLingui } from "@lingui/react/macro";
import type { CustomerImport } from "@procura/sdk";
import { Figures } from "../../ui/figures.tsx";

export function ImportSummary({ run }: { run: CustomerImport }) {
  const { t } = useLingui();
  return (
    <Figures
      figures={[
        [t`Lines`, run.lines],
        [t`New customers`, run.created],
        [t`Linked customers`, run.linked],
        [t`Unchanged customers`, run.unchanged],
        [t`Refused lines`, run.refused],
      ]}
    />
  );
}
