import { Tag, TagGroup } from "@fluentui/react-components";
import { Trans, useLingui } from "@lingui/react/macro";
import type { CustomerColumn, ListedCustomer } from "@procura/sdk";
import { useFormats } from "../../lib/formats.ts";
import type { Column } from "../../ui/data-table.tsx";
import { Moment } from "../../ui/moment.tsx";
import { Services } from "../organizations/services.tsx";
import { useLabels } from "../relationships/kinds.ts";
import { IdleBadge } from "../relationships/partners/idle-badge.tsx";
import { AdministrationBadge, SuspendedBadge } from "./administration-badge.tsx";

export function useColumnNames(): Record<CustomerColumn, string> {
  const { t } = useLingui();
  return {
    relationship: t`Relationship`,
    administration: t`What you may do`,
    country: t`Country`,
    since: t`Customer since`,
    agreement: t`Agreement`,
    tags: t`Tags`,
  };
}

/** What a row of the list of customers can show beside the name. */
export function useCustomerColumns(chosen: readonly CustomerColumn[]): Column<ListedCustomer>[] {
  const { t } = useLingui();
  const formats = useFormats();
  const names = useColumnNames();
  const labels = useLabels();
  const cells: Record<CustomerColumn, Omit<Column<ListedCustomer>, "key" | "name">> = {
    relationship: {
      width: 1.5,
      cell: ({ relationship: { endDueAt, kinds } }) =>
        endDueAt ? (
          <Trans>
            Ends by <Moment at={endDueAt} dateOnly />
          </Trans>
        ) : (
          kinds.map((kind) => labels[kind]).join(", ")
        ),
    },
    administration: {
      width: 2,
      cell: ({ administration, relationship }) => (
        <span style={{ display: "flex", flexWrap: "wrap", gap: "4px" }}>
          {relationship.suspendedAt ? <SuspendedBadge /> : null}
          <AdministrationBadge {...administration} />
          {administration.use ? <IdleBadge use={administration.use} /> : null}
          <Services ids={administration.services} />
        </span>
      ),
    },
    country: { cell: ({ country }) => formats.country(country) },
    since: { cell: ({ relationship }) => <Moment at={relationship.startedAt} dateOnly /> },
    agreement: { cell: ({ agreement }) => (agreement ? t`Accepted` : t`Not accepted yet`) },
    tags: { width: 1.5, cell: ({ tags }) => <Tags tags={tags} /> },
  };
  return chosen.map((key) => ({ key, name: names[key], ...cells[key] }));
}

/** The first few; the row opens to all. */
const shown = 3;

function Tags({ tags }: { tags: readonly string[] }) {
  if (tags.length === 0) return null;
  return (
    <TagGroup style={{ flexWrap: "wrap", rowGap: "4px" }} role="presentation">
      {tags.slice(0, shown).map((tag) => (
        <Tag key={tag} size="small" style={{ maxWidth: "100%" }}>
          {tag}
        </Tag>
      ))}
      {tags.length > shown ? <span>+{tags.length - shown}</span> : null}
    </TagGroup>
  );
}
