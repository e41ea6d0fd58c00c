import { randomUUID } from "node:crypto";
import cookie from "@fastify/cookie";
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest, LogController } from "fastify";
import type { Logger } from "pino";
import { z } from "zod";
import type { World } from "../clock.ts";
import type { Actor, Context, Settings } from "../context.ts";
import type { Database } from "../database/pool.ts";
import { invalidField, type Language, notFound } from "../errors.ts";
import { hashRequest, Replay } from "../idempotency.ts";
import { actingFor, admit, refuseCrossSite } from "./admission.ts";
import { refuseOtherType, takeStreams } from "./body-stream.ts";
import { parseJson } from "./parse-json.ts";
import { sendProblem } from "./problem.ts";
import { RateLimits } from "./rate-limit.ts";
import type { Answer, Route } from "./route.ts";
import { securityHeaders } from "./security-headers.ts";
import { refuseUnstorable } from "./storable.ts";
import { validate } from "./validate.ts";

export interface HttpOptions {
  readonly log: Logger;
  readonly world: World;
  readonly database: Database;
  readonly settings: Settings;
  /** How many reverse proxies stand before the server; so many addresses of X-Forwarded-For, from the right, are theirs. */
  readonly trustedProxies: number;
  /** Who is behind a request's cookie or credential; identity's knowledge. Throws DomainError for a bad credential. */
  readonly authenticate: (request: FastifyRequest, ctx: Context) => Promise<Actor>;
  readonly routes: readonly Route[];
  /** Requests a minute that one person, service or address may make, unless a route says otherwise. */
  readonly requestsPerMinute: number;
  /** Hold every answer against its published shape (tests do); costs time. */
  readonly checkAnswers: boolean;
}

export const apiPrefix = "/api/v1";
const defaultBodyLimit = 64 * 1024;

export function buildHttp(options: HttpOptions): FastifyInstance {
  const secure = securityHeaders(options.settings.publicUrl);
  const stamp = (request: FastifyRequest, reply: FastifyReply) =>
    reply.headers(request.url.startsWith(apiPrefix) ? secure.data : secure.pages).header("request-id", request.id);
  const app = Fastify({
    loggerInstance: options.log,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    trustProxy: (_address: string, hop: number) => hop < options.trustedProxies,
    bodyLimit: defaultBodyLimit,
    routerOptions: { maxParamLength: 200 },
    // Node's own bound, which Fastify lifts: a request that takes longer to arrive is given up.
    requestTimeout: 300_000,
    forceCloseConnections: "idle",
    // An address that can't be decoded leads nowhere.
    frameworkErrors: (_error, request: FastifyRequest, reply: FastifyReply) => {
      stamp(request, reply);
      sendProblem(reply, request, languageOf(request), notFound());
    },
  }) as unknown as FastifyInstance;
  app.register(cookie);
  app.setValidatorCompiler<z.ZodType>(
    ({ schema, httpPart }) =>
      (value) =>
        validate(schema, httpPart, value),
  );
  app.setSerializerCompiler(() => (body) => JSON.stringify(body));
  app.addContentTypeParser("application/json", { parseAs: "buffer" }, (_request, body, done) => {
    try {
      done(null, parseJson(body as Buffer));
    } catch (error) {
      done(Object.assign(error as Error, { statusCode: 400 }));
    }
  });
  takeStreams(app, options.routes);
  app.setErrorHandler((error, request, reply) => {
    if (error instanceof Replay) {
      const replayed = reply.code(error.status).header("idempotency-replayed", "true").header("cache-control", "no-store");
      return error.status === 204 ? replayed.send() : replayed.send(error.body);
    }
    return sendProblem(reply, request, languageOf(request), error);
  });
  app.addHook("onRequest", (request, reply, done) => {
    stamp(request, reply);
    done();
  });
  const limits = new RateLimits(options.requestsPerMinute);
  for (const route of options.routes) addRoute(app, options, limits, route);
  return app;
}

