import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { Trans, useLingui } from "@lingui/react/macro";
import type { Relationship } from "@procura/sdk";
import { useQuery } from "@tanstack/react-query";
import type { Api } from "../../../lib/api.ts";
import { Loading } from "../../../ui/loading.tsx";
import { Moment } from "../../../ui/moment.tsx";
import { ProblemBar } from "../../../ui/problem-bar.tsx";
import { Section } from "../../../ui/section.tsx";
import { useOtherWays } from "./other-ways.ts";
import { ReachDiagram } from "./reach-diagram.tsx";
import { grantsQuery } from "./relationships.ts";

const useStyles = makeStyles({ quiet: { color: tokens.colorNeutralForeground2, margin: 0 } });

interface ReachSectionProps {
  api: Api;
  relationship: Relationship;
  organizationName: string;
  /** All partner access is locked, so for now nobody can. */
  locked: boolean;
}

/** Who of the partner can reach us, and through what; and who gave that, when. */
export function ReachSection({ api, relationship, organizationName, locked }: ReachSectionProps) {
  const styles = useStyles();
  const { t } = useLingui();
  const grants = useQuery(grantsQuery(api));
  const otherWays = useOtherWays(api, relationship);
  const title = t`Who can reach your organization, and through what`;
  // What its people reach, they reach through their accounts, which stand above.
  if (relationship.kind === "partner-account" && relationship.status === "active") return null;
  if (relationship.administration.state !== "active") {
    return (
      <Section title={title}>
        <Text as="p" block className={styles.quiet}>
          {otherWays ? (
            <Trans>
              Nobody at {relationship.partner.name} through this relationship. But they have another way in: all of them stand under Partner
              relationships.
            </Trans>
          ) : (
            <Trans>
              Nobody at {relationship.partner.name}. They hold no admin roles here and can't see or manage your users and services.
            </Trans>
          )}
        </Text>
      </Section>
    );
  }
  const grant = grants.data?.items.find(({ id }) => id === relationship.administration.grantId);
  return (
    <Section title={title}>
      {grants.isPending ? <Loading rows={2} /> : null}
      <ProblemBar error={grants.error} onRetry={() => void grants.refetch()} />
      {grant ? (
        <>
          {locked ? (
            <Text as="p" block className={styles.quiet}>
              <Trans>Nobody, while the lock holds. Without it, these would be the ways:</Trans>
            </Text>
          ) : null}
          <ReachDiagram grant={grant} organizationName={organizationName} locked={locked} />
          <Text as="p" block className={styles.quiet}>
            <Trans>
              {grant.consentedBy.name} allowed this on <Moment at={grant.consentedAt} />.
            </Trans>{" "}
            {grant.endsAt ? (
              <Trans>
                It ends on <Moment at={grant.endsAt} />.
              </Trans>
            ) : (
              <Trans>It has no end date and lasts until you remove it.</Trans>
            )}
          </Text>
        </>
      ) : null}
    </Section>
  );
}
