import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import { Trans, useLingui } from "@lingui/react/macro";
import { received } from "@procura/sdk";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useOrganization } from "../../app/session.ts";
import type { Api } from "../../lib/api.ts";
import { Fact, Facts } from "../../ui/facts.tsx";
import { Loading } from "../../ui/loading.tsx";
import { Moment } from "../../ui/moment.tsx";
import { Page } from "../../ui/page.tsx";
import { ProblemBar } from "../../ui/problem-bar.tsx";
import { Section } from "../../ui/section.tsx";
import { SignInList } from "../identity/sign-in-list.tsx";
import { LevelSection } from "./level-section.tsx";
import { peopleKey, userQuery } from "./people.ts";
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
  const { t, i18n } = useLingui();
  const query = useQuery(userQuery(api, organizationId, userId));
  const user = query.data;
  const { id, allowedActions } = useOrganization();
  const maySeeSignIns = id === organizationId && allowedActions.includes("users:sign-in:read");
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
          {user.allowedActions.includes("users:user:update") ? null : <Fact name={t`Contact address`}>{user.email}</Fact>}
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
      {maySeeSignIns && !user.isGuest ? (
        <Section title={t`Sign-in history`} description={t`When, where and with what the person signed in, or somebody tried.`}>
          <SignInList
            label={t`Sign-in history`}
            queryKey={[...peopleKey(api, organizationId), "sign-ins", userId, i18n.locale]}
            load={(page) =>
              received(
                api.client.GET("/organizations/{organizationId}/users/{userId}/sign-ins", {
                  params: { path: { organizationId, userId }, query: page },
                }),
              )
            }
          />
        </Section>
      ) : null}
    </Page>
  );
}
