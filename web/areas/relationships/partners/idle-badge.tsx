import { Badge } from "@fluentui/react-components";
import { Plural } from "@lingui/react/macro";
import type { GrantUse } from "@procura/sdk";

/** For how long nobody has used administration, once that is worth a word. */
export function IdleBadge({ use: { idle, idleDays } }: { use: Pick<GrantUse, "idle" | "idleDays"> }) {
  if (idle === "in-use") return null;
  return (
    <Badge appearance="tint" color={idle === "over-90" ? "danger" : "warning"} style={{ height: "auto", minHeight: "20px" }}>
      <Plural value={idleDays} one="Not used for # day" other="Not used for # days" />
    </Badge>
  );
}
