import { Text } from "@fluentui/react-components";
import { Trans, useLingui } from "@lingui/react/macro";
import type { Customer } from "@procura/sdk";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import type { Api } from "../../../lib/api.ts";
import { Loading } from "../../../ui/loading.tsx";
import { ProblemBar } from "../../../ui/problem-bar.tsx";
import { ReasonDialog } from "../../../ui/reason-dialog.tsx";
import { useNotice } from "../../../ui/toasts.tsx";
import { useLabels } from "../kinds.ts";
import { WorkInTheWay } from "./active-work.tsx";
import { endingAheadQuery, usePartnerEnding } from "./endings.ts";

interface EndDialogProps {
  api: Api;
  customer: Customer;
  relationship: NonNullable<Customer["relationships"]>[number];
  /** There is no other between the two. */
  last: boolean;
  onClose: () => void;
}

/** The partner ends what it has with a customer; what that means stands first. */
export function EndDialog({ api, customer, relationship, last, onClose }: EndDialogProps) {
  const { t } = useLingui();
  const labels = useLabels();
  const notify = useNotice();
  const navigate = useNavigate();
  const ahead = useQuery(endingAheadQuery(api, customer.id, relationship.id));
  const work = ahead.data?.activeWork ?? [];
  const end = usePartnerEnding(api, customer.id, relationship.id, async () => {
    notify(t`The relationship with ${customer.name} has ended.`);
    if (last) await navigate({ to: "/o/$organizationId/customers", params: { organizationId: api.organizationId } });
    else onClose();
  });
  return (
    <ReasonDialog
      title={t`End the relationship with ${customer.name}?`}
      submit={t`End the relationship`}
      hint={<Trans>{customer.name} can read it.</Trans>}
      command={end}
      blocked={ahead.isPending || work.length > 0}
      onClose={onClose}
    >
      {ahead.isPending ? <Loading rows={1} /> : null}
      <ProblemBar error={ahead.error} onRetry={() => void ahead.refetch()} />
      {work.length > 0 ? <WorkInTheWay api={api} customer={customer} work={work} /> : null}
      <Text>
        <strong>
          <Trans>What stops, at once:</Trans>
        </strong>{" "}
        {last ? (
          <Trans>
            {customer.name} leaves your list, and nobody of your organization can see or manage its users and services any more.
          </Trans>
        ) : (
          <Trans>
            what this relationship lets you do: {labels[relationship.label]}. The others that you have with {customer.name} stand.
          </Trans>
        )}
      </Text>
      <Text>
        <strong>
          <Trans>What stands:</Trans>
        </strong>{" "}
        <Trans>the history, for both of you. What your contracts say about notice and support is between you and the customer.</Trans>
      </Text>
    </ReasonDialog>
  );
}
