import { Badge, Button, Text, tokens } from "@fluentui/react-components";
import { ArrowDownloadRegular } from "@fluentui/react-icons";
import { Trans, useLingui } from "@lingui/react/macro";
import { csvFile } from "../../lib/csv.ts";
import { saveFile } from "../../lib/save-file.ts";
import { DataList } from "../../ui/data-list.tsx";
import { Section } from "../../ui/section.tsx";
import type { Result } from "./add-people.ts";

/** One line each; the temporary passwords are here until the page is left, and in the file that can be saved. */
export function AddPeopleResults({ results, finished, onSave }: { results: Result[]; finished: boolean; onSave: () => void }) {
  const { t } = useLingui();
  const save = () => {
    const header = [t`Line`, t`Name`, t`Sign-in name`, t`Temporary password`, t`Reason`];
    const lines = results.map(({ line, name, signInName, temporaryPassword, reason }) => [
      String(line),
      name,
      signInName ?? "",
      temporaryPassword ?? "",
      reason ?? "",
    ]);
    saveFile(csvFile([header, ...lines]), "users-added.csv");
    onSave();
  };
  return (
    <Section
      title={t`Line by line`}
      description={t`Temporary passwords are shown only now, to nobody else, and must be changed at the first sign-in. Save them before you leave this page, and pass them on in a safe way.`}
      actions={
        <Button appearance="primary" icon={<ArrowDownloadRegular />} disabledFocusable={!finished} onClick={save}>
          <Trans>Save the results</Trans>
        </Button>
      }
    >
      <DataList
        label={t`Line by line`}
        list={{ items: results, isLoading: false, isStale: false, error: null, retry: () => {} }}
        idOf={({ line }) => String(line)}
        columns={[
          { key: "line", name: t`Line`, width: 0.4, cell: ({ line }) => <Text weight="semibold">{line}</Text> },
          { key: "name", name: t`Name`, width: 1.4, cell: ({ name }) => name },
          {
            key: "outcome",
            name: t`Outcome`,
            width: 0.8,
            cell: ({ added }) => (
              <Badge appearance="tint" color={added ? "success" : "danger"}>
                {added ? t`Added` : t`Refused`}
              </Badge>
            ),
          },
          {
            key: "detail",
            name: t`Sign-in name and password, or the reason`,
            width: 3,
            cell: ({ signInName, temporaryPassword, reason }) =>
              reason ?? (
                <>
                  <Text block>{signInName}</Text>
                  <Text block style={{ fontFamily: tokens.fontFamilyMonospace }}>
                    {temporaryPassword ?? t`Reset the password on the user's page.`}
                  </Text>
                </>
              ),
          },
        ]}
        empty={null}
      />
    </Section>
  );
}
