import { Text } from "@fluentui/react-components";
import { Trans, useLingui } from "@lingui/react/macro";
import type { Customer } from "@procura/sdk";
import { useNavigate } from "@tanstack/react-router";
import type { Api } from "../../../lib/api.ts";
import { ReasonDialog } from "../../../ui/reason-dialog.tsx";
import { useNotice } from "../../../ui/toasts.tsx";
import { usePartnerEnding } from "./endings.ts";

/** The partner ends what it has with a customer; what that means stands first. */
export function EndDialog({ api, customer, onClose }: { api: Api; customer: Customer; onClose: () => void }) {
  const { t } = useLingui();
  const notify = useNotice();
  const navigate = useNavigate();
  const end = usePartnerEnding(api, customer.id, async () => {
    notify(t`The relationship with ${customer.name} has ended.`);
    await navigate({ to: "/o/$organizationId/customers", params: { organizationId: api.organizationId } });
  });
  return (
    <ReasonDialog
      title={t`End the relationship with ${customer.name}?`}
      submit={t`End the relationship`}
      hint={<Trans>{customer.name} can read it.</Trans>}
      command={end}
      onClose={onClose}
    >
      <Text>
        <strong>
          <Trans>What stops, at once:</Trans>
        </strong>{" "}
        <Trans>{customer.name} leaves your list, and nobody of your organization can see or manage its users and services any more.</Trans>
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
