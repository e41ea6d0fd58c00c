import { useLingui } from "@lingui/react/macro";
import type { Level, LevelKey } from "@procura/sdk";

/** One plain sentence for each level, to choose by. */
export function useLevelWords(): Readonly<Record<LevelKey | Level["kind"], string>> {
  const { t } = useLingui();
  return {
    "agent-level": t`Does nothing for customers and sees none of them.`,
    "admin-level": t`Manages nothing in your organization.`,
    "admin-agents": t`Asks customers for relationships, and administers for those who agreed to it.`,
    "helpdesk-agents": t`Sees customers and helps their users, for example with passwords. Asks for no relationships.`,
    "sales-agents": t`Sees customers and asks for relationships. Administers nothing for them.`,
    "global-administrator": t`Manages everything in your organization. Opens no customer pages by this alone.`,
    "user-administrator": t`Adds and manages people, except global admins, billing admins and admin agents.`,
    "billing-administrator": t`Keeps your organization's profile and billing.`,
  };
}

/** The explicit "no". */
export function useNoLevel(): Readonly<Record<Level["kind"], string>> {
  const { t } = useLingui();
  return { "agent-level": t`Not an agent`, "admin-level": t`Not an admin` };
}
