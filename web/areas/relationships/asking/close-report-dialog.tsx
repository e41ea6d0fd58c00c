import { Field, Radio, RadioGroup, Text, Textarea } from "@fluentui/react-components";
import { Trans, useLingui } from "@lingui/react/macro";
import type { InvitationReport } from "@procura/sdk";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { type Api, idempotent } from "../../../lib/api.ts";
import { useCommand } from "../../../lib/command.ts";
import { fieldError } from "../../../lib/problem.ts";
import { FormDialog } from "../../../ui/form-dialog.tsx";
import { Quote } from "../../../ui/quote.tsx";
import { useNotice } from "../../../ui/toasts.tsx";

type Outcome = NonNullable<InvitationReport["outcome"]>;

interface CloseReportDialogProps {
  api: Api;
  report: InvitationReport;
  onClose: () => void;
}

export function CloseReportDialog({ api, report, onClose }: CloseReportDialogProps) {
  const { t } = useLingui();
  const notify = useNotice();
  const queryClient = useQueryClient();
  const [outcome, setOutcome] = useState<Outcome>();
  const [note, setNote] = useState("");
  const close = useCommand<Outcome, unknown>(
    (decided, key) => {
      const written = note.trim();
      const body = { outcome: decided, ...(written ? { note: written } : {}) };
      return api.client.POST("/invitation-reports/{id}/closing", { params: { path: { id: report.id } }, body, ...idempotent(key) });
    },
    {
      onSuccess: async () => {
        notify(t`The report is closed.`);
        onClose();
        await queryClient.invalidateQueries({ queryKey: [api.organizationId, "invitation-reports"] });
      },
    },
  );
  return (
    <FormDialog
      title={t`Close the report on ${report.partner.name}`}
      submit={t`Close the report`}
      busy={close.isPending}
      error={close.error}
      disabled={outcome === undefined}
      onClose={onClose}
      onSubmit={() => {
        if (outcome) close.mutate(outcome);
      }}
    >
      <Text>
        <Trans>
          This closes every open report of the same invitation. Relationships that came of it stay; the customers accepted them.
        </Trans>
      </Text>
      {report.invitation ? (
        <div>
          <Text block weight="semibold">
            {report.invitation.subject}
          </Text>
          <Text block>
            <Trans>
              Sent by {report.invitation.sentBy}, {report.partner.name}
            </Trans>
          </Text>
          <Quote>{report.invitation.text}</Quote>
        </div>
      ) : null}
      <RadioGroup aria-label={t`Outcome`} value={outcome ?? ""} onChange={(_, { value }) => setOutcome(value as Outcome)}>
        <Radio value="unfounded" label={t`Nothing is wrong with the invitation`} disabled={report.outcome !== null} />
        <Radio value="handled" label={t`Dealt with otherwise; the invitation stays as it is`} disabled={report.outcome !== null} />
        <Radio value="invitation-withdrawn" label={t`Take the invitation back: its link stops working at once`} />
      </RadioGroup>
      <Field
        label={<Trans>Note</Trans>}
        hint={<Trans>Only your own people read it. Optional.</Trans>}
        validationMessage={fieldError(close.error, "note")}
      >
        <Textarea maxLength={1000} value={note} onChange={(_, { value }) => setNote(value)} rows={3} resize="vertical" />
      </Field>
    </FormDialog>
  );
}
