import { Text } from "@fluentui/react-components";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import type { Level } from "@procura/sdk";
import { DataTable } from "../../ui/data-table.tsx";
import { useForm } from "../../ui/form.ts";
import { useLineProblems } from "./file-words.ts";
import { useNoLevel } from "./level-words.ts";
import type { ReadPerson } from "./read-people.ts";

const shown = 5;

interface AddPeoplePreviewProps {
  people: readonly ReadPerson[];
  levels: readonly Level[];
  domain: string;
}

/** What a file was understood to say, before anything is done. */
export function AddPeoplePreview({ people, levels, domain }: AddPeoplePreviewProps) {
  const { t } = useLingui();
  const form = useForm();
  const problems = useLineProblems();
  const none = useNoLevel();
  const nameOf = (kind: Level["kind"], key: string) => levels.find((level) => level.kind === kind && level.key === key)?.name ?? none[kind];
  const unusable = people.filter(({ person }) => person === null).length;
  return (
    <>
      <Text role="status">
        <Plural value={people.length} one="# person read." other="# people read." />{" "}
        {unusable > 0 ? <Plural value={unusable} one="# line can't be used." other="# lines can't be used." /> : null}
      </Text>
      <DataTable
        label={t`What was read`}
        items={people.slice(0, shown)}
        idOf={({ line }) => String(line)}
        columns={[
          { key: "line", name: t`Line`, width: 0.4, cell: ({ line }) => line },
          { key: "name", name: t`Name`, width: 1.4, cell: ({ name }) => name },
          { key: "email", name: t`E-mail address`, width: 1.4, cell: ({ person }) => person?.email ?? "" },
          {
            key: "detail",
            name: t`Sign-in name and levels, or what is wrong`,
            width: 3,
            cell: (read) =>
              read.person === null
                ? problems[read.problem]
                : [
                    `${read.person.userName}@${domain}`,
                    nameOf("agent-level", read.person.agentLevel),
                    nameOf("admin-level", read.person.adminLevel),
                  ].join(" · "),
          },
        ]}
      />
      {people.length > shown ? (
        <Text className={form.quiet}>
          <Trans>The first {shown} lines are shown.</Trans>
        </Text>
      ) : null}
    </>
  );
}
