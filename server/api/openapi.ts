import { problemShape } from "../platform/http/problem.ts";
import { apiPrefix } from "../platform/http/server.ts";
import type { Audience, Route } from "../platform/index.ts";
import { type JsonSchema, publish, resolve } from "./json-schema.ts";

/** The routes of the server by the module that offers them. */
export type RoutesByModule = Readonly<Record<string, readonly Route[]>>;

export interface OpenApi {
  readonly openapi: "3.1.0";
  readonly info: { readonly title: string; readonly version: string; readonly description: string; readonly license: object };
  readonly servers: readonly { readonly url: string }[];
  readonly tags: readonly { readonly name: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Record<string, JsonSchema>; readonly securitySchemes: object };
}

export interface Operation {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly summary: string;
  readonly description?: string;
  readonly security: readonly Readonly<Record<string, readonly string[]>>[];
  readonly parameters: readonly Parameter[];
  readonly requestBody?: { readonly required: true; readonly content: Content };
  readonly responses: Readonly<Record<string, Response>>;
}

export interface Parameter {
  readonly name: string;
  readonly in: "path" | "query" | "header";
  readonly required: boolean;
  readonly description?: string;
  readonly schema: JsonSchema;
}

interface Response {
  readonly description: string;
  readonly headers?: Readonly<Record<string, { readonly description: string; readonly schema: JsonSchema }>>;
  readonly content?: Content;
  /** The codes that a problem of this status may carry. */
  readonly "x-codes"?: readonly string[];
}
type Content = Readonly<Record<string, { readonly schema: JsonSchema }>>;

const version = "1";
const uuid: JsonSchema = { type: "string", format: "uuid" };

/** The description of the API, as it is served and as `contract/openapi.json` keeps it. */
export function describeApi(modules: RoutesByModule): OpenApi {
  const schemas: Record<string, JsonSchema> = {};
  publish(problemShape.meta({ id: "Problem" }), "received", schemas);
  const paths: Record<string, Record<string, Operation>> = {};
  for (const [module, routes] of Object.entries(modules)) {
    for (const route of routes) {
      paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: describeOperation(module, route, schemas) };
    }
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Procura",
      version,
      description: "Partner relationships and delegated administration, over HTTP.",
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
    },
    servers: [{ url: apiPrefix }],
    tags: Object.keys(modules).map((name) => ({ name })),
    paths,
    components: {
      schemas: Object.fromEntries(Object.entries(schemas).sort(([a], [b]) => (a < b ? -1 : 1))),
      securitySchemes: {
        session: {
          type: "apiKey",
          in: "cookie",
          name: "procura",
          description: "A person's session; its name is `__Host-procura` over https.",
        },
        credential: {
          type: "http",
          scheme: "bearer",
          description: "An API credential of a service (`procura_…`), with the scope named at the operation.",
        },
      },
    },
  };
}

function describeOperation(module: string, route: Route, schemas: Record<string, JsonSchema>): Operation {
  return {
    operationId: route.name,
    tags: [module],
    summary: route.summary,
    ...(route.description === undefined ? {} : { description: route.description }),
    security: securityOf(route.audience),
    parameters: [...fieldsAs("path", route.params, schemas), ...fieldsAs("query", route.query, schemas), ...headersOf(route)],
    ...bodyOf(route, schemas),
    responses: { ...successesOf(route, schemas), ...problemsOf(route) },
  };
}

function securityOf(audience: Audience): Operation["security"] {
  if (audience === "public") return [];
  return audience === "person" ? [{ session: [] }] : [{ session: [] }, { credential: [audience.scope] }];
}

function fieldsAs(where: "path" | "query", shape: Route["params"], schemas: Record<string, JsonSchema>): Parameter[] {
  if (shape === undefined) return [];
  const { properties = {}, required = [] } = resolve(publish(shape, "sent", schemas), schemas);
  return Object.entries(properties).map(([name, { description, ...schema }]) => ({
    name,
    in: where,
    required: where === "path" || required.includes(name),
    ...(description === undefined ? {} : { description }),
    schema,
  }));
}