function addRoute(app: FastifyInstance, options: HttpOptions, limits: RateLimits, route: Route): void {
  app.route({
    method: route.method,
    url: apiPrefix + route.path.replaceAll(/\{(\w+)\}/g, ":$1"),
    bodyLimit: route.bodyLimit ?? defaultBodyLimit,
    schema: {
      ...(route.params ? { params: route.params } : {}),
      querystring: route.query ?? z.strictObject({}),
      ...(route.body ? { body: route.body } : {}),
    },
    config: { route },
    preParsing: async (request, _reply, payload) => {
      refuseOtherType(request, route);
      return payload;
    },
    // Only now that the body has arrived: who was somebody when a slow body began may be nobody at its end.
    preValidation: async (request, reply) => {
      request.actingContext = await contextOf(request, options, async (actor, address) => {
        await limits.count(route, actor, address, reply);
        if (actor !== null) admit(route, actor);
      });
      refuseUnstorable({ "": route.streams ? null : request.body, params: request.params, query: request.query });
    },
    handler: (request, reply) => handle(request, reply, options, route),
  });
}

async function handle(request: FastifyRequest, reply: FastifyReply, options: HttpOptions, route: Route): Promise<unknown> {
  const base = request.actingContext;
  const key = route.method === "GET" || route.streams || route.onlyReads ? null : idempotencyKeyOf(request);
  const ctx: Context = key
    ? {
        ...base,
        idempotency: {
          key,
          requestHash: hashRequest(request.method, request.url, request.body),
          respond: (result) => {
            const answer = route.present(result, base);
            return { status: statusOf(route, answer), body: withhold(answer) };
          },
        },
      }
    : base;
  const result = await route.run(ctx, {
    params: request.params,
    query: request.query,
    body: request.body,
    ifMatch: ifMatchOf(request),
    request,
    reply,
  });
  if (route.produces) return reply;
  const answer = route.present(result, ctx);
  const status = statusOf(route, answer);
  if (options.checkAnswers) route.answers[status]?.parse(answer.body);
  if (answer.version !== undefined) reply.header("etag", `"${answer.version}"`);
  reply.code(status).header("cache-control", "no-store");
  return status === 204 ? reply.send() : reply.send(answer.body);
}

function statusOf(route: Route, answer: Answer): number {
  return answer.status ?? Number(Object.keys(route.answers)[0]);
}

function withhold({ body, once }: Answer): unknown {
  if (!once || typeof body !== "object" || body === null) return body;
  return { ...body, ...Object.fromEntries(once.map((field) => [field, null])) };
}

async function contextOf(
  request: FastifyRequest,
  options: HttpOptions,
  welcome: (actor: Actor | null, address: string) => Promise<void>,
): Promise<Context> {
  // Fastify works it out anew whenever it is asked.
  const address = request.ip;
  const stranger: Context = {
    actor: { kind: "anonymous" },
    organizationId: null,
    requestId: request.id,
    language: languageOf(request),
    now: options.world.now(),
    newId: options.world.newId,
    randomBytes: options.world.randomBytes,
    ipAddress: address,
    userAgent: request.headers["user-agent"]?.slice(0, 300) ?? null,
    log: request.log as Logger,
    database: options.database,
    settings: options.settings,
  };
  refuseCrossSite(request, options.settings.publicUrl);
  const actor = await options.authenticate(request, stranger).catch(async (refused: unknown) => {
    await welcome(null, address);
    throw refused;
  });
  await welcome(actor, address);
  return { ...stranger, actor, organizationId: actingFor(request, actor) };
}

function languageOf(request: FastifyRequest): Language {
  return /^\s*it\b/i.test(request.headers["accept-language"] ?? "") ? "it" : "en";
}

function idempotencyKeyOf(request: FastifyRequest): string | null {
  const key = request.headers["idempotency-key"];
  if (key === undefined) return null;
  if (typeof key === "string" && /^[\x21-\x7e]{1,255}$/.test(key)) return key;
  throw invalidField("Idempotency-Key", "invalid-input", {
    en: "The Idempotency-Key must be 1 to 255 visible ASCII characters.",
    it: "La Idempotency-Key deve avere da 1 a 255 caratteri ASCII visibili.",
  });
}

function ifMatchOf(request: FastifyRequest): number | null {
  const found = /^(?:W\/)?"(\d{1,9})"$/.exec(request.headers["if-match"] ?? "");
  return found ? Number(found[1]) : null;
}

declare module "fastify" {
  interface FastifyRequest {
    actingContext: Context;
  }
}
