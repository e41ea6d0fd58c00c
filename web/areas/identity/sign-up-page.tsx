import { Text } from "@fluentui/react-components";
import { Trans, useLingui } from "@lingui/react/macro";
import type { Me } from "@procura/sdk";
import { PublicPage } from "../../app/public-page.tsx";
import { welcome } from "../../app/session.ts";
import { RouterLink } from "../../ui/links.tsx";
import { SignUp } from "./sign-up.tsx";
import { useGoBack } from "./way-back.ts";

export function SignUpPage() {
  const { t } = useLingui();
  const goBack = useGoBack();
  const enter = async (me: Me) => {
    await welcome(me);
    await goBack(undefined);
  };
  return (
    <PublicPage
      title={t`Create your organization`}
      description={t`For customers: you become its first administrator and decide who may help you.`}
    >
      <SignUp onDone={enter} />
      <Text>
        <Trans>
          You already have an account?{" "}
          <RouterLink to="/sign-in" inline>
            Sign in
          </RouterLink>
        </Trans>
      </Text>
    </PublicPage>
  );
}
