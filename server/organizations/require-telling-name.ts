import { invalidField } from "../platform/index.ts";
import { isTellingName } from "./rules.ts";

/** Refuses a name that says nothing, naming the field of the request: DomainError `name-says-nothing` (422). */
export function requireTellingName(path: string, name: string): void {
  if (isTellingName(name)) return;
  throw invalidField(path, "name-says-nothing", {
    en: "The organization's name needs at least two letters or digits.",
    it: "Il nome dell'organizzazione deve contenere almeno due lettere o cifre.",
  });
}
