import { useLingui } from "@lingui/react/macro";
import type { CredentialScope } from "@procura/sdk";

export function useScopeNames(): Record<CredentialScope, string> {
  const { t } = useLingui();
  return {
    "access:decide": t`ask whether a person may act for a customer`,
    "customers:read": t`read customers`,
    "customers:import": t`import customers`,
    "users:read": t`read users`,
    "users:write": t`create and change users`,
    "events:read": t`read the activity`,
    "invitations:read": t`read invitations`,
    "invitations:write": t`prepare invitations`,
    "organization:read": t`read the organization profile`,
    "relationships:read": t`read partner relationships`,
    "partnerships:read": t`read partnerships with providers and resellers`,
    "organizations:read": t`read all organizations`,
    "mail:read": t`read the mail outbox`,
  };
}
