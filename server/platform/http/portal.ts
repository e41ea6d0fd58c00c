import { existsSync } from "node:fs";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";
import { notFound } from "../errors.ts";
import { sendProblem } from "./problem.ts";

/** Serves the built portal: hashed assets for ever, and its one page for every address that is not the API's. */
export function addPortal(app: FastifyInstance, root: string): void {
  const built = existsSync(root);
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
  app.setNotFoundHandler((request, reply) => {
    const path = request.url.split("?")[0] ?? "/";
    const forPeople =
      (request.method === "GET" || request.method === "HEAD") &&
      !/^\/(api|health|metrics|assets)(\/|$)/.test(path) &&
      (path === "/" || (request.headers.accept ?? "").includes("text/html"));
    if (built && forPeople) return reply.header("cache-control", "no-cache").sendFile("index.html");
    return sendProblem(reply, request, "en", notFound());
  });
}
