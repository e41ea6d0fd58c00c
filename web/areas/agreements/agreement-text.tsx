import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { Trans } from "@lingui/react/macro";
import type { Agreement } from "@procura/sdk";
import type { UseQueryResult } from "@tanstack/react-query";
import { Loading } from "../../ui/loading.tsx";
import { Moment } from "../../ui/moment.tsx";
import { ProblemBar } from "../../ui/problem-bar.tsx";

const useStyles = makeStyles({
  text: {
    maxHeight: "320px",
    overflowY: "auto",
    padding: "8px 20px",
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
    lineHeight: tokens.lineHeightBase400,
    overflowWrap: "anywhere",
    "& h2": { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
    "& h3": { fontSize: tokens.fontSizeBase400 },
    "& a": { color: tokens.colorBrandForegroundLink },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  version: { color: tokens.colorNeutralForeground3 },
});

export function AgreementText({ query }: { query: UseQueryResult<Agreement> }) {
  const styles = useStyles();
  const { data: agreement, isPending, error, refetch } = query;
  if (isPending) return <Loading rows={3} />;
  if (!agreement) return <ProblemBar error={error} onRetry={() => void refetch()} />;
  return (
    <div>
      <section
        aria-label={agreement.title}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it
        tabIndex={0}
        lang={agreement.language}
        className={styles.text}
        // biome-ignore lint/security/noDangerouslySetInnerHtml: rendered by the server from Markdown, without HTML of its author's
        dangerouslySetInnerHTML={{ __html: agreement.html }}
      />
      <Text size={200} className={styles.version}>
        <Trans>
          {agreement.title}, version {agreement.version}, of <Moment at={agreement.publishedAt} dateOnly />
        </Trans>
      </Text>
    </div>
  );
}
