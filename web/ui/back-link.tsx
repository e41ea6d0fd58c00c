import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons";
import { createLink } from "@tanstack/react-router";
import { type AnchorHTMLAttributes, forwardRef } from "react";

const useStyles = makeStyles({
  root: { display: "inline-flex", alignItems: "center", gap: tokens.spacingHorizontalXS, width: "fit-content" },
});

const Anchor = forwardRef<HTMLAnchorElement, AnchorHTMLAttributes<HTMLAnchorElement>>((props, ref) => {
  const styles = useStyles();
  return (
    <Link {...props} as="a" ref={ref} className={styles.root}>
      <ArrowLeftRegular aria-hidden="true" />
      {props.children}
    </Link>
  );
});

/** The way back to the list a page was opened from; stands above the heading. */
export const BackLink = createLink(Anchor);
