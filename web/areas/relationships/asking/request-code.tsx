import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { Trans, useLingui } from "@lingui/react/macro";
import type { AskingRules } from "@procura/sdk";
import { useState } from "react";
import type { Api } from "../../../lib/api.ts";
import { ConfirmDialog } from "../../../ui/confirm-dialog.tsx";
import { CopyButton } from "../../../ui/copy-button.tsx";
import { Section } from "../../../ui/section.tsx";
import { useNotice } from "../../../ui/toasts.tsx";
import { useNewCode } from "./asking.ts";

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalM },
  code: { fontFamily: tokens.fontFamilyMonospace, letterSpacing: "0.06em" },
});

export function RequestCode({ api, rules, code }: { api: Api; rules: AskingRules; code: string }) {
  const styles = useStyles();
  const { t } = useLingui();
  const notify = useNotice();
  const [renewing, setRenewing] = useState(false);
  const renew = useNewCode(api, () => notify(t`The new code is in force.`));
  return (
    <Section
      title={t`Your request code`}
      description={
        rules.whoMayAsk === "code" ? (
          <Trans>Give it to partners you know, by telephone or in person. They enter it when they send you a request.</Trans>
        ) : (
          <Trans>It is only needed while you take requests with the code alone.</Trans>
        )
      }
    >
      <div className={styles.row}>
        <Text size={600} weight="semibold" className={styles.code}>
          {code}
        </Text>
        <CopyButton text={code} label={t`Copy the code`} />
        <Button onClick={() => setRenewing(true)}>
          <Trans>New code</Trans>
        </Button>
      </div>
      <ConfirmDialog
        open={renewing}
        title={t`Make a new code?`}
        confirm={t`Make a new code`}
        command={renew}
        onClose={() => setRenewing(false)}
      >
        <Text>
          <Trans>
            The present code stops working, also for requests that were sent with it and are still open. Partners you work with are not
            affected.
          </Trans>
        </Text>
      </ConfirmDialog>
    </Section>
  );
}
