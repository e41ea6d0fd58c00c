type Texts<Fields> = { [Name in keyof Fields]: string };

/** Fields as a form holds them: what is not known yet is empty. */
export function typed<Fields extends Record<string, string | null>>(fields: Fields): Texts<Fields> {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, value ?? ""])) as Texts<Fields>;
}

/** Fields as they are sent: what is empty is not known yet. */
export function stated<Fields extends Record<string, string>>(fields: Fields): { [Name in keyof Fields]: string | null } {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, value.trim() || null])) as {
    [Name in keyof Fields]: string | null;
  };
}
