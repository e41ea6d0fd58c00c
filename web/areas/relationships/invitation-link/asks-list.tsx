import { makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular, ShieldRegular } from "@fluentui/react-icons";
import { useLingui } from "@lingui/react/macro";
import type { InvitationPreview } from "@procura/sdk";
import type { ReactNode } from "react";
import { useAskTexts, useLimitTexts } from "./ask-texts.ts";

const useStyles = makeStyles({
  root: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(260px, 100%), 1fr))",
    gap: `${tokens.spacingVerticalXL} ${tokens.spacingHorizontalXXL}`,
  },
  title: { margin: `0 0 ${tokens.spacingVerticalM}` },
  list: { listStyle: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  line: {
    display: "grid",
    gridTemplateColumns: "20px 1fr",
    gap: tokens.spacingHorizontalS,
    "& svg": { width: "20px", height: "20px" },
  },
  may: { color: tokens.colorPaletteGreenForeground1 },
  not: { color: tokens.colorNeutralForeground3 },
});

/** What the partner will be able to do, and what not, line by line. */
export function AsksList({ preview: { asks, partner, invitation } }: { preview: InvitationPreview }) {
  const styles = useStyles();
  const { t } = useLingui();
  const texts = useAskTexts();
  const may = asks.map(({ code }) => texts[code]).filter((text) => text !== undefined);
  const not = useLimitTexts(invitation.kind, invitation.includeDelegatedAdministration);
  return (
    <div className={styles.root}>
      <List title={t`${partner.name} will be able to`} lines={may} icon={<CheckmarkCircleRegular className={styles.may} />} />
      <List title={t`What stays with you`} lines={not} icon={<ShieldRegular className={styles.not} />} />
    </div>
  );
}

function List({ title, lines, icon }: { title: string; lines: string[]; icon: ReactNode }) {
  const styles = useStyles();
  return (
    <section>
      <Subtitle2 as="h2" block className={styles.title}>
        {title}
      </Subtitle2>
      <ul className={styles.list}>
        {lines.map((line) => (
          <li key={line} className={styles.line}>
            <span aria-hidden="true">{icon}</span>
            <span>{line}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
