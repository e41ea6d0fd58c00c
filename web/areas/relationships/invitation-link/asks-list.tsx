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

interface AsksListProps {
  preview: InvitationPreview;
  /** Whether administration is given: what the viewer has chosen, where there is a choice. */
  administration: boolean;
}

/** What each partner will be able to do, and what not, line by line. */
export function AsksList({ preview: { asks, partner, provider, invitation }, administration }: AsksListProps) {
  const styles = useStyles();
  const { t } = useLingui();
  const texts = useAskTexts();
  const given = asks.filter((ask) => administration || !ask.administration);
  const linesOf = (by: "sender" | "provider") => given.flatMap((ask) => (ask.by === by ? (texts[ask.code] ?? []) : []));
  const limits = useLimitTexts(invitation.kind, administration);
  const not =
    provider && administration ? [t`${provider.name} can't see or manage your users, passwords and services.`, ...limits] : limits;
  const can = <CheckmarkCircleRegular className={styles.may} />;
  return (
    <div className={styles.root}>
      <List title={t`${partner.name} will be able to`} lines={linesOf("sender")} icon={can} />
      {provider ? <List title={t`${provider.name}, its provider, will be able to`} lines={linesOf("provider")} icon={can} /> : null}
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
