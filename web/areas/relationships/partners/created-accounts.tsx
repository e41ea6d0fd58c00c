import { Text } from "@fluentui/react-components";
import { Trans, useLingui } from "@lingui/react/macro";
import { type Named, received } from "@procura/sdk";
import { useQuery } from "@tanstack/react-query";
import type { Api } from "../../../lib/api.ts";
import { RouterLink } from "../../../ui/links.tsx";

const most = 10;

/** The accounts that people of a partner made here, so that whoever shows the partner out can look at each; for those who may read the activity. */
export function CreatedAccounts({ api, partner }: { api: Api; partner: Named }) {
  const { t } = useLingui();
  const query = { organization: partner.id, kind: "user.created", limit: most + 1 };
  const events = useQuery({
    queryKey: [api.organizationId, "events", "created-accounts", partner.id],
    queryFn: () => received(api.client.GET("/events", { params: { query } })),
  });
  const created = events.data?.items ?? [];
  if (created.length === 0) return null;
  const { organizationId } = api;
  return (
    <div>
      <Text>
        <Trans>{partner.name} created these accounts here:</Trans>
      </Text>
      <ul style={{ margin: 0, paddingInlineStart: "20px" }} aria-label={t`Accounts that ${partner.name} created`}>
        {created.slice(0, most).map(({ id, subject }) => (
          <li key={id}>
            <RouterLink to="/o/$organizationId/users/$userId" params={{ organizationId, userId: subject.id ?? "" }} target="_blank" inline>
              {subject.name}
            </RouterLink>
          </li>
        ))}
      </ul>
      {created.length > most ? (
        <Text>
          <Trans>And more: the activity shows all of them.</Trans>
        </Text>
      ) : null}
    </div>
  );
}
