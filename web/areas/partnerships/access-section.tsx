import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { Trans, useLingui } from "@lingui/react/macro";
import type { OnePartnership } from "@procura/sdk";
import { Fact, Facts } from "../../ui/facts.tsx";
import { Moment } from "../../ui/moment.tsx";
import { Section } from "../../ui/section.tsx";
import { AddressLines } from "../organizations/address-lines.tsx";

const useStyles = makeStyles({ quiet: { color: tokens.colorNeutralForeground2, margin: 0 } });

interface AccessSectionProps {
  partnership: OnePartnership;
  organizationName: string;
}

/** The provider's administrator access to the reseller's own organization: who has it, since when, what it reaches. */
export function AccessSection({ partnership, organizationName }: AccessSectionProps) {
  const styles = useStyles();
  const { t } = useLingui();
  const groups = useGroups();
  const { administration, counterpart, account } = partnership;
  const isReseller = counterpart.kind === "provider";
  const [provider, reseller] = isReseller ? [counterpart.name, organizationName] : [organizationName, counterpart.name];
  return (
    <Section title={t`Administrator access to ${reseller}`}>
      <Text as="p" block className={styles.quiet}>
        {administration.state === "active" ? (
          <Trans>
            {provider} may administer the organization {reseller} itself. It never reaches people who work for {reseller}'s customers, its
            global administrators, or the customers.
          </Trans>
        ) : (
          <Trans>
            {provider} can't see or manage the organization {reseller} itself.
          </Trans>
        )}
      </Text>
      <Facts>
        <Fact name={t`Access since`}>{administration.since ? <Moment at={administration.since} /> : null}</Fact>
        <Fact name={t`Access removed`}>{administration.removedAt ? <Moment at={administration.removedAt} /> : null}</Fact>
        <Fact name={t`Removed by`}>{administration.removedBy}</Fact>
        {administration.roles.map(({ group, role }) => (
          <Fact key={`${group} ${role.id}`} name={groups[group] ?? group}>
            {role.name}
          </Fact>
        ))}
        <Fact name={t`E-mail address`}>{account?.email}</Fact>
        <Fact name={t`Telephone`}>{account?.phone}</Fact>
        <Fact name={t`Address`}>{account?.address ? <AddressLines address={account.address} /> : null}</Fact>
      </Facts>
    </Section>
  );
}

function useGroups(): Readonly<Record<string, string>> {
  const { t } = useLingui();
  return { "admin-agents": t`Admin agents of the provider`, "helpdesk-agents": t`Helpdesk agents of the provider` };
}
