import { Checkbox, makeStyles, Text, tokens } from "@fluentui/react-components";
import { Trans } from "@lingui/react/macro";
import type { Program } from "@procura/sdk";

const useStyles = makeStyles({
  services: { border: "none", margin: 0, padding: 0, minWidth: 0, display: "flex", flexDirection: "column" },
  legend: { padding: 0, marginBottom: tokens.spacingVerticalXS },
  quiet: { color: tokens.colorNeutralForeground2 },
  fault: { color: tokens.colorStatusDangerForeground1 },
});

interface ServiceChoiceProps {
  services: Program["rules"]["administeredServices"];
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
  fault: string | undefined;
}

/** For which services one asks to be the administrator, in a cloud where each has one. */
export function ServiceChoice({ services, chosen, onChange, fault }: ServiceChoiceProps) {
  const styles = useStyles();
  return (
    // Not in a Field: it would give all boxes one id.
    <fieldset className={styles.services} aria-describedby={fault ? "services-rule services-fault" : "services-rule"}>
      <legend className={styles.legend}>
        <Trans>Services that you would administer</Trans>
      </legend>
      {services.map(({ id, name }) => (
        <Checkbox
          key={id}
          label={name}
          checked={chosen.includes(id)}
          onChange={(_, { checked }) => onChange(checked === true ? [...chosen, id] : chosen.filter((one) => one !== id))}
        />
      ))}
      <Text id="services-rule" className={styles.quiet}>
        <Trans>
          In your cloud a customer has one partner with administration for each service: it can't give you those that another partner
          administers.
        </Trans>
      </Text>
      {fault ? (
        <Text id="services-fault" role="alert" className={styles.fault}>
          {fault}
        </Text>
      ) : null}
    </fieldset>
  );
}

/** Whether such a request names services. */
export function asksForServices(rules: Program["rules"], kind: string, include: boolean): boolean {
  return (
    include && rules.delegatedAdminPartnersPerCustomer === "one-per-service" && (kind === "reseller" || kind === "delegated-administrator")
  );
}
