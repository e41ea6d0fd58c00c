import { Button, Text } from "@fluentui/react-components";
import { ShieldCheckmarkRegular } from "@fluentui/react-icons";
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useApi, useOrganization } from "../../../app/session.ts";
import { BackLink } from "../../../ui/back-link.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { Loading } from "../../../ui/loading.tsx";
import { Page } from "../../../ui/page.tsx";
import { ProblemBar } from "../../../ui/problem-bar.tsx";
import { useNotice } from "../../../ui/toasts.tsx";
import { EndIdleForm } from "./end-idle-form.tsx";
import { ReviewSection } from "./review-section.tsx";
import { consentRulesQuery, reviewsQuery, useReviewStart } from "./reviews.ts";

/** Once a year, or whenever it wants, a customer looks at each partner that administers it and keeps or ends that. */
export function ReviewsPage() {
  const { t } = useLingui();
  const api = useApi();
  const notify = useNotice();
  const mayDecide = useOrganization().allowedActions.includes("relationships:review:decide");
  const reviews = useQuery(reviewsQuery(api));
  const rules = useQuery(consentRulesQuery(api));
  const start = useReviewStart(api, () => notify(t`The review has begun.`));
  const items = reviews.data?.items ?? [];
  const isOpen = items.some(({ state }) => state !== "done");
  return (
    <Page
      title={t`Access reviews`}
      description={t`See which partners hold admin roles here, since when, and when they last used them. Keep each, or remove its admin roles.`}
      above={
        <BackLink to="/o/$organizationId/partners" params={{ organizationId: api.organizationId }}>
          <Trans>Partner relationships</Trans>
        </BackLink>
      }
      actions={
        mayDecide && reviews.data && !isOpen ? (
          <Button icon={<ShieldCheckmarkRegular />} disabledFocusable={start.isPending} onClick={() => start.mutate()}>
            <Trans>Start a review</Trans>
          </Button>
        ) : null
      }
    >
      <ProblemBar error={start.error} />
      {reviews.isPending ? <Loading /> : null}
      <ProblemBar error={reviews.error} onRetry={() => void reviews.refetch()} />
      {items.map((review) => (
        <ReviewSection key={review.id} api={api} review={review} />
      ))}
      {reviews.data && items.length === 0 ? (
        <EmptyState icon={<ShieldCheckmarkRegular />} title={t`No review yet`}>
          <Trans>
            Once a year we ask you by mail to look at what partners may do here. You can also start a review yourself at any time.
          </Trans>
        </EmptyState>
      ) : null}
      {rules.data ? (
        <EndIdleForm api={api} rules={rules.data} />
      ) : rules.error ? (
        <ProblemBar error={rules.error} onRetry={() => void rules.refetch()} />
      ) : null}
      {items.length > 0 && !mayDecide ? (
        <Text>
          <Trans>Only a global administrator decides.</Trans>
        </Text>
      ) : null}
    </Page>
  );
}
