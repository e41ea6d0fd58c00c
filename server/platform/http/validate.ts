import type { z } from "zod";
import { it } from "zod/locales";
import { DomainError, type FieldError, type Localized, type Refusal } from "../errors.ts";

const italian = it().localeError;
const ownWords = new Map<string, string>();

/** What is wrong with a field, for a check of a schema, which knows one language: the other is found again by it. */
export function wrong(words: Localized): string {
  ownWords.set(words.en, words.it);
  return words.en;
}

/** Holds a part of a request against its schema: what comes of it, or all that is wrong, field by field, in both languages. */
export function validate(schema: z.ZodType, part: string | undefined, value: unknown): { value: unknown } | { error: DomainError } {
  const parsed = schema.safeParse(value);
  if (parsed.success) return { value: parsed.data };
  const inItalian = schema.safeParse(value, { error: italian }).error?.issues ?? [];
  const fields = parsed.error.issues.map(
    ({ path, message }, index): FieldError => ({
      path: [...(part === undefined || part === "body" ? [] : [part]), ...path].join("."),
      message: { en: message, it: ownWords.get(message) ?? inItalian[index]?.message ?? message },
    }),
  );
  return { error: new DomainError("invalid", invalidInput, { fields }) };
}

const invalidInput: Refusal = {
  code: "invalid-input",
  message: {
    en: "Some of what was sent is not right; nothing was changed.",
    it: "Alcuni dati inviati non sono corretti; non è stato modificato nulla.",
  },
  nextStep: {
    en: "Correct the fields named in `errors` and send it again.",
    it: "Correggi i campi indicati in `errors` e invia di nuovo.",
  },
};
