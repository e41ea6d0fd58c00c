import { Button, Field, MessageBar, MessageBarBody, ProgressBar, Text } from "@fluentui/react-components";
import { ArrowDownloadRegular } from "@fluentui/react-icons";
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useApi, useOrganization } from "../../app/session.ts";
import { saveFile } from "../../lib/save-file.ts";
import { BackLink } from "../../ui/back-link.tsx";
import { CsvField } from "../../ui/csv-field.tsx";
import { useForm } from "../../ui/form.ts";
import { LeaveGuard } from "../../ui/leave-guard.tsx";
import { Page } from "../../ui/page.tsx";
import { ProblemBar } from "../../ui/problem-bar.tsx";
import { Section } from "../../ui/section.tsx";
import { SubmitButton } from "../../ui/submit-button.tsx";
import { useAddPeople } from "./add-people.ts";
import { AddPeoplePreview } from "./add-people-preview.tsx";
import { AddPeopleResults } from "./add-people-results.tsx";
import { useFieldName, useFileProblems, useLineProblems } from "./file-words.ts";
import { levelsQuery } from "./people.ts";
import { type ReadFile, readFileOfPeople } from "./read-people.ts";

const example =
  "Full name,E-mail,Sign-in name,Agent level,Admin level\r\nFirst Example,first@example.com,first.example,helpdesk-agents,none\r\n";

/** Many people at once, from a file: one result per line, passwords shown and saved once. */
export function AddPeoplePage() {
  const { t } = useLingui();
  const form = useForm();
  const api = useApi();
  const organization = useOrganization();
  const levels = useQuery(levelsQuery(api, organization.id));
  const fileProblems = useFileProblems();
  const lineProblems = useLineProblems();
  const [file, setFile] = useState<File>();
  const [read, setRead] = useState<ReadFile>();
  const field = useFieldName();
  const [saved, setSaved] = useState(false);
  const { start, clear, results, busy } = useAddPeople(api, { problem: (problem) => lineProblems[problem], field });
  const unsaved = !saved && results.some(({ temporaryPassword }) => temporaryPassword !== null);
  const total = read?.people?.length ?? 0;
  const take = async (chosen: File) => {
    clear();
    setSaved(false);
    setFile(chosen);
    setRead(readFileOfPeople(await chosen.arrayBuffer(), { levels: levels.data ?? [], domain: organization.domain }));
  };
  return (
    <Page
      title={t`Add users from a file`}
      description={t`Each line is one person with both levels. A line that can't be used is listed with the reason and stops nothing else.`}
      above={
        <BackLink to="/o/$organizationId/users" params={{ organizationId: organization.id }}>
          <Trans>Users</Trans>
        </BackLink>
      }
    >
      <Section
        title={t`The file`}
        description={t`CSV with the columns full name, e-mail, agent level and admin level; a sign-in name is optional. Levels are written as on the user's page, or "none".`}
        actions={
          <Button icon={<ArrowDownloadRegular />} onClick={() => saveFile(new Blob([example], { type: "text/csv" }), "users-example.csv")}>
            <Trans>Download an example</Trans>
          </Button>
        }
      >
        <form
          className={form.root}
          onSubmit={(event) => {
            event.preventDefault();
            if (read?.people) void start(read.people);
          }}
        >
          <CsvField file={file} onChange={(chosen) => void take(chosen)} disabled={busy || unsaved || !levels.data} />
          {unsaved && !busy ? (
            <Text className={form.quiet}>
              <Trans>Save the results before you choose another file: it takes the place of this one.</Trans>
            </Text>
          ) : null}
          <ProblemBar error={levels.error} />
          {read?.problem ? (
            <MessageBar intent="error" layout="multiline">
              <MessageBarBody style={{ whiteSpace: "normal" }}>{fileProblems[read.problem]}</MessageBarBody>
            </MessageBar>
          ) : null}
          {read?.people && !busy && results.length === 0 ? (
            <AddPeoplePreview people={read.people} levels={levels.data ?? []} domain={organization.domain} />
          ) : null}
          {results.length > 0 && total > 0 ? (
            <Field validationState="none" label={t`${results.length} of ${total} lines done`}>
              <ProgressBar value={results.length / total} aria-label={t`Users are being added`} />
            </Field>
          ) : null}
          <div className={form.actions}>
            <SubmitButton busy={busy} disabled={!read?.people || results.length > 0}>
              <Trans>Add the users</Trans>
            </SubmitButton>
            {busy ? (
              <Text className={form.quiet}>
                <Trans>Stay on this page until all lines are done.</Trans>
              </Text>
            ) : null}
          </div>
        </form>
      </Section>
      {results.length > 0 ? <AddPeopleResults results={results} finished={!busy} onSave={() => setSaved(true)} /> : null}
      <LeaveGuard when={busy || unsaved} title={t`Leave without the passwords?`}>
        {busy ? (
          <Trans>Users are still being added. If you leave, the remaining lines are not done, and the temporary passwords are lost.</Trans>
        ) : (
          <Trans>The temporary passwords are shown only on this page and are not saved yet. If you leave, they are lost.</Trans>
        )}
      </LeaveGuard>
    </Page>
  );
}
