import { Button, Text } from "@fluentui/react-components";
import { Trans, useLingui } from "@lingui/react/macro";
import type { Relationship } from "@procura/sdk";
import { useState } from "react";
import type { Api } from "../../../lib/api.ts";
import { ReasonDialog } from "../../../ui/reason-dialog.tsx";
import { Section } from "../../../ui/section.tsx";
import { useNotice } from "../../../ui/toasts.tsx";
import { useOtherWays } from "../partners/other-ways.ts";
import { usePartnerDeletion } from "./endings.ts";

/** A customer ends by itself what nothing was bought through. */
export function DeleteSection({ api, relationship }: { api: Api; relationship: Relationship }) {
  const { t } = useLingui();
  const notify = useNotice();
  const [asking, setAsking] = useState(false);
  const otherWays = useOtherWays(api, relationship);
  const { id, partner } = relationship;
  const command = usePartnerDeletion(api, id, () => {
    setAsking(false);
    notify(t`The relationship with ${partner.name} has ended.`);
  });
  return (
    <Section
      title={t`Delete partner`}
      description={t`You have bought nothing through this relationship, so you end it yourself, at any time.`}
      actions={
        <Button onClick={() => setAsking(true)}>
          <Trans>Delete partner</Trans>
        </Button>
      }
    >
      {asking ? (
        <ReasonDialog
          title={t`Delete the partner ${partner.name}?`}
          submit={t`Delete partner`}
          hint={<Trans>{partner.name} can read it.</Trans>}
          command={command}
          onClose={() => setAsking(false)}
        >
          <Text>
            <Trans>
              The relationship and what {partner.name} may do through it end at once. The activity still shows everything that was done. If
              you want their help again, they send a new invitation and you accept it.
            </Trans>
          </Text>
          {otherWays ? (
            <Text>
              <strong>
                <Trans>What does not stop:</Trans>
              </strong>{" "}
              <Trans>
                the other ways that {partner.name} has into your organization. Look at Partner relationships, or lock all partner access.
              </Trans>
            </Text>
          ) : null}
        </ReasonDialog>
      ) : null}
    </Section>
  );
}
