import { Text } from "@fluentui/react-components";
import { Trans, useLingui } from "@lingui/react/macro";
import { received } from "@procura/sdk";
import { useApi } from "../../app/session.ts";
import { usePagedList } from "../../lib/paging.ts";
import { RouterLink } from "../../ui/links.tsx";
import { Section } from "../../ui/section.tsx";
import { ActivityList } from "./activity-list.tsx";

/** The last things that happened, on the start page. */
export function RecentActivity() {
  const { t } = useLingui();
  const api = useApi();
  const { more: _, ...events } = usePagedList(
    [api.organizationId, "events", "recent"],
    () => received(api.client.GET("/events", { params: { query: { limit: 5 } } })),
    { limit: 5 },
  );
  return (
    <Section
      title={t`Recent activity`}
      actions={
        <RouterLink to="/o/$organizationId/activity" params={{ organizationId: api.organizationId }}>
          <Trans>All activity</Trans>
        </RouterLink>
      }
    >
      <ActivityList
        list={events}
        empty={
          <Text>
            <Trans>Nothing has happened yet.</Trans>
          </Text>
        }
      />
    </Section>
  );
}
