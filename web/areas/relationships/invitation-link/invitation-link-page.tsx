import { Trans, useLingui } from "@lingui/react/macro";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Suspense, useEffect, useState } from "react";
import { PublicPage } from "../../../app/public-page.tsx";
import { sessionQuery } from "../../../app/session.ts";
import { hasCode } from "../../../lib/problem.ts";
import { Loading } from "../../../ui/loading.tsx";
import { ProblemBar } from "../../../ui/problem-bar.tsx";
import type { InvitationKind } from "../kinds.ts";
import { actingOrganization } from "./acting-organization.ts";
import { ClosedPage } from "./closed-page.tsx";
import { keepInvitation, pendingInvitation } from "./pending-token.ts";
import { useInvitationPreview } from "./preview.ts";
import { RequestView } from "./request-view.tsx";

export function InvitationLinkPage() {
  const { t } = useLingui();
  return (
    <Suspense
      fallback={
        <PublicPage title={t`Invitation`} wide>
          <Loading />
        </PublicPage>
      }
    >
      <InvitationLink />
    </Suspense>
  );
}

/** What the link in a partner's mail opens: who asks for what, before any sign-in. */
function InvitationLink() {
  const { t } = useLingui();
  const token = useToken();
  const { data: me } = useSuspenseQuery(sessionQuery);
  const [chosen, setChosen] = useState<string>();
  const [ending, setEnding] = useState<"cancelled" | "declined">();
  // Which organization decides depends on what is asked: known after the first look.
  const [kind, setKind] = useState<InvitationKind>("reseller");
  const acting = actingOrganization(me, chosen, kind);
  const preview = useInvitationPreview(token, acting?.id);
  const asked = preview.data?.invitation.kind;
  useEffect(() => {
    if (asked) setKind(asked);
  }, [asked]);
  if (hasCode(preview.error, "invitation-not-found", "invalid-input") || !token) {
    return <ClosedPage reason="invitation-not-found" />;
  }
  if (!preview.data) {
    return (
      <PublicPage title={t`Invitation`} wide>
        {preview.isPending ? <Loading /> : <ProblemBar error={preview.error} onRetry={() => void preview.refetch()} />}
      </PublicPage>
    );
  }
  const { invitation, partner, viewer } = preview.data;
  if (ending) return <ClosedPage reason={ending} partnerName={partner.name} />;
  if (invitation.status !== "open") {
    const anothers = viewer?.why === "invitation-used-by-another" ? viewer.why : undefined;
    const closed = anothers ?? (invitation.status === "accepted" ? "invitation-used" : `invitation-${invitation.status}`);
    const mine = viewer?.relationship || viewer?.partnership ? viewer.organizationId : undefined;
    return <ClosedPage reason={closed} partnerName={partner.name} kind={invitation.kind} {...(mine ? { acceptedBy: mine } : {})} />;
  }
  return (
    <PublicPage
      wide
      title={
        invitation.kind === "partnership"
          ? t`${partner.name} would like to be your indirect provider`
          : t`${partner.name} would like to work with you`
      }
      description={<Trans>Read what this means before you decide. Nothing happens until a global administrator accepts.</Trans>}
    >
      <RequestView token={token} preview={preview.data} me={me} acting={acting} onChoose={setChosen} onEnd={setEnding} />
    </PublicPage>
  );
}

function useToken(): string {
  const [token, setToken] = useState(() => window.location.hash.slice(1) || pendingInvitation() || "");
  useEffect(() => {
    const follow = () => setToken((current) => window.location.hash.slice(1) || current);
    window.addEventListener("hashchange", follow);
    return () => window.removeEventListener("hashchange", follow);
  }, []);
  useEffect(() => {
    if (token) keepInvitation(token);
  }, [token]);
  return token;
}
