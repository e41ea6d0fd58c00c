import { AppsRegular } from "@fluentui/react-icons";
import { useLingui } from "@lingui/react/macro";
import type { App } from "@procura/sdk";
import type { ReactNode } from "react";
import type { PagedList } from "../../lib/paging.ts";
import { DataList } from "../../ui/data-list.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Moment } from "../../ui/moment.tsx";
import { AppBadge } from "./app-badge.tsx";
import { usePlatforms } from "./version-words.ts";

interface AppListProps {
  list: PagedList<App>;
  linkOf: (app: App) => ReactNode;
  byPartner: boolean;
  empty: ReactNode;
}

/** Apps by name, each with how it stands. */
export function AppList({ list, linkOf, byPartner, empty }: AppListProps) {
  const { t } = useLingui();
  const platforms = usePlatforms();
  return (
    <DataList
      label={t`Apps`}
      list={list}
      idOf={({ id }) => id}
      columns={[
        { key: "name", name: t`App`, width: 1.8, cell: linkOf },
        ...(byPartner ? [{ key: "partner", name: t`Partner`, width: 1.5, cell: ({ partner }: App) => partner.name }] : []),
        {
          key: "version",
          name: t`Version`,
          cell: ({ published, waiting, last }) => {
            const version = published ?? waiting ?? last;
            return version ? `${version.version} · ${platforms[version.platform]}` : "";
          },
        },
        { key: "state", name: t`Status`, width: 1.8, cell: (app) => <AppBadge app={app} /> },
        { key: "changed", name: t`Last change`, cell: ({ changedAt }) => <Moment at={changedAt} dateOnly /> },
      ]}
      empty={
        <EmptyState icon={<AppsRegular />} title={t`No apps yet`}>
          {empty}
        </EmptyState>
      }
    />
  );
}
