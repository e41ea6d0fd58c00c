import { Trans, useLingui } from "@lingui/react/macro";
import { received } from "@procura/sdk";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { PublicPage } from "../../app/public-page.tsx";
import { useMe, useOrganization } from "../../app/session.ts";
import { anyone } from "../../lib/api.ts";
import { BackLink } from "../../ui/back-link.tsx";
import { Loading } from "../../ui/loading.tsx";
import { Page } from "../../ui/page.tsx";
import { ProblemBar } from "../../ui/problem-bar.tsx";
import { ContactForm } from "./contact-form.tsx";
import { ProviderFacts } from "./provider-facts.tsx";

const route = getRouteApi("/find-a-provider/$providerId");
const portalRoute = getRouteApi("/o/$organizationId/find-a-provider/$providerId");

/** One provider as it presents itself, and how to reach it. */
export function ProviderPage() {
  const { t } = useLingui();
  const provider = useProvider(route.useParams().providerId);
  const above = (
    <BackLink to="/find-a-provider">
      <Trans>Find a provider</Trans>
    </BackLink>
  );
  return (
    <PublicPage title={provider.data?.name ?? t`Provider`} above={above} wide>
      <Provider query={provider} />
    </PublicPage>
  );
}

/** The same inside the portal: it knows who is writing. */
export function ProviderInPortalPage() {
  const { t } = useLingui();
  const { user } = useMe();
  const { id, name, country } = useOrganization();
  const provider = useProvider(portalRoute.useParams().providerId);
  const above = (
    <BackLink to="/o/$organizationId/find-a-provider" params={{ organizationId: id }}>
      <Trans>Find a provider</Trans>
    </BackLink>
  );
  return (
    <Page title={provider.data?.name ?? t`Provider`} above={above} narrow>
      <Provider query={provider} sender={{ name: user.displayName, organization: name, country, email: user.email ?? "" }} />
    </Page>
  );
}

function useProvider(organizationId: string) {
  return useQuery({
    queryKey: ["visitor", "provider", organizationId],
    queryFn: () => received(anyone.GET("/provider-listings/{organizationId}", { params: { path: { organizationId } } })),
  });
}

type Sender = Parameters<typeof ContactForm>[0]["sender"];

function Provider({ query, sender }: { query: ReturnType<typeof useProvider>; sender?: Sender }) {
  if (!query.data) return query.isPending ? <Loading /> : <ProblemBar error={query.error} onRetry={() => void query.refetch()} />;
  return (
    <>
      <ProviderFacts provider={query.data} />
      <ContactForm provider={query.data} sender={sender} />
    </>
  );
}
