import { useLingui } from "@lingui/react/macro";

/** The kinds of admin roles, by the server's code. */
export function useCategoryNames(): Readonly<Record<string, string>> {
  const { t } = useLingui();
  return {
    collaboration: t`Collaboration`,
    devices: t`Devices`,
    global: t`Global`,
    identity: t`Identity`,
    other: t`Other`,
    "read-only": t`Read-only`,
    "security-and-compliance": t`Security and compliance`,
  };
}
