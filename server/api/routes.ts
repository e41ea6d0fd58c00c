import { readFileSync } from "node:fs";
import type { FastifyInstance, FastifyReply } from "fastify";
import { errorCodes } from "./error-codes.gen.ts";
import { describeApi, type RoutesByModule } from "./openapi.ts";
import { referencePage } from "./reference-page.ts";

const style = readFileSync(new URL("reference.css", import.meta.url), "utf8");

/** Serves the description of the API, made when first asked for. publicUrl: where callers reach the server. */
export function addApiReference(app: FastifyInstance, modules: RoutesByModule, publicUrl: string): void {
  const api = once(() => describeApi(modules));
  const document = once(() => JSON.stringify(api()));
  const page = once(() => referencePage(api(), errorCodes, publicUrl));
  app.get("/api/openapi.json", async (_request, reply) => asPublic(reply, "application/json; charset=utf-8").send(document()));
  app.get("/api/reference", async (_request, reply) =>
    asPublic(reply, "text/html; charset=utf-8")
      .header(
        "content-security-policy",
        "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
      )
      .send(page()),
  );
  app.get("/api/reference.css", async (_request, reply) => asPublic(reply, "text/css; charset=utf-8").send(style));
}

/** The same for everybody until the next release. */
function asPublic(reply: FastifyReply, type: string): FastifyReply {
  return reply.header("cache-control", "public, max-age=300").header("content-type", type);
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
