import { Text } from "@fluentui/react-components";
import { Trans, useLingui } from "@lingui/react/macro";
import { type Named, received } from "@procura/sdk";
import { useApi } from "../../app/session.ts";
import { usePagedList } from "../../lib/paging.ts";
import { RouterLink } from "../../ui/links.tsx";
import { Section } from "../../ui/section.tsx";
import { ActivityList } from "./activity-list.tsx";

/** The last things that happened; with `by`, that the people of this organization did. */
export function RecentActivity({ by }: { by?: Named }) {
  const { t } = useLingui();
  const api = useApi();
  const { more: _, ...events } = usePagedList(
    [api.organizationId, "events", "recent", by?.id],
    () => received(api.client.GET("/events", { params: { query: { limit: 5, ...(by ? { organization: by.id } : {}) } } })),
    { limit: 5 },
  );
  return (
    <Section
      title={by ? t`What people of ${by.name} did here lately` : t`Recent activity`}
      actions={
        <RouterLink to="/o/$organizationId/activity" params={{ organizationId: api.organizationId }}>
          <Trans>All activity</Trans>
        </RouterLink>
      }
    >
      <ActivityList list={events} empty={<Text>{by ? <Trans>Nothing yet.</Trans> : <Trans>Nothing has happened yet.</Trans>}</Text>} />
    </Section>
  );
}
