import { MailProhibitedRegular } from "@fluentui/react-icons";
import { Trans, useLingui } from "@lingui/react/macro";
import type { Program } from "@procura/sdk";
import { EmptyState } from "../../../ui/empty-state.tsx";

export function UnavailableNotice({ program }: { program: Program }) {
  const { t } = useLingui();
  return (
    <EmptyState icon={<MailProhibitedRegular />} title={t`Not available in your cloud`}>
      <Trans>
        Your organization belongs to the program “{program.name}”. In this cloud customers are not added by invitation. Ask the vendor's
        channel team how customers are added there.
      </Trans>
    </EmptyState>
  );
}
