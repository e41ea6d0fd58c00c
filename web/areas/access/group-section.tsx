import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { PersonAddRegular } from "@fluentui/react-icons";
import { Trans, useLingui } from "@lingui/react/macro";
import { type Group, received } from "@procura/sdk";
import { useState } from "react";
import type { Api } from "../../lib/api.ts";
import { usePagedList } from "../../lib/paging.ts";
import { Identity } from "../../ui/identity.tsx";
import { Loading } from "../../ui/loading.tsx";
import { ProblemBar } from "../../ui/problem-bar.tsx";
import { Section } from "../../ui/section.tsx";
import { AddMemberDialog } from "./add-member-dialog.tsx";
import { groupsKey } from "./groups.ts";
import { useRemoveMember } from "./membership.ts";

const useStyles = makeStyles({
  list: { listStyle: "none", margin: 0, padding: 0 },
  entry: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalS,
  },
  quiet: { color: tokens.colorNeutralForeground3 },
});

interface GroupSectionProps {
  api: Api;
  group: Group;
  description: string;
  mayAssign: boolean;
}

export function GroupSection({ api, group, description, mayAssign }: GroupSectionProps) {
  const styles = useStyles();
  const { t } = useLingui();
  const [adding, setAdding] = useState(false);
  const members = usePagedList([...groupsKey(api), group.id], (page) =>
    received(
      api.client.GET("/organizations/{organizationId}/groups/{groupId}/members", {
        params: { path: { organizationId: api.organizationId, groupId: group.id }, query: page },
      }),
    ),
  );
  const remove = useRemoveMember(api, group);
  return (
    <Section
      title={group.name}
      description={description}
      actions={
        mayAssign ? (
          <Button icon={<PersonAddRegular />} onClick={() => setAdding(true)} aria-label={t`Add a person to ${group.name}`}>
            <Trans>Add</Trans>
          </Button>
        ) : null
      }
    >
      {members.isLoading ? <Loading rows={2} /> : null}
      <ProblemBar error={members.error ?? remove.error} />
      {!members.isLoading && !members.error && members.items.length === 0 ? (
        <Text className={styles.quiet}>
          <Trans>Nobody is in this group.</Trans>
        </Text>
      ) : null}
      <ul className={styles.list} aria-label={group.name}>
        {members.items.map((user) => (
          <li key={user.id} className={styles.entry}>
            <Identity name={user.displayName} detail={user.signInName} />
            {mayAssign ? (
              <Button
                size="small"
                appearance="subtle"
                disabledFocusable={remove.isPending}
                onClick={() => remove.mutate(user)}
                aria-label={t`Remove ${user.displayName} from ${group.name}`}
              >
                <Trans>Remove</Trans>
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {members.more ? (
        <div>
          <Button onClick={members.more.load} disabledFocusable={members.more.isLoading}>
            <Trans>Show more</Trans>
          </Button>
        </div>
      ) : null}
      {adding ? <AddMemberDialog api={api} group={group} onClose={() => setAdding(false)} /> : null}
    </Section>
  );
}
