import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { Trans, useLingui } from "@lingui/react/macro";
import type { Customer } from "@procura/sdk";
import { useState } from "react";
import { useOrganization } from "../../app/session.ts";
import type { Api } from "../../lib/api.ts";
import { Moment } from "../../ui/moment.tsx";
import { EndDialog } from "../relationships/endings/end-dialog.tsx";
import { useLabels } from "../relationships/kinds.ts";

const useStyles = makeStyles({
  list: { listStyle: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  item: { display: "flex", flexWrap: "wrap", justifyContent: "space-between", alignItems: "center", gap: tokens.spacingHorizontalM },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** What the partner is to the customer: each relationship ends by itself. */
export function RelationshipList({ api, customer }: { api: Api; customer: Customer }) {
  const { t } = useLingui();
  const styles = useStyles();
  const { partnerKind } = useOrganization();
  const labels = useLabels();
  const [ending, setEnding] = useState<string>();
  const relationships = customer.relationships ?? [];
  const chosen = relationships.find(({ id }) => id === ending);
  const alone = relationships.length === 1;
  return (
    <>
      <ul className={styles.list} aria-label={t`What you are to the customer`}>
        {relationships.map(({ id, kind, label, startedAt, endDueAt, suspension, allowedActions }) => (
          <li key={id} className={styles.item}>
            <span>
              <Text block weight="semibold">
                {labels[label]}
              </Text>
              <Text className={styles.quiet}>
                <Trans>
                  Since <Moment at={startedAt} dateOnly />
                </Trans>
                {endDueAt ? (
                  <>
                    {" · "}
                    <Trans>
                      The customer wants it ended by <Moment at={endDueAt} dateOnly />
                    </Trans>
                  </>
                ) : null}
              </Text>
              {kind === "reseller" && partnerKind === "indirect-reseller" && endDueAt === null && suspension === null ? (
                <Text block className={styles.quiet}>
                  <Trans>You can end it once the customer asks for that: its subscriptions are ordered through a provider.</Trans>
                </Text>
              ) : null}
            </span>
            {allowedActions.includes("relationships:relationship:end") ? (
              <Button onClick={() => setEnding(id)} {...(alone ? {} : { "aria-label": t`End the relationship: ${labels[label]}` })}>
                <Trans>End the relationship</Trans>
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {chosen ? <EndDialog api={api} customer={customer} relationship={chosen} last={alone} onClose={() => setEnding(undefined)} /> : null}
    </>
  );
}
