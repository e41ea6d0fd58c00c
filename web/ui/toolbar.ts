import { makeStyles, tokens } from "@fluentui/react-components";

/** The row of search and filters above a list. */
export const useToolbar = makeStyles({
  root: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "end",
    gap: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
  },
});
