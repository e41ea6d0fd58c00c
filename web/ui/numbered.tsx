import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  list: {
    margin: 0,
    paddingInlineStart: "20px",
    lineHeight: tokens.lineHeightBase400,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
  },
});

/** What comes after what, in sentences: a list of `li`. */
export function Numbered({ children }: { children: ReactNode }) {
  return <ol className={useStyles().list}>{children}</ol>;
}
