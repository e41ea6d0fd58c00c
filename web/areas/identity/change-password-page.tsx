import { Button } from "@fluentui/react-components";
import { Trans, useLingui } from "@lingui/react/macro";
import { useQueryClient } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { PublicPage } from "../../app/public-page.tsx";
import { sessionQuery, signOut } from "../../app/session.ts";
import { ChangePasswordForm } from "./change-password-form.tsx";
import { useGoBack } from "./way-back.ts";

const route = getRouteApi("/change-password");

/** Asked of people who signed in with a password that somebody else chose. */
export function ChangePasswordPage() {
  const { t } = useLingui();
  const search = route.useSearch();
  const goBack = useGoBack();
  const queryClient = useQueryClient();
  const goOn = async () => {
    await queryClient.fetchQuery({ ...sessionQuery, staleTime: 0 });
    await goBack(search.return);
  };
  return (
    <PublicPage
      title={t`Choose your own password`}
      description={t`Your password was set by an administrator. Choose one that only you know, then you can go on.`}
    >
      <ChangePasswordForm onChanged={goOn} />
      <div>
        <Button appearance="transparent" onClick={signOut} style={{ paddingInline: 0, minWidth: 0 }}>
          <Trans>Sign out</Trans>
        </Button>
      </div>
    </PublicPage>
  );
}
