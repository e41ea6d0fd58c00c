import { Button, Text, tokens } from "@fluentui/react-components";
import { PeopleRegular, PersonAddRegular } from "@fluentui/react-icons";
import { Trans, useLingui } from "@lingui/react/macro";
import { received, type User } from "@procura/sdk";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import type { Api } from "../../lib/api.ts";
import { usePagedList } from "../../lib/paging.ts";
import { DataList } from "../../ui/data-list.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { FilterSelect } from "../../ui/filter-select.tsx";
import { Identity } from "../../ui/identity.tsx";
import { ButtonLink } from "../../ui/links.tsx";
import { Moment } from "../../ui/moment.tsx";
import { SearchField } from "../../ui/search-field.tsx";
import { useToolbar } from "../../ui/toolbar.ts";
import { CreateUserDialog } from "./create-user-dialog.tsx";
import { levelsQuery, peopleKey } from "./people.ts";
import { UserLevels } from "./user-levels.tsx";
import { UserStatus } from "./user-status.tsx";

export interface UserListProps {
  api: Api;
  /** Whose users: one's own organization, or a customer on whose behalf one acts. */
  organizationId: string;
  organizationName: string;
  domain: string;
  allowedActions: string[];
  linkTo: (user: User) => ReactNode;
}

export function UserList({ api, organizationId, organizationName, domain, allowedActions, linkTo }: UserListProps) {
  const { t } = useLingui();
  const toolbar = useToolbar();
  const [search, setSearch] = useState("");
  const [status, setStatus] = useState<User["status"] | "">("");
  const [creating, setCreating] = useState(false);
  const filter = { ...(search ? { search } : {}), ...(status ? { status } : {}) };
  const users = usePagedList([...peopleKey(api, organizationId), "list", filter], (page) =>
    received(
      api.client.GET("/organizations/{organizationId}/users", {
        params: { path: { organizationId }, query: { ...page, ...filter } },
      }),
    ),
  );
  const levels = useQuery(levelsQuery(api, organizationId)).data ?? [];
  const mayCreate = allowedActions.includes("users:user:create");
  const isPartner = levels.length > 0;
  const create = !mayCreate ? null : isPartner ? (
    <>
      <ButtonLink to="/o/$organizationId/users/from-file" params={{ organizationId }}>
        <Trans>Add from a file</Trans>
      </ButtonLink>
      <ButtonLink to="/o/$organizationId/users/new" params={{ organizationId }} appearance="primary" icon={<PersonAddRegular />}>
        <Trans>Add user</Trans>
      </ButtonLink>
    </>
  ) : (
    <Button appearance="primary" icon={<PersonAddRegular />} onClick={() => setCreating(true)}>
      <Trans>Create user</Trans>
    </Button>
  );
  return (
    <>
      <div className={toolbar.root}>
        <SearchField label={t`Search by name`} value={search} onSearch={setSearch} />
        <FilterSelect
          label={t`Status`}
          value={status}
          onChange={setStatus}
          all={t`Active and disabled`}
          options={[
            ["active", t`Active`],
            ["disabled", t`Disabled`],
            ["deleted", t`Deleted`],
          ]}
        />
        <div style={{ flexGrow: 1 }} />
        {create}
      </div>
      <DataList
        label={t`Users of ${organizationName}`}
        list={users}
        idOf={(user) => user.id}
        columns={[
          {
            key: "name",
            name: t`Name`,
            width: 3,
            cell: (user) => <Identity name={user.displayName} title={linkTo(user)} detail={user.signInName} />,
          },
          {
            key: "roles",
            name: isPartner ? t`Levels` : t`Admin roles`,
            width: 2,
            cell: (user) =>
              isPartner ? (
                <UserLevels user={user} levels={levels} />
              ) : user.roles.length > 0 ? (
                user.roles.map(({ name }) => name).join(", ")
              ) : (
                <Text style={{ color: tokens.colorNeutralForeground3 }}>
                  <Trans>None</Trans>
                </Text>
              ),
          },
          { key: "status", name: t`Status`, cell: (user) => <UserStatus status={user.status} /> },
          {
            key: "seen",
            name: t`Last sign-in`,
            cell: (user) => (user.lastSignInAt ? <Moment at={user.lastSignInAt} dateOnly /> : <Trans>Never</Trans>),
          },
        ]}
        empty={
          <EmptyState icon={<PeopleRegular />} title={t`No user found`}>
            {search || status ? (
              <Trans>Nobody here matches your search. Try another name or status.</Trans>
            ) : (
              <Trans>There are no users yet.</Trans>
            )}
          </EmptyState>
        }
      />
      {creating ? <CreateUserDialog api={api} organizationId={organizationId} domain={domain} onClose={() => setCreating(false)} /> : null}
    </>
  );
}
