import { useLingui } from "@lingui/react/macro";

interface NamedGroup {
  /** Null: a group that the partner made and named itself. */
  key: string | null;
  name: string;
}

/** The built-in groups in the reader's language, and any other group as it is called. */
export function useGroupNames(): (group: NamedGroup) => string {
  const { t } = useLingui();
  const names: Readonly<Record<string, string>> = {
    "admin-agents": t`Admin agents`,
    "helpdesk-agents": t`Helpdesk agents`,
    "sales-agents": t`Sales agents`,
  };
  return ({ key, name }) => names[key ?? ""] ?? name;
}
