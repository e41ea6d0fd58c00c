import { z } from "zod";

/** JSON Schema 2020-12, as OpenAPI 3.1 takes it. Only the members that this folder reads are typed. */
export interface JsonSchema {
  $ref?: string;
  $defs?: Record<string, JsonSchema>;
  type?: string | string[];
  format?: string;
  pattern?: string;
  description?: string;
  default?: unknown;
  examples?: unknown[];
  const?: unknown;
  enum?: unknown[];
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  additionalProperties?: boolean | JsonSchema;
  items?: JsonSchema;
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  allOf?: JsonSchema[];
}

const prefix = "#/components/schemas/";

/**
 * The published form of a shape. direction: what callers send, or what they get (where more fields may appear one day).
 * A shape named by `.meta({ id: "User" })` goes into `components` once and is referred to.
 */
export function publish(shape: z.ZodType, direction: "sent" | "received", components: Record<string, JsonSchema>): JsonSchema {
  const { $defs = {}, ...schema } = z.toJSONSchema(shape, {
    io: direction === "sent" ? "input" : "output",
    unrepresentable: "any",
    override: ({ zodSchema, jsonSchema }) => simplify(zodSchema, jsonSchema as JsonSchema, direction),
  }) as JsonSchema & { $schema?: string; id?: string };
  for (const [name, definition] of Object.entries($defs)) {
    const known = components[name];
    const published = withRefs(definition);
    if (known !== undefined && JSON.stringify(known) !== JSON.stringify(published)) throw new Error(`two shapes are called ${name}`);
    components[name] = published;
  }
  delete schema.$schema;
  const name = schema.id;
  if (name === undefined) return withRefs(schema);
  components[name] = withRefs(schema);
  return { $ref: prefix + name };
}

/** Takes away what says nothing to a reader: the long expression behind a format, the bounds of every integer. */
function simplify(zodSchema: z.core.$ZodType, schema: JsonSchema, direction: "sent" | "received"): void {
  if (zodSchema._zod.def.type === "date") Object.assign(schema, { type: "string", format: "date-time" });
  if (schema.format !== undefined) delete schema.pattern;
  if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum;
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum;
  if (direction === "received" && schema.additionalProperties === false) delete schema.additionalProperties;
}

function withRefs(schema: JsonSchema): JsonSchema {
  const { id: _name, ...rest } = JSON.parse(JSON.stringify(schema).replaceAll('"#/$defs/', `"${prefix}`)) as JsonSchema & { id?: string };
  return rest;
}

/** The schema itself, or the component that it refers to. */
export function resolve(schema: JsonSchema, components: Readonly<Record<string, JsonSchema>>): JsonSchema {
  return schema.$ref === undefined ? schema : (components[schema.$ref.slice(prefix.length)] ?? {});
}
