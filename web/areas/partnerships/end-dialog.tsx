import { Field, makeStyles, Text, Textarea } from "@fluentui/react-components";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { type Partnership, received } from "@procura/sdk";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { type Api, idempotent } from "../../lib/api.ts";
import { useCommand } from "../../lib/command.ts";
import { fieldError } from "../../lib/problem.ts";
import { FormDialog } from "../../ui/form-dialog.tsx";
import { Loading } from "../../ui/loading.tsx";
import { ProblemBar } from "../../ui/problem-bar.tsx";
import { useNotice } from "../../ui/toasts.tsx";
import { endingQuery, partnershipsKey } from "./partnerships.ts";

const useStyles = makeStyles({ list: { margin: "4px 0 0", paddingInlineStart: "18px", lineHeight: 1.6 } });

interface EndDialogProps {
  api: Api;
  partnership: Partnership;
  onClose: () => void;
}

/** What stays and what goes, in numbers of now, before anybody says yes. */
export function EndDialog({ api, partnership: { id, counterpart }, onClose }: EndDialogProps) {
  const styles = useStyles();
  const { t } = useLingui();
  const notify = useNotice();
  const queryClient = useQueryClient();
  const [reason, setReason] = useState("");
  const ending = useQuery(endingQuery(api, id));
  const end = useCommand(
    (body: { reason?: string }, key) =>
      received(api.client.POST("/partnerships/{id}/ending", { params: { path: { id } }, body, ...idempotent(key) })),
    {
      onSuccess: async () => {
        await queryClient.invalidateQueries({ queryKey: partnershipsKey(api) });
        notify(t`The partnership has ended. Both sides get a mail.`);
        onClose();
      },
    },
  );
  return (
    <FormDialog
      title={t`End the partnership with ${counterpart.name}?`}
      submit={t`End the partnership`}
      busy={end.isPending}
      error={end.error}
      disabled={!ending.data}
      onClose={onClose}
      onSubmit={() => end.mutate(reason.trim() ? { reason: reason.trim() } : {})}
    >
      {ending.isPending ? <Loading rows={2} /> : null}
      <ProblemBar error={ending.error} onRetry={() => void ending.refetch()} />
      {ending.data ? (
        <>
          <div>
            <Text weight="semibold">
              <Trans>What stays:</Trans>
            </Text>
            <ul className={styles.list}>
              <li>
                <Plural
                  value={ending.data.sharedCustomers}
                  one="# shared customer stays a customer of both"
                  other="# shared customers stay customers of both"
                />
              </li>
              <li>
                <Plural
                  value={ending.data.delegatedAdministrations}
                  one="delegated administration is unchanged: you administer # of them"
                  other="delegated administration is unchanged: you administer # of them"
                />
              </li>
              <li>
                <Trans>the history of the partnership, for both</Trans>
              </li>
            </ul>
          </div>
          <div>
            <Text weight="semibold">
              <Trans>What goes, at once:</Trans>
            </Text>
            <ul className={styles.list}>
              <li>
                {counterpart.kind === "provider" ? (
                  <Trans>{counterpart.name} can no longer submit orders for your customers</Trans>
                ) : (
                  <Trans>you can no longer submit orders for the customers of {counterpart.name}</Trans>
                )}
              </li>
              {ending.data.endsAdministratorAccess ? (
                <li>
                  {counterpart.kind === "provider" ? (
                    <Trans>the administrator access of {counterpart.name} to your organization</Trans>
                  ) : (
                    <Trans>your administrator access to {counterpart.name}</Trans>
                  )}
                </li>
              ) : null}
            </ul>
          </div>
        </>
      ) : null}
      <Field
        label={<Trans>Reason</Trans>}
        hint={<Trans>Both sides can read it. Optional.</Trans>}
        validationMessage={fieldError(end.error, "reason")}
      >
        <Textarea value={reason} onChange={(_, { value }) => setReason(value)} rows={2} resize="vertical" />
      </Field>
    </FormDialog>
  );
}