function headersOf(route: Route): Parameter[] {
  const header = (name: string, description: string, schema: JsonSchema, required = false): Parameter => ({
    name,
    in: "header",
    required,
    description,
    schema,
  });
  return [
    ...(route.audience === "public"
      ? []
      : [header("Procura-Organization", "The organization to act for; without it the caller's own.", uuid)]),
    ...(isRepeatable(route)
      ? [
          header(
            "Idempotency-Key",
            "Any text of 1 to 255 visible characters. A request repeated with it has one effect and gets the first answer.",
            { type: "string", maxLength: 255 },
          ),
        ]
      : []),
    ...(isVersioned(route)
      ? [
          header(
            "If-Match",
            "The version that the change is based on, in quotation marks, as in the `ETag` of the answer read before.",
            { type: "string" },
            true,
          ),
        ]
      : []),
  ];
}

function isRepeatable({ method, streams, audience }: Route): boolean {
  return method !== "GET" && !streams && audience !== "public";
}

function isVersioned({ refusals = {} }: Route): boolean {
  return "if-match-required" in refusals || "stale-version" in refusals;
}

function bodyOf(route: Route, schemas: Record<string, JsonSchema>): { requestBody?: Operation["requestBody"] & {} } {
  if (route.streams)
    return { requestBody: { required: true, content: { [route.streams]: { schema: { type: "string", format: "binary" } } } } };
  if (route.body === undefined) return {};
  return { requestBody: { required: true, content: { "application/json": { schema: publish(route.body, "sent", schemas) } } } };
}

function successesOf(route: Route, schemas: Record<string, JsonSchema>): Record<string, Response> {
  const etag = { ETag: { description: "The version of what is answered, for `If-Match`", schema: { type: "string" } } };
  return Object.fromEntries(
    Object.entries(route.answers).map(([status, shape]) => [
      status,
      {
        description: shape.description ?? (status === "204" ? "Done" : "The answer"),
        ...(isVersioned(route) && status !== "204" ? { headers: etag } : {}),
        ...(status === "204"
          ? {}
          : {
              content: {
                [route.produces ?? "application/json"]: {
                  schema: route.produces ? { type: "string" } : publish(shape, "received", schemas),
                },
              },
            }),
      },
    ]),
  );
}

/** At home; the last four may meet a partner's person who has an account in a customer's organization. */
const missingAtHome = {
  ...{ "multi-factor-required": 403, "person-not-active": 403, "role-missing": 403, "action-not-in-role": 403 },
  ...{ "not-delegable": 403, "customer-locked": 403, "suspended-by-vendor": 403, "partner-suspended": 403 },
};
/** What is done for an organization may be done by its partner's people, as long as every link of the delegation holds. */
const missingOnBehalf = {
  "group-missing": 403,
  "administration-removed": 403,
  "grant-not-started": 403,
  "grant-expired": 403,
};

/** What the route says may be refused, and what the plumbing before it refuses. */
export function codesOf(route: Route): Readonly<Record<string, number>> {
  const signedIn = route.audience !== "public";
  const changes = route.method !== "GET";
  const scoped = typeof route.audience === "object";
  return {
    ...(changes ? { "malformed-body": 400, "cross-site-request": 403, "body-too-large": 413, "unsupported-content-type": 415 } : {}),
    ...(signedIn ? { "sign-in-required": 401, "credential-invalid": 401, [scoped ? "scope-missing" : "person-required"]: 403 } : {}),
    ...(signedIn && !route.beforePasswordChange ? { "password-change-required": 403 } : {}),
    ...(signedIn ? missingAtHome : {}),
    ...(signedIn && route.path.startsWith("/organizations/{") ? missingOnBehalf : {}),
    ...(signedIn || route.path.includes("{") ? { "not-found": 404 } : {}),
    "invalid-input": 422,
    ...(isRepeatable(route) ? { "idempotency-key-reused": 422 } : {}),
    "too-many-requests": 429,
    "internal-error": 500,
    unavailable: 503,
    ...route.refusals,
  };
}

function problemsOf(route: Route): Record<string, Response> {
  const byStatus = Map.groupBy(Object.entries(codesOf(route)), ([, status]) => status);
  const retryAfter = { "Retry-After": { description: "Seconds to wait", schema: { type: "integer" } } };
  return Object.fromEntries(
    [...byStatus].map(([status, codes]) => [
      status,
      {
        description: codes.map(([code]) => `\`${code}\``).join(", "),
        ...(status === 429 || status === 503 ? { headers: retryAfter } : {}),
        content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
        "x-codes": codes.map(([code]) => code),
      },
    ]),
  );
}
