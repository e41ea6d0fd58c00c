import createClient, { type Client, type Middleware } from "openapi-fetch";
import { problemFrom, unreachable } from "./problem.ts";
import type { paths } from "./schema.gen.ts";

export { everyItem, type Page } from "./paging.ts";
export { type FieldError, type ProblemDetails, ProcuraProblem, problemFrom, unreachable } from "./problem.ts";
export type * from "./types.ts";

export interface ProcuraClientOptions {
  /** The installation's address, for example `https://partners.example.com`; empty for the same origin. */
  baseUrl: string;
  /** An API credential of a service (`procura_…`); browsers use their session cookie. */
  credential?: string;
  fetch?: (request: Request) => Promise<Response>;
  /** The organization to act for; without it the credential's own or the person's home organization. */
  organizationId?: string;
  /** The language of problem texts, asked at every request. */
  language?: () => string;
}

export type ProcuraClient = Client<paths>;

/** A typed client; every call either succeeds or throws a `ProcuraProblem`. */
export function createProcuraClient(options: ProcuraClientOptions): ProcuraClient {
  const send = options.fetch ?? ((request: Request) => globalThis.fetch(request));
  const client = createClient<paths>({
    baseUrl: `${options.baseUrl}/api/v1`,
    fetch: (request) => send(request).catch((cause: unknown) => Promise.reject(explain(cause, request))),
  });
  client.use(manners(options));
  return client;
}

/** The body of a successful answer. */
export async function received<T>(call: Promise<{ data?: T }>): Promise<T> {
  const { data } = await call;
  return data as T;
}

function explain(cause: unknown, request: Request): unknown {
  return request.signal.aborted ? cause : unreachable(cause);
}

function manners({ credential, organizationId, language }: ProcuraClientOptions): Middleware {
  return {
    onRequest({ request }) {
      if (credential) request.headers.set("Authorization", `Bearer ${credential}`);
      if (organizationId) request.headers.set("Procura-Organization", organizationId);
      if (language) request.headers.set("Accept-Language", language());
      return request;
    },
    async onResponse({ response }) {
      if (!response.ok) throw await problemFrom(response);
    },
  };
}
