import { useLingui } from "@lingui/react/macro";
import type { EnrollmentStanding } from "@procura/sdk";
import { useQuery } from "@tanstack/react-query";
import { useApi } from "../../app/session.ts";
import { Loading } from "../../ui/loading.tsx";
import { Page } from "../../ui/page.tsx";
import { ProblemBar } from "../../ui/problem-bar.tsx";
import { ApplicationSteps } from "./application/application-steps.tsx";
import { applicationQuery, standingQuery } from "./enrollment.ts";
import { MemberView } from "./standing/member-view.tsx";
import { StandingView } from "./standing/standing-view.tsx";
import { BeginView } from "./welcome/begin-view.tsx";

/** An organization's way into the program: before, while it fills in the application, where that stands, and what is left once it is in. */
export function EnrollmentPage() {
  const api = useApi();
  const standing = useQuery(standingQuery(api));
  if (!standing.data) return <Pending query={standing} />;
  const { standing: how, application } = standing.data;
  if (how === "in-program") return <MemberView standing={standing.data} />;
  if (!application || application.state === "withdrawn") return <BeginView standing={standing.data} />;
  return <Application id={application.id} standing={standing.data} />;
}

function Application({ id, standing }: { id: string; standing: EnrollmentStanding }) {
  const query = useQuery(applicationQuery(useApi(), id));
  if (!query.data) return <Pending query={query} />;
  if (query.data.state === "draft") return <ApplicationSteps key={id} application={query.data} />;
  return <StandingView application={query.data} mayBegin={standing.allowedActions.includes("enrollment:application:create")} />;
}

function Pending({ query }: { query: { isPending: boolean; error: Error | null; refetch: () => unknown } }) {
  const { t } = useLingui();
  return (
    <Page title={t`Become a partner`} narrow>
      {query.isPending ? <Loading /> : <ProblemBar error={query.error} onRetry={() => void query.refetch()} />}
    </Page>
  );
}
