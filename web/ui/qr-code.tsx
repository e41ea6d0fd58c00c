import { makeStyles } from "@fluentui/react-components";
import { encode } from "uqr";

const useStyles = makeStyles({
  // Dark on light also at night: readers expect it.
  code: { width: "200px", maxWidth: "100%", height: "auto", backgroundColor: "#fff", borderRadius: "8px" },
});

const quietZone = 4;

/** Drawn here: what it says goes to nobody else. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const styles = useStyles();
  const { data, size } = encode(text, { border: quietZone });
  const dark = data.flatMap((row, y) => row.flatMap((on, x) => (on ? [`M${x} ${y}h1v1h-1z`] : [])));
  return (
    <svg className={styles.code} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <path d={dark.join("")} fill="#000" />
    </svg>
  );
}
