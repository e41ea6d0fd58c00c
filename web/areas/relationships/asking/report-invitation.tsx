import { Button, Field, makeStyles, Radio, RadioGroup, Text, Textarea, tokens } from "@fluentui/react-components";
import { FlagRegular } from "@fluentui/react-icons";
import { Trans, useLingui } from "@lingui/react/macro";
import type { ReportReason } from "@procura/sdk";
import { useState } from "react";
import { anyone, apiOf, idempotent } from "../../../lib/api.ts";
import { useCommand } from "../../../lib/command.ts";
import { fieldError } from "../../../lib/problem.ts";
import { FormDialog } from "../../../ui/form-dialog.tsx";
import { useReportReasons } from "./report-reasons.ts";

const useStyles = makeStyles({
  root: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalM },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface ReportInvitationProps {
  token: string;
  partnerName: string;
  organizationId: string | undefined;
}

/** For whoever holds the link and smells a rat, signed in or not. */
export function ReportInvitation({ token, partnerName, organizationId }: ReportInvitationProps) {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const [reported, setReported] = useState(false);
  return (
    <div className={styles.root}>
      <Text className={styles.quiet} role="status">
        {reported ? (
          <Trans>Thank you. Your report has been sent; {partnerName} is not told.</Trans>
        ) : (
          <Trans>Something is wrong here?</Trans>
        )}
      </Text>
      {reported ? null : (
        <Button appearance="subtle" icon={<FlagRegular />} onClick={() => setOpen(true)}>
          <Trans>Report this invitation</Trans>
        </Button>
      )}
      {open ? (
        <ReportDialog
          token={token}
          partnerName={partnerName}
          organizationId={organizationId}
          onClose={() => setOpen(false)}
          onReported={() => {
            setOpen(false);
            setReported(true);
          }}
        />
      ) : null}
    </div>
  );
}

interface ReportDialogProps extends ReportInvitationProps {
  onClose: () => void;
  onReported: () => void;
}

function ReportDialog({ token, partnerName, organizationId, onClose, onReported }: ReportDialogProps) {
  const { t } = useLingui();
  const reasons = useReportReasons();
  const [reason, setReason] = useState<ReportReason>("unknown-sender");
  const [comment, setComment] = useState("");
  const client = organizationId ? apiOf(organizationId).client : anyone;
  const report = useCommand<void, unknown>(
    (_, key) => {
      const said = comment.trim();
      return client.POST("/invitation-reports", { body: { token, reason, ...(said ? { comment: said } : {}) }, ...idempotent(key) });
    },
    { onSuccess: onReported },
  );
  return (
    <FormDialog
      title={t`Report this invitation`}
      submit={t`Send the report`}
      busy={report.isPending}
      error={report.error}
      onClose={onClose}
      onSubmit={() => report.mutate()}
    >
      <Text>
        <Trans>Your report goes to whoever runs this partner center, and not to {partnerName}. Accept nothing that you doubt.</Trans>
      </Text>
      <Field label={<Trans>What is wrong?</Trans>}>
        <RadioGroup value={reason} onChange={(_, { value }) => setReason(value as ReportReason)}>
          {Object.entries(reasons).map(([key, name]) => (
            <Radio key={key} value={key} label={name} />
          ))}
        </RadioGroup>
      </Field>
      <Field
        label={<Trans>What should we know?</Trans>}
        hint={<Trans>Optional.</Trans>}
        validationMessage={fieldError(report.error, "comment")}
      >
        <Textarea maxLength={1000} value={comment} onChange={(_, { value }) => setComment(value)} rows={3} resize="vertical" />
      </Field>
    </FormDialog>
  );
}
