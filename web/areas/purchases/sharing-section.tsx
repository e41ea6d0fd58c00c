import { Switch, Text } from "@fluentui/react-components";
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Api } from "../../lib/api.ts";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { Loading } from "../../ui/loading.tsx";
import { Moment } from "../../ui/moment.tsx";
import { ProblemBar } from "../../ui/problem-bar.tsx";
import { Section } from "../../ui/section.tsx";
import { useNotice } from "../../ui/toasts.tsx";
import { sharingQuery, useSharingChange } from "./purchases.ts";

/** One switch: whether purchase-visibility partners see each other's purchases. */
export function SharingSection({ api }: { api: Api }) {
  const { t } = useLingui();
  const query = useQuery(sharingQuery(api));
  const [asked, setAsked] = useState(false);
  const sharing = query.data;
  return (
    <Section
      title={t`Who sees them`}
      description={t`You always see all purchases. A partner sees its own. If you wish, your purchase-visibility partners also see each other's; what resellers record is seen by them and you alone.`}
    >
      {sharing ? (
        <>
          <Switch
            label={t`Purchase-visibility partners see each other's purchases`}
            checked={sharing.shared}
            disabled={sharing.allowedActions.length === 0}
            onChange={() => setAsked(true)}
          />
          {sharing.changedAt && sharing.changedBy ? (
            <Text>
              <Trans>
                Last changed by {sharing.changedBy.name}, <Moment at={sharing.changedAt} />
              </Trans>
            </Text>
          ) : null}
          {asked ? <SharingDialog api={api} shared={!sharing.shared} onClose={() => setAsked(false)} /> : null}
        </>
      ) : query.isPending ? (
        <Loading />
      ) : (
        <ProblemBar error={query.error} onRetry={() => void query.refetch()} />
      )}
    </Section>
  );
}

function SharingDialog({ api, shared, onClose }: { api: Api; shared: boolean; onClose: () => void }) {
  const { t } = useLingui();
  const notify = useNotice();
  const change = useSharingChange(api, shared, () =>
    notify(shared ? t`Your purchase-visibility partners see each other's purchases.` : t`Each partner sees its own purchases only.`),
  );
  return (
    <ConfirmDialog
      open
      title={shared ? t`Let them see each other's purchases?` : t`Stop showing them each other's purchases?`}
      confirm={shared ? t`Let them see` : t`Stop showing`}
      command={change}
      onClose={onClose}
    >
      <Text>
        {shared ? (
          <Trans>
            Every partner with which you have a purchase-visibility relationship sees products, quantities, days, agreement numbers and
            order references that the others have recorded. You can stop it at any time.
          </Trans>
        ) : (
          <Trans>From now on each partner sees only what it has recorded itself. What they have seen already can't be taken back.</Trans>
        )}
      </Text>
    </ConfirmDialog>
  );
}
