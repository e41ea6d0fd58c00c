import { Text } from "@fluentui/react-components";
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import type { Api } from "../../../lib/api.ts";
import { ReasonDialog } from "../../../ui/reason-dialog.tsx";
import { useNotice } from "../../../ui/toasts.tsx";
import { WorkLeft } from "../endings/active-work.tsx";
import { vendorEndingAheadQuery } from "../endings/endings.ts";
import { useEnding, useSuspension } from "./suspensions.ts";

interface DialogProps {
  api: Api;
  of: { organizationId: string; relationshipId: string };
  partner: string;
  customer: string;
  /** What the partner is to the customer by this one of their relationships. */
  label: string;
  onClose: () => void;
}

export function SuspendDialog({ api, of, partner, customer, label, onClose }: DialogProps) {
  const { t } = useLingui();
  const notify = useNotice();
  const command = useSuspension(api, of, () => {
    notify(t`The relationship between ${partner} and ${customer} is suspended.`);
    onClose();
  });
  return (
    <ReasonDialog
      title={t`Suspend the relationship between ${partner} and ${customer}?`}
      submit={t`Suspend`}
      hint={<Trans>Both sides will read it.</Trans>}
      required
      command={command}
      onClose={onClose}
    >
      <Text>
        <Trans>
          It concerns: {label}. Nobody of the partner can act for the customer through it, at once, until you lift it. Subscriptions,
          agreements and other relationships of the two stand. Both get a mail with your reason.
        </Trans>
      </Text>
    </ReasonDialog>
  );
}

export function EndForVendor({ api, of, partner, customer, label, onClose }: DialogProps) {
  const { t } = useLingui();
  const notify = useNotice();
  const ahead = useQuery(vendorEndingAheadQuery(api, of.organizationId, of.relationshipId));
  const command = useEnding(api, of, () => {
    notify(t`The relationship between ${partner} and ${customer} has ended.`);
    onClose();
  });
  return (
    <ReasonDialog
      title={t`End the relationship between ${partner} and ${customer}?`}
      submit={t`End the relationship`}
      hint={<Trans>Both sides will read it.</Trans>}
      required
      command={command}
      onClose={onClose}
    >
      <Text>
        <Trans>
          It concerns: {label}. The partner loses at once what it may do for the customer through it; other relationships of the two stand.
          Both get a mail with your reason.
        </Trans>
      </Text>
      <WorkLeft work={ahead.data?.activeWork ?? []} />
    </ReasonDialog>
  );
}
