import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  Text,
  tokens,
} from "@fluentui/react-components";
import { Trans } from "@lingui/react/macro";
import { received } from "@procura/sdk";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { anyone } from "../../lib/api.ts";
import { settleProof, useProofAsked } from "../../lib/fresh-proof.ts";
import { Loading } from "../../ui/loading.tsx";
import { ProblemBar } from "../../ui/problem-bar.tsx";
import { proveAtProvider } from "../federation/prove-at-provider.ts";
import { factorsQuery } from "./factors.ts";
import { askPasskey } from "./passkeys.ts";
import { ProofForm } from "./proof-form.tsx";

const useStyles = makeStyles({
  content: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL, paddingBottom: "4px" },
});

/** Over whatever page asked for it: the change goes on afterwards, and nothing typed is lost. */
export function ProofDialog() {
  return useProofAsked() ? <OpenDialog /> : null;
}

function OpenDialog() {
  const styles = useStyles();
  const factors = useQuery({ ...factorsQuery, staleTime: 0 });
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      // Back to the form that waited: a dialog without the focus is hidden from screen readers.
      requestAnimationFrame(() => before instanceof HTMLElement && before.focus());
    },
    [before],
  );
  return (
    <Dialog open modalType="alert" onOpenChange={(_, { open }) => open || settleProof("called-off")}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>
            <Trans>Confirm that it is you</Trans>
          </DialogTitle>
          <DialogContent className={styles.content}>
            <Text>
              <Trans>This is a sensitive change. What you entered is kept, and it goes on right after.</Trans>
            </Text>
            {factors.data ? (
              <ProofForm
                kinds={factors.data.proofs}
                onTyped={(proof) => received(anyone.POST("/session/proof", { body: proof }))}
                onPasskey={async () => {
                  const passkey = await askPasskey(await received(anyone.POST("/session/passkey-challenge")));
                  return await received(anyone.POST("/session/proof", { body: { passkey } }));
                }}
                onProvider={async () => {
                  await proveAtProvider();
                  return undefined;
                }}
                onProven={() => settleProof("proven")}
              />
            ) : factors.isPending ? (
              <Loading rows={2} />
            ) : (
              <ProblemBar error={factors.error} onRetry={() => void factors.refetch()} />
            )}
          </DialogContent>
          <DialogActions fluid>
            <Button onClick={() => settleProof("called-off")}>
              <Trans>Cancel</Trans>
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
