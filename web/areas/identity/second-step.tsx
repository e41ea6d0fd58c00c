import { Button, Text } from "@fluentui/react-components";
import { Trans } from "@lingui/react/macro";
import { type HalfSignIn, type Me, received } from "@procura/sdk";
import { anyone } from "../../lib/api.ts";
import { askPasskey } from "./passkeys.ts";
import { ProofForm } from "./proof-form.tsx";

interface SecondStepProps {
  half: HalfSignIn;
  onSignedIn: (me: Me) => unknown;
  onStartOver: () => void;
}

/** The password was right; now the second factor. */
export function SecondStep({ half, onSignedIn, onStartOver }: SecondStepProps) {
  return (
    <>
      <Text>
        <Trans>One more step: confirm with your second factor that it is you.</Trans>
      </Text>
      <ProofForm<Me>
        kinds={half.secondFactor.proofs}
        onTyped={(proof) => received(anyone.POST("/sessions/second-step", { body: proof }))}
        onPasskey={async () => {
          const passkey = await askPasskey(await received(anyone.POST("/sessions/second-step/passkey-challenge")));
          return await received(anyone.POST("/sessions/second-step", { body: { passkey } }));
        }}
        onProven={onSignedIn}
      />
      <div>
        <Button appearance="transparent" onClick={onStartOver} style={{ paddingInline: 0, minWidth: 0 }}>
          <Trans>Start over</Trans>
        </Button>
      </div>
    </>
  );
}
