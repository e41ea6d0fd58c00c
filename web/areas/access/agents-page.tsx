import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useApi, useOrganization } from "../../app/session.ts";
import { RouterLink } from "../../ui/links.tsx";
import { Loading } from "../../ui/loading.tsx";
import { Page } from "../../ui/page.tsx";
import { ProblemBar } from "../../ui/problem-bar.tsx";
import { useGroupNames } from "./group-names.ts";
import { GroupSection } from "./group-section.tsx";
import { groupsQuery } from "./groups.ts";

/** Which of a partner's people may administer for customers, and how far. */
export function AgentsPage() {
  const { t } = useLingui();
  const api = useApi();
  const nameOf = useGroupNames();
  const organization = useOrganization();
  const groups = useQuery(groupsQuery(api));
  const explained: Record<string, string> = {
    "admin-agents": t`They act as global administrators for every customer that has granted delegated administration. Keep this group small.`,
    "helpdesk-agents": t`They act as helpdesk administrators for those customers: they see users and reset passwords of people without far-reaching roles.`,
    "sales-agents": t`They see your customers and send invitations. They administer nothing for customers.`,
  };
  return (
    <Page
      title={t`Agents`}
      description={
        <Trans>
          Customers trust these groups, not individual people. Whoever you add can work for your customers right away; whoever you remove no
          longer can.{" "}
          <RouterLink to="/o/$organizationId/roles" params={{ organizationId: organization.id }} inline>
            What each role can do
          </RouterLink>
        </Trans>
      }
    >
      {groups.isPending ? <Loading /> : null}
      <ProblemBar error={groups.data ? null : groups.error} onRetry={() => void groups.refetch()} />
      {groups.data?.items.map((group) => (
        <GroupSection
          key={group.id}
          api={api}
          group={{ ...group, name: nameOf(group) }}
          description={explained[group.key ?? ""] ?? ""}
          mayAssign={group.allowedActions.includes("users:group:assign")}
        />
      ))}
    </Page>
  );
}
