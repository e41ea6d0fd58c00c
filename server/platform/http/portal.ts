import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";
import { notFound } from "../errors.ts";
import { sendProblem } from "./problem.ts";

/**
 * Serves the built portal: hashed assets for ever, and its one page for every address that is not the API's. The page carries the name
 * of the partner center, so that it can say it to people whom it does not know yet.
 */
export function addPortal(app: FastifyInstance, root: string, nameOfCenter: () => Promise<string | undefined>): void {
  const built = existsSync(root);
  let known: string | undefined;
  const page = built ? readFileSync(join(root, "index.html"), "utf8") : "";
  if (built) {
    app.register(fastifyStatic, {
      root,
      wildcard: false,
      index: false,
      setHeaders: (reply, path) => {
        reply.header("cache-control", path.includes("/assets/") ? "public, max-age=31536000, immutable" : "no-cache");
      },
    });
  }
  app.setNotFoundHandler(async (request, reply) => {
    const path = request.url.split("?")[0] ?? "/";
    const forPeople =
      (request.method === "GET" || request.method === "HEAD") &&
      !/^\/(api|health|metrics|assets)(\/|$)/.test(path) &&
      (path === "/" || (request.headers.accept ?? "").includes("text/html"));
    if (built && forPeople) {
      // Without the database the page still comes: it says by itself that the server is away.
      known ??= await nameOfCenter().catch(() => undefined);
      return reply
        .header("cache-control", "no-cache")
        .type("text/html; charset=utf-8")
        .send(named(page, known ?? "Procura"));
    }
    return sendProblem(reply, request, "en", notFound());
  });
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function named(page: string, name: string): string {
  const escaped = name.replaceAll(/[&<>"]/g, (character) => entities[character] ?? character);
  return page.replaceAll(/(<title>|<meta name="application-name" content=")[^<"]*/g, (_, before: string) => before + escaped);
}
