import { DomainError, type FieldError } from "../errors.ts";

const most = 20;

/**
 * Refuses text that PostgreSQL can't keep (a zero byte, half of a surrogate pair), wherever in a request it stands, naming the fields.
 * Walks without recursion: a body may be nested as deeply as its size allows.
 */
export function refuseUnstorable(parts: Readonly<Record<string, unknown>>): void {
  const wrong: FieldError[] = [];
  const open: { value: unknown; path: string }[] = Object.entries(parts).map(([path, value]) => ({ value, path }));
  for (let next = open.pop(); next !== undefined && wrong.length < most; next = open.pop()) {
    const { value, path } = next;
    if (typeof value === "string") {
      if (value.includes("\u0000") || !value.isWellFormed())
        wrong.push({
          path,
          message: { en: "must not contain zero bytes or halves of characters", it: "non può contenere byte nulli né metà di caratteri" },
        });
    } else if (typeof value === "object" && value !== null && !ArrayBuffer.isView(value)) {
      for (const [name, inner] of Object.entries(value)) {
        if (name.includes("\u0000") || !name.isWellFormed())
          wrong.push({
            path,
            message: {
              en: "must not have names with zero bytes or halves of characters",
              it: "non può avere nomi con byte nulli o metà di caratteri",
            },
          });
        if (typeof inner === "string" || (typeof inner === "object" && inner !== null))
          open.push({ value: inner, path: path === "" ? name : `${path}.${name}` });
      }
    }
  }
  if (wrong.length === 0) return;
  throw new DomainError(
    "invalid",
    {
      code: "invalid-input",
      message: {
        en: "Some of what was sent is no text that can be kept; nothing was changed.",
        it: "Parte di quanto inviato non è testo che si possa conservare; non è stato modificato nulla.",
      },
      nextStep: {
        en: "Correct the fields named in `errors` and send it again.",
        it: "Correggi i campi indicati in `errors` e invia di nuovo.",
      },
    },
    { fields: wrong },
  );
}
