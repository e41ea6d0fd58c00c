import { exampleOf } from "./example.ts";
import type { JsonSchema } from "./json-schema.ts";
import type { Operation, Parameter } from "./openapi.ts";

/** A command that makes the call, to be copied into a terminal. base: where the API begins. */
export function curl(
  base: string,
  method: string,
  path: string,
  operation: Operation,
  schemas: Readonly<Record<string, JsonSchema>>,
): string {
  const example = ({ schema, name }: Parameter) => encodeURIComponent(String(exampleOf(schema, schemas, name)));
  const required = operation.parameters.filter((parameter) => parameter.required);
  const query = required.filter((parameter) => parameter.in === "query").map((parameter) => `${parameter.name}=${example(parameter)}`);
  const address = required
    .filter((parameter) => parameter.in === "path")
    .reduce((filled, parameter) => filled.replace(`{${parameter.name}}`, example(parameter)), base + path);
  const headers = required.filter((parameter) => parameter.in === "header").map(({ name }) => `--header ${quoted(`${name}: "1"`)}`);
  return [
    `curl ${quoted(query.length === 0 ? address : `${address}?${query.join("&")}`)}`,
    ...(method === "get" ? [] : [`--request ${method.toUpperCase()}`]),
    ...proofOf(operation),
    ...headers,
    ...Object.entries(operation.requestBody?.content ?? {}).flatMap(([type, { schema }]) => [
      `--header ${quoted(`Content-Type: ${type}`)}`,
      type === "application/json" ? `--data ${quoted(JSON.stringify(exampleOf(schema, schemas)))}` : "--upload-file customers.csv",
    ]),
  ].join(" \\\n  ");
}

function proofOf({ security }: Operation): string[] {
  if (security.some((way) => "credential" in way)) return ['--header "Authorization: Bearer $PROCURA_CREDENTIAL"'];
  return security.length > 0 ? ["--cookie session.txt"] : [];
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
