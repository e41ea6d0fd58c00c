import { type JsonSchema, resolve } from "./json-schema.ts";

/** A field of a shape, as a line of a table. */
export interface Field {
  /** Dotted; `[]` for the items of a list. */
  readonly path: string;
  readonly type: string;
  readonly required: boolean;
  readonly description: string;
}

const deepest = 6;

/** All fields of a shape, those inside others right below them. */
export function fieldsOf(given: JsonSchema, components: Readonly<Record<string, JsonSchema>>, under = "", depth = 0): Field[] {
  if (depth > deepest) return [];
  const schema = essence(resolve(given, components), components);
  if (schema.items !== undefined) return fieldsOf(schema.items, components, `${under}[]`, depth + 1);
  return Object.entries(schema.properties ?? {}).flatMap(([name, property]) => {
    const path = under === "" ? name : `${under}.${name}`;
    return [
      {
        path,
        type: typeOf(property, components),
        required: schema.required?.includes(name) ?? false,
        description: property.description ?? "",
      },
      ...fieldsOf(property, components, path, depth + 1),
    ];
  });
}

/** The shape without "or null". */
function essence(schema: JsonSchema, components: Readonly<Record<string, JsonSchema>>): JsonSchema {
  const choices = (schema.anyOf ?? schema.oneOf ?? []).filter(({ type }) => type !== "null");
  return choices.length === 1 && choices[0] !== undefined ? resolve(choices[0], components) : schema;
}

/** A shape in a few words: `string (uuid) or null`, `list of integer`, `"open" or "accepted"`. */
export function typeOf(given: JsonSchema, components: Readonly<Record<string, JsonSchema>>): string {
  const schema = resolve(given, components);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices !== undefined) return [...new Set(choices.map((choice) => typeOf(choice, components)))].join(" or ");
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum !== undefined) return schema.enum.map((value) => JSON.stringify(value)).join(" or ");
  const types = [schema.type ?? "any value"].flat();
  return types
    .map((type) => (type === "array" ? `list of ${typeOf(schema.items ?? {}, components)}` : type + boundsOf(type, schema)))
    .join(" or ");
}

function boundsOf(type: string, { format, minimum, maximum, maxLength, default: fallback }: JsonSchema): string {
  if (type === "null") return "";
  const facts = [
    format ?? null,
    minimum === undefined ? null : `from ${minimum}`,
    maximum === undefined ? null : `to ${maximum}`,
    maxLength === undefined || format !== undefined ? null : `at most ${maxLength} characters`,
    fallback === undefined ? null : `${JSON.stringify(fallback)} if not given`,
  ].filter((fact) => fact !== null);
  return facts.length === 0 ? "" : ` (${facts.join(", ")})`;
}
