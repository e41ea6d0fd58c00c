import { Button, Field, Switch, Text } from "@fluentui/react-components";
import { ArrowDownloadRegular } from "@fluentui/react-icons";
import { Trans, useLingui } from "@lingui/react/macro";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useApi } from "../../app/session.ts";
import { BackLink } from "../../ui/back-link.tsx";
import { CsvField } from "../../ui/csv-field.tsx";
import { useForm } from "../../ui/form.ts";
import { Page } from "../../ui/page.tsx";
import { ProblemBar } from "../../ui/problem-bar.tsx";
import { Section } from "../../ui/section.tsx";
import { SubmitButton } from "../../ui/submit-button.tsx";
import { UploadProgress } from "../../ui/upload-progress.tsx";
import { downloadExample } from "./example-file.ts";
import { useImportUpload } from "./import-upload.ts";

export function NewImportPage() {
  const { t } = useLingui();
  const form = useForm();
  const navigate = useNavigate();
  const api = useApi();
  const { organizationId } = api;
  const [file, setFile] = useState<File>();
  const [dryRun, setDryRun] = useState(true);
  const { upload, sent } = useImportUpload(api, (importId) =>
    navigate({ to: "/o/$organizationId/imports/$importId", params: { organizationId, importId } }),
  );
  return (
    <Page
      narrow
      title={t`Import customers`}
      description={t`From a CSV file, as partner centers export it. Lines that can't be used are listed with the reason and don't stop the rest. Importing the same file again is safe.`}
      above={
        <BackLink to="/o/$organizationId/imports" params={{ organizationId }}>
          <Trans>Imports</Trans>
        </BackLink>
      }
    >
      <Section
        title={t`The file`}
        description={t`Five columns: Microsoft ID, company name, primary domain, relationship, country. Imported customers are yours as a reseller; administration needs the customer's consent.`}
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
            if (file) upload.mutate({ file, dryRun });
          }}
        >
          <CsvField file={file} onChange={setFile} disabled={upload.isPending} />
          <Field hint={<Trans>Checks every line and says what would happen, but changes nothing.</Trans>}>
            <Switch label={t`Trial run`} checked={dryRun} disabled={upload.isPending} onChange={(_, { checked }) => setDryRun(checked)} />
          </Field>
          {upload.isPending && file ? <UploadProgress sent={sent} size={file.size} /> : null}
          <ProblemBar error={upload.error} />
          <div className={form.actions}>
            <SubmitButton busy={upload.isPending} disabled={!file} describedBy={file ? undefined : "no-file-yet"}>
              {dryRun ? <Trans>Start the trial run</Trans> : <Trans>Import now</Trans>}
            </SubmitButton>
            {file ? null : (
              <Text id="no-file-yet" className={form.quiet}>
                <Trans>Choose a file first.</Trans>
              </Text>
            )}
          </div>
        </form>
      </Section>
    </Page>
  );
}
