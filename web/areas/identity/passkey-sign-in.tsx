import { Button, tokens } from "@fluentui/react-components";
import { KeyRegular } from "@fluentui/react-icons";
import { Trans } from "@lingui/react/macro";
import { type Me, received } from "@procura/sdk";
import { anyone } from "../../lib/api.ts";
import { useCommand } from "../../lib/command.ts";
import { ProblemBar } from "../../ui/problem-bar.tsx";
import { askPasskey, passkeysWork, wasCalledOff } from "./passkeys.ts";

/** Without name and password: the passkey says whose it is. */
export function PasskeySignIn({ onSignedIn }: { onSignedIn: (me: Me) => unknown }) {
  const enter = useCommand(
    async () => {
      const body = await askPasskey(await received(anyone.POST("/sessions/passkey-challenge")));
      return await received(anyone.POST("/sessions/passkey", { body }));
    },
    { onSuccess: onSignedIn },
  );
  if (!passkeysWork) return null;
  return (
    <>
      {wasCalledOff(enter.error) ? null : <ProblemBar error={enter.error} />}
      <div style={{ marginTop: tokens.spacingVerticalM }}>
        <Button icon={<KeyRegular />} disabledFocusable={enter.isPending} onClick={() => enter.mutate(undefined)}>
          <Trans>Sign in with a passkey</Trans>
        </Button>
      </div>
    </>
  );
}
