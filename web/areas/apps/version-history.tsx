import { Badge, Text } from "@fluentui/react-components";
import { DocumentRegular } from "@fluentui/react-icons";
import { useLingui } from "@lingui/react/macro";
import type { AppVersion } from "@procura/sdk";
import { usePartOf } from "../../lib/part-of.ts";
import { DataList } from "../../ui/data-list.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Moment } from "../../ui/moment.tsx";
import { Section } from "../../ui/section.tsx";
import { useVersionStatus } from "./version-words.ts";

const colors = {
  waiting: "warning",
  published: "success",
  superseded: "informative",
  rejected: "danger",
  "taken-back": "informative",
} as const;

/** What was submitted, and what became of it. */
export function VersionHistory({ versions }: { versions: readonly AppVersion[] }) {
  const { t } = useLingui();
  const names = useVersionStatus();
  return (
    <Section title={t`Versions`}>
      <DataList
        label={t`Versions`}
        list={usePartOf(versions)}
        idOf={({ number }) => String(number)}
        columns={[
          { key: "version", name: t`Version`, cell: ({ version }) => <Text weight="semibold">{version}</Text> },
          {
            key: "status",
            name: t`Status`,
            cell: ({ status }) => (
              <Badge appearance="tint" color={colors[status]}>
                {names[status]}
              </Badge>
            ),
          },
          { key: "submitted", name: t`Submitted`, cell: ({ submittedAt }) => <Moment at={submittedAt} dateOnly /> },
          { key: "by", name: t`Decided by`, cell: ({ decidedBy }) => decidedBy ?? "" },
          { key: "reason", name: t`Reason`, width: 2, cell: ({ reason }) => reason ?? "" },
        ]}
        empty={<EmptyState icon={<DocumentRegular />} title={t`No versions`} />}
      />
    </Section>
  );
}
