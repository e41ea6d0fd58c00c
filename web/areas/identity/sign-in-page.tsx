import { Button, Text } from "@fluentui/react-components";
import { PersonKeyRegular } from "@fluentui/react-icons";
import { Trans, useLingui } from "@lingui/react/macro";
import type { Me } from "@procura/sdk";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { PublicPage } from "../../app/public-page.tsx";
import { welcome } from "../../app/session.ts";
import { RouterLink } from "../../ui/links.tsx";
import { ProviderSignIn } from "../federation/provider-sign-in.tsx";
import { SignInForm } from "./sign-in-form.tsx";
import { useGoBack } from "./way-back.ts";

const route = getRouteApi("/sign-in");

export function SignInPage() {
  const { t } = useLingui();
  const search = route.useSearch();
  const goBack = useGoBack();
  const [atProvider, setAtProvider] = useState(false);
  const enter = async (me: Me) => {
    await welcome(me);
    await goBack(search.return);
  };
  return (
    <PublicPage title={t`Sign in`} description={t`With the account of your organization.`}>
      {atProvider ? <ProviderSignIn returnTo={search.return} onClose={() => setAtProvider(false)} /> : <SignInForm onSignedIn={enter} />}
      {atProvider ? null : (
        <div>
          <Button icon={<PersonKeyRegular />} onClick={() => setAtProvider(true)}>
            <Trans>Sign in with your organization</Trans>
          </Button>
        </div>
      )}
      <Text>
        <RouterLink to="/forgot-password" inline>
          <Trans>Forgot your password?</Trans>
        </RouterLink>
      </Text>
      <Text>
        <Trans>
          Your organization is not here yet?{" "}
          <RouterLink to="/sign-up" inline>
            Create it
          </RouterLink>
        </Trans>
      </Text>
      <Text>
        <Trans>
          You want to sell or look after cloud services?{" "}
          <RouterLink to="/become-a-partner" inline>
            Become a partner
          </RouterLink>
        </Trans>
      </Text>
      <Text>
        <Trans>
          Are you a reseller?{" "}
          <RouterLink to="/find-a-provider" inline>
            Find a provider
          </RouterLink>
        </Trans>
      </Text>
    </PublicPage>
  );
}
