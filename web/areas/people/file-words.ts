import { useLingui } from "@lingui/react/macro";
import { mostPeople, type ReadFile, type ReadPerson } from "./read-people.ts";

export function useFileProblems(): Readonly<Record<NonNullable<ReadFile["problem"]>, string>> {
  const { t } = useLingui();
  return {
    encoding: t`The file is not in UTF-8, so that its accents could not be read. Save it again as "CSV UTF-8" and choose it once more.`,
    unreadable: t`This is not a CSV file, or a quotation mark is missing.`,
    columns: t`The first line must name the columns full name, e-mail, agent level and admin level.`,
    empty: t`The file names nobody.`,
    "too-many": t`The file names more than ${mostPeople} people. Split it.`,
  };
}

export function useLineProblems(): Readonly<Record<NonNullable<ReadPerson["problem"]>, string>> {
  const { t } = useLingui();
  return {
    "agent-level": t`The agent level is missing or unknown; write "none" for no agent.`,
    "admin-level": t`The admin level is missing or unknown; write "none" for no admin.`,
    "foreign-domain": t`The sign-in name is of another domain than your organization's. Leave out what follows the name, or the whole sign-in name.`,
    incomplete: t`The name, the e-mail address or the sign-in name is missing.`,
  };
}

/** What the form for one person calls the fields of the request. */
export function useFieldName(): (path: string) => string {
  const { t } = useLingui();
  const names: Readonly<Record<string, string>> = { displayName: t`Full name`, userName: t`Sign-in name`, email: t`E-mail address` };
  return (path) => names[path] ?? path;
}
