import { Text } from "@fluentui/react-components";
import { Trans, useLingui } from "@lingui/react/macro";
import { type HalfSignIn, type Me, received } from "@procura/sdk";
import { useRouter } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { PublicPage } from "../../app/public-page.tsx";
import { welcome } from "../../app/session.ts";
import { anyone } from "../../lib/api.ts";
import { useCommand } from "../../lib/command.ts";
import { RouterLink } from "../../ui/links.tsx";
import { Loading } from "../../ui/loading.tsx";
import { ProblemBar } from "../../ui/problem-bar.tsx";
import { SecondStep } from "../identity/second-step.tsx";
import { useGoBack } from "../identity/way-back.ts";
import { takeTarget } from "./on-the-way.ts";
import { tellProven } from "./prove-at-provider.ts";

type Arrival = Me | HalfSignIn | { purpose: "test" | "proof"; organizationId: string; domain: string };

/** Back from the organization's own provider: its answer stands in the address and is used once. */
export function ProviderReturnPage() {
  const { t } = useLingui();
  const router = useRouter();
  const goBack = useGoBack();
  const [half, setHalf] = useState<HalfSignIn | null>(null);
  const enter = async (me: Me) => {
    await welcome(me);
    const target = takeTarget();
    await (me.user.mustChangePassword ? router.navigate({ to: "/" }) : goBack(target));
  };
  const arrive = useCommand<Record<string, string>, Arrival>(
    (answer) => received(anyone.POST("/sessions/provider", { body: { answer } })),
    {
      onSuccess: async (arrival) => {
        if ("secondFactor" in arrival) return setHalf(arrival);
        if (!("purpose" in arrival)) return await enter(arrival);
        if (arrival.purpose === "proof") return tellProven();
        const { organizationId } = arrival;
        await router.navigate({ to: "/o/$organizationId/identity-providers", params: { organizationId }, replace: true });
      },
    },
  );
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    const answer = Object.fromEntries(new URLSearchParams(window.location.search));
    // Not for the history, nor for whoever looks over the shoulder.
    window.history.replaceState(window.history.state, "", window.location.pathname);
    arrive.mutate(answer);
  });
  return (
    <PublicPage title={t`Sign in`} description={t`With the account of your organization.`}>
      {half ? (
        <SecondStep half={half} onSignedIn={enter} onStartOver={() => void router.navigate({ to: "/sign-in" })} />
      ) : arrive.error ? (
        <>
          <ProblemBar error={arrive.error} />
          <div>
            <RouterLink to="/sign-in">
              <Trans>Back to sign-in</Trans>
            </RouterLink>
          </div>
        </>
      ) : arrive.isSuccess ? (
        <Text>
          <Trans>Confirmed. You can close this window.</Trans>
        </Text>
      ) : (
        <Loading rows={2} />
      )}
    </PublicPage>
  );
}
