import { readFile } from "node:fs/promises";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import type { Message, MessageStore } from "./messages.ts";

const pageFiles: Record<string, { file: string; type: string }> = {
  "/": { file: "index.html", type: "text/html; charset=utf-8" },
  "/page.css": { file: "page.css", type: "text/css; charset=utf-8" },
  "/page.js": { file: "page.js", type: "text/javascript; charset=utf-8" },
};

const pagePolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; frame-src 'self'; img-src data:; " +
  "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** A mail is the text of a stranger: no scripts, no forms, nothing loaded from elsewhere; only links that open apart. */
const mailPolicy =
  "sandbox allow-popups allow-popups-to-escape-sandbox; " +
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'; " +
  "frame-ancestors 'self'";

const commonHeaders = {
  "cache-control": "no-store",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
  "cross-origin-resource-policy": "same-origin",
};

export function mailboxPages(store: MessageStore): RequestListener {
  return (request, response) => {
    answer(request, response, store).catch(() => {
      if (!response.headersSent) sendJson(response, 500, { error: "The mailbox failed." });
    });
  };
}

async function answer(request: IncomingMessage, response: ServerResponse, store: MessageStore): Promise<void> {
  if (!isLoopback(request.headers.host)) return sendJson(response, 421, { error: "This mailbox answers on loopback only." });
  const url = new URL(request.url ?? "/", "http://mailbox");
  const route = `${request.method} ${url.pathname}`;
  if (route === "DELETE /api/messages") {
    await store.clear();
    return send(response, 204, {}, "");
  }
  if (request.method !== "GET") return sendJson(response, 405, { error: "Method not allowed." });
  if (url.pathname === "/api/messages") return sendJson(response, 200, { items: listed(store, url.searchParams) });
  const page = pageFiles[url.pathname];
  if (page) {
    const body = await readFile(new URL(`page/${page.file}`, import.meta.url));
    return send(response, 200, { "content-type": page.type, "content-security-policy": pagePolicy }, body);
  }
  return answerOneMessage(url.pathname, response, store);
}

async function answerOneMessage(path: string, response: ServerResponse, store: MessageStore): Promise<void> {
  const [, id = "", part = ""] = /^\/api\/messages\/([\w-]+)(\/html|\/source)?$/.exec(path) ?? [];
  const message = store.find(id);
  if (!message) return sendJson(response, 404, { error: "There is nothing here." });
  if (part === "/html") {
    const headers = { "content-type": "text/html; charset=utf-8", "content-security-policy": mailPolicy };
    return send(response, 200, headers, withLinksOpeningApart(message.html));
  }
  if (part === "/source") {
    const headers = { "content-type": "message/rfc822", "content-disposition": `attachment; filename="${id}.eml"` };
    return send(response, 200, headers, (await store.source(id)) ?? "");
  }
  return sendJson(response, 200, message);
}

/** Newest first. `to` is part of a recipient's address; `after` is an instant or the id of a message. */
function listed(store: MessageStore, query: URLSearchParams): Pick<Message, "id" | "receivedAt" | "from" | "to" | "subject" | "size">[] {
  const to = query.get("to")?.toLowerCase() ?? "";
  const after = query.get("after") ?? "";
  const instant = Date.parse(after);
  return store
    .list()
    .filter((message) => message.to.some((address) => address.toLowerCase().includes(to)))
    .filter(({ id, receivedAt }) => (Number.isNaN(instant) ? id > after : Date.parse(receivedAt) > instant))
    .map(({ id, receivedAt, from, to, subject, size }) => ({ id, receivedAt, from, to, subject, size }))
    .reverse();
}

/** Of a repeated attribute HTML takes the first, so these win over what the mail says. */
function withLinksOpeningApart(html: string): string {
  return html.replace(/<(a|area)(?=[\s/>])/gi, '<$1 target="_blank" rel="noopener noreferrer"');
}

/** Other names mean that a foreign page has pointed its own name here to read the mail. */
function isLoopback(host: string | undefined): boolean {
  return /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(host ?? "");
}

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  send(response, status, { "content-type": "application/json" }, JSON.stringify(body));
}

function send(response: ServerResponse, status: number, headers: Record<string, string>, body: string | Buffer): void {
  response.writeHead(status, { ...commonHeaders, ...headers }).end(body);
}
