import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { useLingui } from "@lingui/react/macro";
import type { PartnerKind } from "@procura/sdk";
import { kindsInOrder, usePartnerKinds } from "../../organizations/partner-kinds.ts";

export function useKindTexts(): Record<PartnerKind, string> {
  const { t } = useLingui();
  return {
    "indirect-reseller": t`You sell to your own customers and look after them. Orders, billing and support go through a distributor that you choose.`,
    "indirect-provider": t`You buy from us and sell through resellers. You place the orders, send the invoices and are their first support.`,
    "direct-partner": t`You buy from us and sell to your customers yourself, with your own billing and your own support.`,
    advisor: t`You advise customers and look after their services for them. They buy from us; you don't sell.`,
  };
}

const useStyles = makeStyles({
  list: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(260px, 100%), 1fr))",
    gap: tokens.spacingHorizontalM,
    listStyle: "none",
    margin: 0,
    padding: 0,
  },
  kind: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: "16px",
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  text: { color: tokens.colorNeutralForeground2 },
});

/** Which partners there are, for whoever does not know the words yet. */
export function PartnerKindsExplained() {
  const styles = useStyles();
  const names = usePartnerKinds();
  const texts = useKindTexts();
  return (
    <ul className={styles.list}>
      {kindsInOrder.map((kind) => (
        <li key={kind} className={styles.kind}>
          <Text weight="semibold">{names[kind]}</Text>
          <Text className={styles.text}>{texts[kind]}</Text>
        </li>
      ))}
    </ul>
  );
}
