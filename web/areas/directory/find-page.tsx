import { Trans, useLingui } from "@lingui/react/macro";
import { PublicPage } from "../../app/public-page.tsx";
import { useOrganization } from "../../app/session.ts";
import { RouterLink } from "../../ui/links.tsx";
import { Page } from "../../ui/page.tsx";
import { ProviderSearch } from "./provider-search.tsx";

/** The vendor's indirect providers, for anybody to search. */
export function FindPage() {
  const { t } = useLingui();
  return (
    <PublicPage wide title={t`Find a provider`} description={<Explanation />}>
      <ProviderSearch
        linkTo={({ organizationId, name }) => (
          <RouterLink to="/find-a-provider/$providerId" params={{ providerId: organizationId }}>
            {name}
          </RouterLink>
        )}
      />
    </PublicPage>
  );
}

/** The same inside the portal, for a reseller who is signed in. */
export function FindInPortalPage() {
  const { t } = useLingui();
  const { id } = useOrganization();
  return (
    <Page title={t`Find a provider`} description={<Explanation />}>
      <ProviderSearch
        linkTo={({ organizationId, name }) => (
          <RouterLink to="/o/$organizationId/find-a-provider/$providerId" params={{ organizationId: id, providerId: organizationId }}>
            {name}
          </RouterLink>
        )}
      />
    </Page>
  );
}

function Explanation() {
  return (
    <Trans>
      Indirect providers buy from the vendor and support resellers. Provider and reseller must be of the same region: choose your country to
      see those of yours.
    </Trans>
  );
}
