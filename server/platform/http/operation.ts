import type { FastifyInstance } from "fastify";
import { collectDefaultMetrics, Histogram, Registry } from "prom-client";
import type { Database } from "../database/pool.ts";

/** Routes for whoever runs the installation: is it alive, can it serve, what does it do. */
export function addOperationRoutes(app: FastifyInstance, database: Database): void {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const duration = new Histogram({
    name: "http_request_duration_seconds",
    help: "Time to answer, by route and status",
    labelNames: ["method", "route", "status"],
    buckets: [0.005, 0.02, 0.1, 0.5, 2, 10],
    registers: [registry],
  });
  app.addHook("onResponse", (request, reply, done) => {
    const { method, log } = request;
    const route = request.routeOptions.url ?? "none";
    duration.observe({ method, route, status: reply.statusCode }, reply.elapsedTime / 1_000);
    if (app.log.level === "debug" || app.log.level === "trace")
      log.debug({ method, route, status: reply.statusCode, ms: Math.round(reply.elapsedTime) }, "answered");
    done();
  });
  app.get("/health/live", async () => ({ status: "alive" }));
  app.get("/health/ready", async (_request, reply) => {
    try {
      await database.pool.query("select from installation");
      return { status: "ready" };
    } catch {
      return reply.code(503).header("retry-after", "2").send({ status: "the database does not answer" });
    }
  });
  app.get("/metrics", async (_request, reply) => reply.type(registry.contentType).send(await registry.metrics()));
}
