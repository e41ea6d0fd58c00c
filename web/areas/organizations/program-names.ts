import { useLingui } from "@lingui/react/macro";

/** What the reader calls a program. One that the vendor has named itself is called that everywhere. */
export function useProgramName(): (name: string) => string {
  const { t } = useLingui();
  const shipped: Record<string, string> = {
    "Public cloud": t`Public cloud`,
    "US government cloud": t`US government cloud`,
    "German cloud": t`German cloud`,
    "Chinese cloud": t`Chinese cloud`,
  };
  return (name) => shipped[name] ?? name;
}
