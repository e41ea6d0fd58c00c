import { Badge, makeStyles, Text, tokens } from "@fluentui/react-components";
import { ClockAlarmRegular, PauseRegular } from "@fluentui/react-icons";
import { Plural, Trans } from "@lingui/react/macro";
import type { EnrollmentCaseSummary } from "@procura/sdk";
import { useFormats } from "../../../lib/formats.ts";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalXXS },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** How long the vendor has had the case, in business time, and how that compares with the published target. */
export function CaseAge({ clock }: { clock: EnrollmentCaseSummary["clock"] }) {
  const styles = useStyles();
  const formats = useFormats();
  return (
    <span className={styles.root}>
      <Text>{formats.span(clock.businessMinutes * 60_000)}</Text>
      {clock.overdue ? (
        <Badge appearance="tint" color="danger" icon={<ClockAlarmRegular />}>
          <Trans>Overdue</Trans>
        </Badge>
      ) : null}
      {clock.running ? null : (
        <Badge appearance="tint" color="informative" icon={<PauseRegular />}>
          <Trans>Clock stopped</Trans>
        </Badge>
      )}
      <Text size={200} className={styles.quiet}>
        <Plural value={clock.targetBusinessDays} one="Target: # business day" other="Target: # business days" />
      </Text>
    </span>
  );
}
