import { expect, test } from "vitest";
import { z } from "zod";
import { routesByModule } from "../app.ts";
import { id, pageOf, pageQuery, type Route, route } from "../platform/index.ts";
import { curl } from "./curl.ts";
import { errorCodes } from "./error-codes.gen.ts";
import { exampleOf } from "./example.ts";
import { fieldsOf } from "./fields.ts";
import { describeApi } from "./openapi.ts";
import { referencePage } from "./reference-page.ts";

const user = z.object({ id, name: z.string().nullable() }).meta({ id: "User" });
const make = (more: Partial<Route>) =>
  route({
    method: "GET",
    path: "/users",
    name: "listUsers",
    summary: "People",
    audience: "person",
    answers: { 200: pageOf(user) },
    run: async () => null,
    present: () => ({}),
    ...more,
  });
const operationOf = (made: Route) => describeApi({ people: [made] }).paths[made.path]?.[made.method.toLowerCase()];

test("a list: query, paging, named shapes, refusals by status", () => {
  const made = make({ query: z.strictObject(pageQuery), audience: { scope: "users:read" }, refusals: { "too-late": 409 } });
  const api = describeApi({ people: [made] });
  const operation = operationOf(made);
  expect(operation).toMatchObject({
    operationId: "listUsers",
    tags: ["people"],
    security: [{ session: [] }, { credential: ["users:read"] }],
  });
  expect(operation?.parameters.map((parameter) => `${parameter.in} ${parameter.name}`)).toEqual([
    "query limit",
    "query cursor",
    "header Procura-Organization",
  ]);
  expect(operation?.parameters[0]).toMatchObject({ required: false, schema: { type: "integer", minimum: 1, maximum: 100, default: 25 } });
  expect(operation?.responses[200]?.content?.["application/json"]?.schema.properties?.items).toEqual({
    type: "array",
    items: { $ref: "#/components/schemas/User" },
  });
  expect(api.components.schemas.User?.properties?.name).toEqual({ type: ["string", "null"] });
  expect(operation?.responses[409]?.["x-codes"]).toEqual(["too-late"]);
  expect(operation?.responses[401]?.["x-codes"]).toContain("sign-in-required");
});

test("a change: body, version, idempotency, and what is not sent", () => {
  const patch = operationOf(
    make({
      method: "PATCH",
      path: "/users/{userId}",
      params: z.strictObject({ userId: id }),
      body: z.strictObject({ name: z.string() }),
      refusals: { "stale-version": 412 },
    }),
  );
  expect(patch?.parameters.filter((parameter) => parameter.required).map((parameter) => parameter.name)).toEqual(["userId", "If-Match"]);
  expect(patch?.responses[200]?.headers).toHaveProperty("ETag");
  expect(patch?.requestBody?.content["application/json"]?.schema).toMatchObject({ additionalProperties: false, required: ["name"] });
  const post = operationOf(make({ method: "POST", body: z.strictObject({}) }));
  expect(post?.parameters.map((parameter) => parameter.name)).toContain("Idempotency-Key");
  const gone = operationOf(make({ method: "DELETE", answers: { 204: z.undefined() } }));
  expect(gone?.responses[204]).toEqual({ description: "Done" });
  const open = operationOf(make({ audience: "public" }));
  expect([open?.security, open?.parameters, open?.responses[401]]).toEqual([[], [], undefined]);
});

const routes = Object.values(routesByModule).flat();
const api = describeApi(routesByModule);
const operations = Object.entries(api.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
);
const taking = routes.filter((made) => made.body !== undefined).map((made) => [made.name, made] as const);

test.each(taking)("the example of %s is one that the server takes", (name, { body }) => {
  const schema = operations.find(({ operation }) => operation.operationId === name)?.operation.requestBody?.content["application/json"]
    ?.schema;
  expect(body.safeParse(exampleOf(schema ?? {}, api.components.schemas))).toMatchObject({ success: true });
});

test("the description says of every operation what comes back", () => {
  expect(operations).toHaveLength(routes.length);
  for (const { operation } of operations) {
    expect(operation.summary, operation.operationId).not.toBe("");
    for (const [, { content = {} }] of Object.entries(operation.responses)) {
      for (const { schema } of Object.values(content)) expect(schema, operation.operationId).not.toEqual({});
    }
  }
});

test("the reference has a section for every operation and an anchor for every code, and no link leads nowhere", () => {
  const page = referencePage(api, errorCodes, "https://partners.example.com");
  const anchors = [...page.matchAll(/ id="([^"]+)"/g)].map(([, anchor]) => anchor);
  expect(new Set(anchors).size).toBe(anchors.length);
  for (const { operation } of operations) expect(anchors).toContain(operation.operationId);
  for (const { code } of errorCodes) expect(anchors).toContain(`error-${code}`);
  const links = [...page.matchAll(/href="#([^"]+)"/g)].map(([, target]) => target);
  expect(links.filter((target) => !anchors.includes(target))).toEqual([]);
  expect(page).not.toMatch(/<script|<style| style=|https?:\/\/(?!partners\.example\.com)/);
});

test("what comes from a shape is text on the page, never markup", () => {
  const page = referencePage(describeApi({ people: [make({ summary: "<b>bold</b> & `code`" })] }), [], "https://partners.example.com");
  expect(page).toContain("&lt;b&gt;bold&lt;/b&gt; &amp; <code>code</code>");
});

test("fields are told with their depth, and calls as commands", () => {
  const made = make({
    method: "PATCH",
    path: "/users/{userId}",
    params: z.strictObject({ userId: id }),
    body: z.strictObject({ name: z.string() }),
    refusals: { "stale-version": 412 },
  });
  const described = describeApi({ people: [make({}), made] });
  const list = described.paths["/users"]?.get;
  const fields = fieldsOf(list?.responses[200]?.content?.["application/json"]?.schema ?? {}, described.components.schemas);
  expect(fields.map(({ path, type }) => `${path}: ${type}`)).toEqual([
    "items: list of object",
    "items[].id: string (uuid)",
    "items[].name: string or null",
    "nextCursor: string or null",
  ]);
  const change = described.paths["/users/{userId}"]?.patch;
  if (change === undefined) throw new Error("the operation is described");
  expect(curl("https://x.example/api/v1", "patch", "/users/{userId}", change, {}).split(" \\\n  ")).toEqual([
    "curl 'https://x.example/api/v1/users/01936f5e-7c1a-7b52-9d2e-4c8f3a6b1e07'",
    "--request PATCH",
    "--cookie session.txt",
    `--header 'If-Match: "1"'`,
    "--header 'Content-Type: application/json'",
    `--data '{"name":"Northwind Traders"}'`,
  ]);
});
