import { MailProhibitedRegular } from "@fluentui/react-icons";
import { Trans, useLingui } from "@lingui/react/macro";
import type { Program } from "@procura/sdk";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { useProgramName } from "../../organizations/program-names.ts";

export function UnavailableNotice({ program }: { program: Program }) {
  const { t } = useLingui();
  const name = useProgramName()(program.name);
  return (
    <EmptyState icon={<MailProhibitedRegular />} title={t`Not available in your cloud`}>
      <Trans>
        Your organization belongs to the program “{name}”. In this cloud customers are not added by invitation. Ask the vendor how they are
        added there.
      </Trans>
    </EmptyState>
  );
}
