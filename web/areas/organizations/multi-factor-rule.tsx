import { Button, Text } from "@fluentui/react-components";
import { Trans, useLingui } from "@lingui/react/macro";
import { type Program, received } from "@procura/sdk";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useApi } from "../../app/session.ts";
import { idempotent } from "../../lib/api.ts";
import { useCommand } from "../../lib/command.ts";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { useNotice } from "../../ui/toasts.tsx";
import { programsQuery } from "./program.ts";
import { useProgramName } from "./program-names.ts";

/** Lets the vendor require a second factor of a program's partners, or stop requiring it. */
export function MultiFactorRule({ program }: { program: Program }) {
  const { t } = useLingui();
  const api = useApi();
  const notify = useNotice();
  const queryClient = useQueryClient();
  const [asked, setAsked] = useState(false);
  const name = useProgramName()(program.name);
  const { id, rules } = program;
  const required = rules.partnerMultiFactor === "required";
  const change = useCommand<void, Program>(
    (_, key) =>
      received(
        api.client.PUT("/programs/{id}/partner-multi-factor", {
          params: { path: { id } },
          body: { rule: required ? "optional" : "required" },
          ...idempotent(key),
        }),
      ),
    {
      onSuccess: async () => {
        await queryClient.invalidateQueries({ queryKey: programsQuery(api).queryKey });
        notify(t`The rule of ${name} is changed.`);
      },
    },
  );
  return (
    <div>
      <Button onClick={() => setAsked(true)}>
        {required ? <Trans>Stop requiring a second factor</Trans> : <Trans>Require a second factor</Trans>}
      </Button>
      {asked ? (
        <ConfirmDialog
          open
          title={required ? t`Stop requiring a second factor in ${name}?` : t`Require a second factor in ${name}?`}
          confirm={required ? t`Stop requiring it` : t`Require it`}
          command={change}
          onClose={() => setAsked(false)}
        >
          <Text>
            {required ? (
              <Trans>From now on partners' people open customers' pages with a password alone, unless they have a second factor.</Trans>
            ) : (
              <Trans>
                From now on customers' pages, and all work on behalf of customers, are closed to partners' people until they sign in with a
                second factor. They are led to the page where they set one up.
              </Trans>
            )}
          </Text>
        </ConfirmDialog>
      ) : null}
    </div>
  );
}
