import { curl } from "./curl.ts";
import { exampleOf } from "./example.ts";
import { type Field, fieldsOf, typeOf } from "./fields.ts";
import { html, type Markup, prose } from "./html.ts";
import type { JsonSchema } from "./json-schema.ts";
import type { OpenApi, Operation } from "./openapi.ts";

type Components = Readonly<Record<string, JsonSchema>>;

/** One operation as a section of the reference: what it is for, what goes in, what comes out, what may go wrong. */
export function operationSection(api: OpenApi, publicUrl: string, method: string, path: string, operation: Operation): Markup {
  const { schemas } = api.components;
  return html`<section class="operation" id="${operation.operationId}" aria-labelledby="${operation.operationId}-title">
<h3 id="${operation.operationId}-title">${prose(operation.summary)}</h3>
<p class="address"><span class="method">${method.toUpperCase()}</span> <code>${breakable(path)}</code></p>
${operation.description === undefined ? null : html`<p>${prose(operation.description)}</p>`}
<p class="audience"><a href="#${operation.operationId}">${operation.operationId}</a>. ${audienceOf(operation)}</p>
${parametersOf(operation, schemas)}
${requestOf(operation, schemas)}
<h4>Try it</h4>
${code(curl(publicUrl + (api.servers[0]?.url ?? ""), method, path, operation, schemas), `Command that calls ${operation.operationId}`)}
${successesOf(operation, schemas)}
${problemsOf(operation)}
</section>`;
}

function audienceOf({ security }: Operation): Markup {
  const scope = security.find((way) => "credential" in way)?.credential?.[0];
  if (security.length === 0) return html`Anybody may call this, signed in or not.`;
  if (scope === undefined) return html`For people who are signed in.`;
  return html`For people who are signed in, and for services with the scope <code>${scope}</code>.`;
}

function parametersOf({ parameters, operationId }: Operation, schemas: Components): Markup | null {
  if (parameters.length === 0) return null;
  const fields = parameters.map(({ name, in: where, required, description = "", schema }) => ({
    path: name,
    type: `${where}: ${typeOf(schema, schemas)}`,
    required,
    description,
  }));
  return html`<h4>Parameters</h4>${table(fields, `Parameters of ${operationId}`)}`;
}

function requestOf({ requestBody, operationId }: Operation, schemas: Components): Markup | null {
  if (requestBody === undefined) return null;
  return html`${Object.entries(requestBody.content).map(([type, { schema }]) =>
    type === "application/json"
      ? html`<h4>Body</h4>${table(fieldsOf(schema, schemas), `Fields that ${operationId} takes`)}${code(pretty(exampleOf(schema, schemas)), `Example of what ${operationId} takes`)}`
      : html`<h4>Body</h4><p>A stream of <code>${type}</code>.</p>`,
  )}`;
}

function successesOf({ responses, operationId }: Operation, schemas: Components): Markup[] {
  return Object.entries(responses)
    .filter(([, response]) => response["x-codes"] === undefined)
    .map(([status, { description, content = {} }]) => {
      const [type, answer] = Object.entries(content)[0] ?? [];
      const heading = html`<h4>Answer ${status}</h4>`;
      if (answer === undefined) return html`${heading}<p>${description}. No body.</p>`;
      if (type !== "application/json") return html`${heading}<p>A stream of <code>${type ?? ""}</code>.</p>`;
      const fields = fieldsOf(answer.schema, schemas);
      return html`${heading}${code(pretty(exampleOf(answer.schema, schemas)), `Example of answer ${status} of ${operationId}`)}
${fields.length === 0 ? null : html`<details><summary>Fields</summary>${table(fields, `Fields of answer ${status} of ${operationId}`)}</details>`}`;
    });
}

function problemsOf({ responses }: Operation): Markup {
  const rows = Object.entries(responses).flatMap(([status, response]) => (response["x-codes"] ?? []).map((name) => ({ status, name })));
  return html`<details><summary>What may be refused</summary><ul class="codes">${rows.map(
    ({ status, name }) => html`<li><span class="status">${status}</span> <a href="#error-${name}"><code>${name}</code></a></li>`,
  )}</ul></details>`;
}

function table(fields: readonly Field[], label: string): Markup {
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${label}"><table>
<thead><tr><th scope="col">Name</th><th scope="col">Type</th><th scope="col">Meaning</th></tr></thead>
<tbody>${fields.map(
    ({ path, type, required, description }) =>
      html`<tr><th scope="row"><code>${breakable(path)}</code></th><td>${type}</td><td>${required ? null : html`<span class="optional">optional</span> `}${prose(description)}</td></tr>
`,
  )}</tbody></table></div>`;
}

function code(text: string, label: string): Markup {
  return html`<pre tabindex="0" role="region" aria-label="${label}"><code>${text}</code></pre>`;
}

function pretty(value: unknown): string {
  return JSON.stringify(value, null, 2);
}

/** Long paths may break after their separators, and nowhere else. */
function breakable(path: string): Markup {
  return html`${path.split(/(?<=[/.])/).map((part) => html`${part}<wbr>`)}`;
}
