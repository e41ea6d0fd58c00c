import { Dialog, DialogBody, DialogContent, DialogSurface, DialogTitle, makeStyles, Text, tokens } from "@fluentui/react-components";
import { Trans } from "@lingui/react/macro";
import type { Me } from "@procura/sdk";
import { useQueryClient } from "@tanstack/react-query";
import { SignInForm } from "../../areas/identity/sign-in-form.tsx";
import { useMe, welcome } from "../session.ts";
import { useExpired } from "../session-expiry.ts";

const useStyles = makeStyles({
  content: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
});

/** The session ended under an open page: sign in over it, and nothing typed is lost. */
export function ExpiredDialog() {
  const styles = useStyles();
  const expired = useExpired();
  const { user } = useMe();
  const queryClient = useQueryClient();
  const continueAs = async (me: Me) => {
    // Somebody else must not find the former person's page.
    if (me.user.id !== user.id) return window.location.assign("/");
    await welcome(me);
    await queryClient.invalidateQueries();
  };
  return (
    <Dialog open={expired} modalType="alert">
      <DialogSurface>
        <DialogBody>
          <DialogTitle>
            <Trans>Your session has ended</Trans>
          </DialogTitle>
          <DialogContent className={styles.content}>
            <Text>
              <Trans>Sign in again to go on. What you entered on this page is still here.</Trans>
            </Text>
            <SignInForm signInName={user.signInName} onSignedIn={continueAs} />
          </DialogContent>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
