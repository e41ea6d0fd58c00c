import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  root: {
    margin: 0,
    padding: "12px 16px",
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
    borderLeft: `4px solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
  },
});

/** What somebody else wrote, as they wrote it. */
export function Quote({ children }: { children: string }) {
  return <blockquote className={useStyles().root}>{children}</blockquote>;
}
