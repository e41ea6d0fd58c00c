import { useLingui } from "@lingui/react/macro";

/** The built-in groups carry English names; the reader gets them in the own language, and any other group as it is called. */
export function useGroupNames(): (name: string) => string {
  const { t } = useLingui();
  const names: Readonly<Record<string, string>> = {
    "Admin agents": t`Admin agents`,
    "Helpdesk agents": t`Helpdesk agents`,
    "Sales agents": t`Sales agents`,
  };
  return (name) => names[name] ?? name;
}
