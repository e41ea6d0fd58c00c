import type { ProgramRules } from "../../organizations/index.ts";
import type { Language } from "../../platform/index.ts";
import type { Services } from "./rules.ts";

/** What people call these services; none where they are not told apart. */
export function namesOfServices(rules: Pick<ProgramRules, "administeredServices">, services: Services, language: Language): string[] {
  return rules.administeredServices.filter(({ id }) => services?.includes(id)).map(({ name }) => name[language]);
}
