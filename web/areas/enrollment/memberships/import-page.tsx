import { Button, Field, Radio, RadioGroup, Switch } from "@fluentui/react-components";
import { ArrowDownloadRegular } from "@fluentui/react-icons";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { useApi } from "../../../app/session.ts";
import { BackLink } from "../../../ui/back-link.tsx";
import { CsvField } from "../../../ui/csv-field.tsx";
import { useForm } from "../../../ui/form.ts";
import { Page } from "../../../ui/page.tsx";
import { ProblemBar } from "../../../ui/problem-bar.tsx";
import { Section } from "../../../ui/section.tsx";
import { SubmitButton } from "../../../ui/submit-button.tsx";
import { UploadProgress } from "../../../ui/upload-progress.tsx";
import { downloadExample } from "./example-files.ts";
import { ImportReport } from "./import-report.tsx";
import { type ImportKind, useRegistryImport } from "./memberships.ts";

/** The registry from files: members, or the customers that they have elsewhere. */
export function RegistryImportPage() {
  const { t } = useLingui();
  const form = useForm();
  const api = useApi();
  const [kind, setKind] = useState<ImportKind>("memberships");
  const [file, setFile] = useState<File>();
  const [dryRun, setDryRun] = useState(true);
  const { command, sent } = useRegistryImport(api);
  const columns = {
    memberships: t`Five columns: network ID, organization name, country, status (active or inactive), account email.`,
    customers: t`Six columns: network ID, then those of the customer export: Microsoft ID, company name, primary domain name, relationship, country.`,
  };
  return (
    <Page
      title={t`Import into the partner network`}
      description={t`From a CSV file. Lines that can't be used are listed with the reason and don't stop the rest. Importing the same file again is safe.`}
      above={
        <BackLink to="/o/$organizationId/network-memberships" params={{ organizationId: api.organizationId }}>
          <Trans>Partner network</Trans>
        </BackLink>
      }
    >
      <Section
        title={t`The file`}
        description={columns[kind]}
        actions={
          <Button icon={<ArrowDownloadRegular />} onClick={() => downloadExample(kind)}>
            <Trans>Download an example</Trans>
          </Button>
        }
      >
        <form
          className={form.root}
          onSubmit={(event) => {
            event.preventDefault();
            if (file) command.mutate({ kind, file, dryRun });
          }}
        >
          <Field label={t`What the file holds`}>
            <RadioGroup
              value={kind}
              disabled={command.isPending}
              onChange={(_, { value }) => {
                command.reset();
                setKind(value === "customers" ? "customers" : "memberships");
              }}
            >
              <Radio value="memberships" label={t`Memberships of the partner network`} />
              <Radio value="customers" label={t`Customers on record, who transact through another portal`} />
            </RadioGroup>
          </Field>
          <CsvField
            file={file}
            onChange={(chosen) => {
              command.reset();
              setFile(chosen);
            }}
            disabled={command.isPending}
          />
          <Field hint={<Trans>Checks every line and says what would happen, but changes nothing.</Trans>}>
            <Switch label={t`Trial run`} checked={dryRun} disabled={command.isPending} onChange={(_, { checked }) => setDryRun(checked)} />
          </Field>
          {command.isPending && file ? <UploadProgress sent={sent} size={file.size} /> : null}
          <ProblemBar error={command.error} />
          <div>
            <SubmitButton busy={command.isPending} disabled={!file}>
              {dryRun ? <Trans>Start the trial run</Trans> : <Trans>Import now</Trans>}
            </SubmitButton>
          </div>
        </form>
      </Section>
      {command.data ? <ImportReport report={command.data} /> : null}
    </Page>
  );
}
