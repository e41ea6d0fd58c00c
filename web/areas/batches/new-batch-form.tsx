import { Button, Checkbox, Field, Select, Switch, Text } from "@fluentui/react-components";
import { ArrowDownloadRegular } from "@fluentui/react-icons";
import { Trans, useLingui } from "@lingui/react/macro";
import type { Language, Program } from "@procura/sdk";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { spokenLanguage } from "../../app/i18n.ts";
import type { Api } from "../../lib/api.ts";
import { CsvField } from "../../ui/csv-field.tsx";
import { useForm } from "../../ui/form.ts";
import { LanguageSelect } from "../../ui/language-select.tsx";
import { ProblemBar } from "../../ui/problem-bar.tsx";
import { Section } from "../../ui/section.tsx";
import { SubmitButton } from "../../ui/submit-button.tsx";
import { UploadProgress } from "../../ui/upload-progress.tsx";
import { useBatchUpload } from "./batch-upload.ts";
import { downloadExample } from "./example-file.ts";

export function NewBatchForm({ api, program: { rules } }: { api: Api; program: Program }) {
  const { t } = useLingui();
  const form = useForm();
  const navigate = useNavigate();
  const { organizationId } = api;
  const [file, setFile] = useState<File>();
  const [dryRun, setDryRun] = useState(true);
  const [wished, setWished] = useState(true);
  const [reminders, setReminders] = useState(true);
  const [language, setLanguage] = useState<Language>(spokenLanguage);
  const [days, setDays] = useState(rules.invitationDays);
  const rule = rules.delegatedAdministration;
  const include = rule === "required" || (rule === "optional" && wished);
  const choices = [...new Set([7, 14, 30, 60, 90, rules.invitationDays])].toSorted((one, other) => one - other);
  const { upload, sent } = useBatchUpload(api, (batchId) =>
    navigate({ to: "/o/$organizationId/invitation-batches/$batchId", params: { organizationId, batchId } }),
  );
  return (
    <Section
      title={t`The file`}
      description={t`Its first line names the columns: E-mail, and if you like Company name and Language (en or it). Addresses that are already your customers', have an unanswered invitation from you, or take no requests are skipped.`}
      actions={
        <Button icon={<ArrowDownloadRegular />} onClick={downloadExample}>
          <Trans>Download an example</Trans>
        </Button>
      }
    >
      <form
        className={form.root}
        onSubmit={(event) => {
          event.preventDefault();
          if (file) upload.mutate({ file, dryRun, includeDelegatedAdministration: include, language, expiresInDays: days, reminders });
        }}
      >
        <CsvField file={file} onChange={setFile} disabled={upload.isPending} />
        <Checkbox
          label={t`Include delegated administration`}
          checked={include}
          disabled={rule !== "optional"}
          onChange={(_, { checked }) => setWished(checked === true)}
        />
        <Checkbox
          label={t`Remind those who don't answer`}
          checked={reminders}
          onChange={(_, { checked }) => setReminders(checked === true)}
        />
        <Field label={<Trans>Language of the message</Trans>} hint={<Trans>For lines that name none.</Trans>}>
          <LanguageSelect value={language} onChange={setLanguage} />
        </Field>
        <Field label={<Trans>The customer can accept within</Trans>}>
          <Select value={String(days)} onChange={(_, { value }) => setDays(Number(value))}>
            {choices.map((choice) => (
              <option key={choice} value={choice}>
                {t`${choice} days`}
              </option>
            ))}
          </Select>
        </Field>
        <Field hint={<Trans>Checks every line and says what would be sent, but sends nothing.</Trans>}>
          <Switch label={t`Trial run`} checked={dryRun} disabled={upload.isPending} onChange={(_, { checked }) => setDryRun(checked)} />
        </Field>
        {upload.isPending && file ? <UploadProgress sent={sent} size={file.size} /> : null}
        <ProblemBar error={upload.error} />
        <div className={form.actions}>
          <SubmitButton busy={upload.isPending} disabled={!file} describedBy={file ? undefined : "no-file-yet"}>
            {dryRun ? <Trans>Start the trial run</Trans> : <Trans>Send the invitations</Trans>}
          </SubmitButton>
          {file ? null : (
            <Text id="no-file-yet" className={form.quiet}>
              <Trans>Choose a file first.</Trans>
            </Text>
          )}
        </div>
      </form>
    </Section>
  );
}
