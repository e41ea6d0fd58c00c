const utf8 = new TextDecoder("utf-8", { fatal: true });

/**
 * The value of a JSON body; undefined if it is empty. Throws for bytes that are no UTF-8: JSON.parse would take them for
 * replacement characters, and what was sent would be stored altered. Throws for a field `__proto__`.
 */
export function parseJson(body: Buffer): unknown {
  const text = utf8.decode(body);
  if (text === "") return undefined;
  // To look at every field costs more than to parse; a name can hide behind escapes only.
  return text.includes("__proto__") || text.includes("\\u") ? JSON.parse(text, refusePrototype) : JSON.parse(text);
}

function refusePrototype(key: string, value: unknown): unknown {
  if (key === "__proto__") throw new SyntaxError("__proto__ is no field");
  return value;
}
