import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { Link } from "@tanstack/react-router";
import icon from "./icon.svg";

const useStyles = makeStyles({
  root: {
    display: "flex",
    alignItems: "center",
    gap: "10px",
    padding: "4px",
    color: tokens.colorNeutralForeground1,
    textDecorationLine: "none",
    borderRadius: tokens.borderRadiusMedium,
    flexShrink: 0,
  },
  image: { display: "block", width: "28px", height: "28px" },
  name: { letterSpacing: "-0.01em", "@media (max-width: 560px)": { display: "none" } },
});

/** The installation's mark and name; leads to the start page. */
export function Brand({ name }: { name: string }) {
  const styles = useStyles();
  return (
    <Link to="/" className={styles.root} aria-label={name}>
      <img src={icon} alt="" className={styles.image} />
      <Text weight="semibold" size={400} className={styles.name}>
        {name}
      </Text>
    </Link>
  );
}
