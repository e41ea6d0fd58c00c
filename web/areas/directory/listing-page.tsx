import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useApi } from "../../app/session.ts";
import { ButtonLink } from "../../ui/links.tsx";
import { Loading } from "../../ui/loading.tsx";
import { Page } from "../../ui/page.tsx";
import { ProblemBar } from "../../ui/problem-bar.tsx";
import { listingQuery } from "./listing.ts";
import { ListingForm } from "./listing-form.tsx";

/** A provider's own entry in the public directory. */
export function ListingPage() {
  const { t } = useLingui();
  const api = useApi();
  const query = useQuery(listingQuery(api));
  const listing = query.data;
  return (
    <Page
      title={t`Directory listing`}
      description={t`What resellers read about you in Find a provider. Name and country come from your organization's profile.`}
      narrow
      actions={
        listing?.published ? (
          <ButtonLink to="/find-a-provider/$providerId" params={{ providerId: listing.organizationId }}>
            <Trans>See it as others do</Trans>
          </ButtonLink>
        ) : null
      }
    >
      {listing ? <ListingForm key={listing.version} api={api} listing={listing} /> : null}
      {query.isPending ? <Loading /> : null}
      {listing ? null : <ProblemBar error={query.error} onRetry={() => void query.refetch()} />}
    </Page>
  );
}
