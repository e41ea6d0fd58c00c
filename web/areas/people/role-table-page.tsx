import { useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { roleTableQuery } from "../../app/role-table.ts";
import { Loading } from "../../ui/loading.tsx";
import { Page } from "../../ui/page.tsx";
import { ProblemBar } from "../../ui/problem-bar.tsx";
import { Section } from "../../ui/section.tsx";
import { RoleTableCards } from "./role-table-cards.tsx";
import { RoleTableGrid } from "./role-table-grid.tsx";

/** What each role can do: made by the server from what decides, so it can't be wrong. */
export function RoleTablePage() {
  const { t, i18n } = useLingui();
  const table = useQuery(roleTableQuery(i18n.locale));
  return (
    <Page
      title={t`What each role can do`}
      description={t`Agent levels are for the work with customers, admin levels for your own organization. Whoever holds one of each may do what either allows. A global admin is no agent by that alone.`}
    >
      {table.isPending ? <Loading /> : null}
      <ProblemBar error={table.data ? null : table.error} onRetry={() => void table.refetch()} />
      {table.data?.areas.map(({ key, name }) => (
        <Section key={key} title={name}>
          <RoleTableGrid table={table.data} area={key} name={name} />
          <RoleTableCards table={table.data} area={key} />
        </Section>
      ))}
    </Page>
  );
}
