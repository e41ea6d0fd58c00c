import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { Api } from "../../lib/api.ts";
import { Fact, Facts } from "../../ui/facts.tsx";
import { Loading } from "../../ui/loading.tsx";
import { Moment } from "../../ui/moment.tsx";
import { Page } from "../../ui/page.tsx";
import { ProblemBar } from "../../ui/problem-bar.tsx";
import { Section } from "../../ui/section.tsx";
import { LevelSection } from "./level-section.tsx";
import { userQuery } from "./people.ts";
import { UserActions } from "./user-actions.tsx";
import { UserForm } from "./user-form.tsx";
import { UserRoles } from "./user-roles.tsx";
import { UserStatus } from "./user-status.tsx";

interface UserDetailsProps {
  api: Api;
  organizationId: string;
  userId: string;
  above: ReactNode;
}

/** One person, at home or at a customer's: what is known, and whatever one may do. */
export function UserDetails({ api, organizationId, userId, above }: UserDetailsProps) {
  const { t } = useLingui();
  const query = useQuery(userQuery(api, organizationId, userId));
  const user = query.data;
  if (!user) {
    return (
      <Page title={t`User`} above={above}>
        {query.isPending ? <Loading /> : <ProblemBar error={query.error} onRetry={() => void query.refetch()} />}
      </Page>
    );
  }
  return (
    <Page
      title={user.displayName}
      above={above}
      badge={<UserStatus status={user.status} />}
      actions={<UserActions api={api} user={user} />}
    >
      {user.status === "deleted" && user.restorableUntil ? (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody style={{ whiteSpace: "normal" }}>
            <Trans>
              This user is deleted and can be restored until <Moment at={user.restorableUntil} />.
            </Trans>
          </MessageBarBody>
        </MessageBar>
      ) : null}
      <Section title={t`Details`}>
        <Facts>
          <Fact name={t`Sign-in name`}>{user.signInName}</Fact>
          <Fact name={t`Last sign-in`}>{user.lastSignInAt ? <Moment at={user.lastSignInAt} /> : t`Never`}</Fact>
          <Fact name={t`Created`}>
            <Moment at={user.createdAt} />
          </Fact>
          <Fact name={t`Password`}>{user.mustChangePassword ? t`Must be changed at the next sign-in` : t`Chosen by the person`}</Fact>
        </Facts>
        <UserForm key={user.id} api={api} user={user} />
      </Section>
      <LevelSection api={api} user={user} />
      <UserRoles api={api} user={user} />
    </Page>
  );
}
