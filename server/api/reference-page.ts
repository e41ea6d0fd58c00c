import type { ErrorCode } from "./error-codes.ts";
import { html, type Markup, prose } from "./html.ts";
import type { OpenApi } from "./openapi.ts";
import { operationSection } from "./operation-section.ts";

/** The reference as one page without scripts: it can be read, searched and printed anywhere. */
export function referencePage(api: OpenApi, errors: readonly ErrorCode[], publicUrl: string): string {
  const operations = Object.entries(api.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  const groups = api.tags.map(({ name }) => ({ name, operations: operations.filter(({ operation }) => operation.tags.includes(name)) }));
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${api.info.title} API reference</title>
<link rel="stylesheet" href="/api/reference.css">
</head>
<body>
<a class="skip" href="#content">Skip to the content</a>
<header><p class="brand">${api.info.title} API</p><a href="/api/openapi.json">openapi.json</a> <a href="/">Portal</a></header>
<div class="layout">
<nav aria-label="Contents"><details open><summary>Contents</summary>
<ul><li><a href="#manners">Manners of the API</a></li></ul>
${groups.map(
  (group) => html`<h2>${titleOf(group.name)}</h2>
<ul>${group.operations.map(
    ({
      method,
      operation,
    }) => html`<li><a href="#${operation.operationId}"><span class="method">${method.toUpperCase()}</span> ${operation.operationId}</a></li>
`,
  )}</ul>`,
)}
<ul><li><a href="#errors">Errors</a></li></ul>
</details></nav>
<main id="content">
<h1>${api.info.title} API reference</h1>
<p>${api.info.description} Every address begins with <code>${publicUrl}${api.servers[0]?.url ?? ""}</code>.</p>
${manners}
${groups.map(
  (group) => html`<section aria-labelledby="module-${group.name}"><h2 id="module-${group.name}">${titleOf(group.name)}</h2>
${group.operations.map(({ method, path, operation }) => operationSection(api, publicUrl, method, path, operation))}</section>
`,
)}
${errorList(errors)}
</main>
</div>
</body>
</html>
`;
  return page.text;
}

function titleOf(module: string): string {
  return module.charAt(0).toUpperCase() + module.slice(1);
}

const manners = html`<section aria-labelledby="manners"><h2 id="manners">Manners of the API</h2>
<dl>
<dt>Who calls</dt><dd>${prose("People have a session cookie. Services send `Authorization: Bearer` with an API credential, which an administrator creates in the portal and which holds only the scopes named then.")}</dd>
<dt>For whom</dt><dd>${prose("`Procura-Organization` names the organization that the caller acts for, if it belongs to several. What is done for a customer names the customer in the address.")}</dd>
<dt>Bodies</dt><dd>${prose("JSON in UTF-8. A field that the operation does not know is refused, so a misspelled one is never lost. Answers may have more fields one day: ignore what you do not know.")}</dd>
<dt>Lists</dt><dd>${prose("Pages of `limit` items. Pass `nextCursor` as `cursor` to go on; it is `null` on the last page.")}</dd>
<dt>Doing things once</dt><dd>${prose("Send an `Idempotency-Key` of your own with each POST. Repeating the request after a broken connection then has no second effect and gets the first answer; secrets that are shown once come as `null`.")}</dd>
<dt>Changing things</dt><dd>${prose("What has a `version` is changed with `If-Match`. If somebody else was faster the answer is 412: read it again, then repeat your change.")}</dd>
<dt>How often</dt><dd>${prose("`RateLimit` and `RateLimit-Policy` say how many requests a minute are left. Beyond them, and when the server can't answer right now, `Retry-After` says when to go on.")}</dd>
<dt>What is allowed</dt><dd>${prose("`allowedActions` of an answer names what the caller may do with it. 404 also stands for things that are not the caller's to know.")}</dd>
<dt>Times and ids</dt><dd>${prose("Times are UTC instants such as `2026-03-14T09:26:53.000Z`; ids are UUIDs.")}</dd>
</dl></section>`;

function errorList(errors: readonly ErrorCode[]): Markup {
  return html`<section aria-labelledby="errors"><h2 id="errors">Errors</h2>
<p>${prose("Every failure is a problem document (`application/problem+json`). Programs decide by `code`; `detail` and `nextStep` are for people, in the language of `Accept-Language` (`en`, `it`). Quote the `requestId` when you ask for help.")}</p>
<dl class="errors">
${errors.map(
  ({ code, statuses, meanings }) => html`<dt id="error-${code}"><code>${code}</code> <span class="status">${statuses.join(", ")}</span></dt>
${meanings.map(
  ({ message, nextStep }) => html`<dd>${message}${nextStep === undefined ? null : html` <span class="next">${nextStep}</span>`}</dd>
`,
)}`,
)}</dl></section>`;
}
