import { expect, test } from "vitest";
import { boundaries } from "./boundaries.ts";
import { plant } from "./planted.ts";

const packages = Object.fromEntries(
  ["kysely", "pg", "fastify"].flatMap((name) => [
    [`node_modules/${name}/package.json`, JSON.stringify({ name, version: "1.0.0", main: "index.js" })],
    [`node_modules/${name}/index.js`, "module.exports = {};"],
  ]),
);
const clean = {
  ...packages,
  "package.json": JSON.stringify({ name: "planted", type: "module", dependencies: { kysely: "1.0.0", pg: "1.0.0", fastify: "1.0.0" } }),
  "server/app.ts": 'import { accessRoutes } from "./access/routes.ts";\nimport "./audit/index.ts";\nexport const routes = accessRoutes;\n',
  "server/platform/index.ts": 'export { rows } from "./transact.ts";\nexport type Id = string;\n',
  "server/platform/transact.ts": 'import pg from "pg";\nexport const rows = pg;\n',
  "server/platform/http/server.ts": 'import Fastify from "fastify";\nexport const app = Fastify;\n',
  "server/platform/database/tables.gen.ts": "export interface DB {}\n",
  "server/identity/index.ts": 'export { findUser } from "./store.ts";\n',
  "server/identity/store.ts":
    'import { sql } from "kysely";\nimport type { Tables } from "./tables.ts";\nexport const findUser = (_: Tables) => sql;\n',
  "server/identity/tables.ts": 'import type { DB } from "../platform/database/tables.gen.ts";\nexport type Tables = DB;\n',
  "server/access/index.ts": 'export { decide } from "./rules.ts";\n',
  "server/access/rules.ts": 'import type { Id } from "../platform/index.ts";\nexport const decide = (id: Id) => id;\n',
  "server/access/routes.ts": 'import type { FastifyRequest } from "fastify";\nexport const accessRoutes: FastifyRequest[] = [];\n',
  "server/access/ask.ts": 'import { findUser } from "../identity/index.ts";\nexport const ask = findUser;\n',
  "server/access/ask.test.ts": 'import { ask } from "./ask.ts";\nexport const seen = ask;\n',
  "server/audit/index.ts": 'import { decide } from "../access/index.ts";\nexport const audit = decide;\n',
  "web/app/main.tsx": "export const page = <p>Hello</p>;\n",
};

/** What is planted, where, and which rule must catch it (nothing else may be said). */
const violations: readonly (readonly [what: string, path: string, source: string, rule: string])[] = [
  [
    "a module to the right",
    "server/identity/a.ts",
    'import { decide } from "../access/index.ts";\nexport const x = decide;',
    "identity-knows-only-what-is-left-of-it",
  ],
  [
    "only a type of it",
    "server/identity/b.ts",
    'import type { decide } from "../access/index.ts";\nexport type X = typeof decide;',
    "identity-knows-only-what-is-left-of-it",
  ],
  [
    "a type in braces",
    "server/platform/c.ts",
    'import { type findUser } from "../identity/index.ts";\nexport type X = typeof findUser;',
    "platform-knows-only-what-is-left-of-it",
  ],
  ["by exporting again", "server/identity/d.ts", 'export * from "../access/index.ts";', "identity-knows-only-what-is-left-of-it"],
  [
    "by a later import",
    "server/identity/e.ts",
    'export const x = () => import("../access/index.ts");',
    "identity-knows-only-what-is-left-of-it",
  ],
  [
    "the root",
    "server/identity/f.ts",
    'import { routes } from "../app.ts";\nexport const x = routes;',
    "identity-knows-only-what-is-left-of-it",
  ],
  [
    "a sink",
    "server/access/g.ts",
    'import { audit } from "../audit/index.ts";\nexport const x = audit;',
    "access-knows-only-what-is-left-of-it",
  ],
  [
    "another module's store",
    "server/access/h.ts",
    'import { findUser } from "../identity/store.ts";\nexport const x = findUser;',
    "through-the-front-door",
  ],
  [
    "the same in a test",
    "server/access/i.test.ts",
    'import { findUser } from "../identity/store.ts";\nexport const x = findUser;',
    "through-the-front-door",
  ],
  [
    "the same in the root",
    "server/main.ts",
    'import { findUser } from "./identity/store.ts";\nexport const x = findUser;',
    "root-uses-fixed-files",
  ],
  [
    "HTTP plumbing",
    "server/access/j.ts",
    'import { app } from "../platform/http/server.ts";\nexport const x = app;',
    "http-plumbing-is-for-edges",
  ],
  ["the query builder", "server/access/k.ts", 'import { sql } from "kysely";\nexport const x = sql;', "sql-in-stores"],
  ["the driver", "server/access/l.ts", 'import pg from "pg";\nexport const x = pg;', "sql-in-stores"],
  [
    "row types",
    "server/access/store.ts",
    'import type { DB } from "../platform/database/tables.gen.ts";\nexport type X = DB;',
    "row-types-in-tables",
  ],
  [
    "the HTTP framework",
    "server/access/m.ts",
    'import type { FastifyReply } from "fastify";\nexport type X = FastifyReply;',
    "http-in-routes",
  ],
  ["a store in rules", "server/identity/rules.ts", 'import { findUser } from "./store.ts";\nexport const x = findUser;', "rules-are-pure"],
  ["files in rules", "server/audit/rules.ts", 'import { readFileSync } from "node:fs";\nexport const x = readFileSync;', "rules-are-pure"],
  [
    "the server in the portal",
    "web/app/n.tsx",
    'import type { Id } from "../../server/platform/index.ts";\nexport const x = (id: Id) => <p>{id}</p>;',
    "web-stays-with-itself",
  ],
  [
    "tools in the server",
    "server/access/o.ts",
    'import { run } from "../../tools/run.mjs";\nexport const x = run;',
    "server-stays-with-itself",
  ],
  ["a test", "server/access/p.ts", 'import { seen } from "./ask.test.ts";\nexport const x = seen;', "tests-are-not-imported"],
  ["a circle", "server/access/q.ts", 'import { r } from "./r.ts";\nexport const q = () => r;', "no-cycles"],
  ["what is not there", "server/access/s.ts", 'import { x } from "./nowhere.ts";\nexport const y = x;', "resolvable"],
];

test("a tree that keeps the order passes, and every file of it was read", async () => {
  const { looked, wrong } = await boundaries.look(await plant(clean));
  expect(wrong).toEqual([]);
  expect(looked).toMatch(/^15 files of 15 with 1\d imports$/);
});

test("each way to leave the order is caught by its rule", async () => {
  const planted = Object.fromEntries(violations.map(([, path, source]) => [path, `${source}\n`]));
  const circle = {
    "server/access/r.ts": 'import { q } from "./q.ts";\nexport const r = () => q;\n',
    "tools/run.mjs": "export const run = 1;\n",
  };
  const surprise = { "server/surprise/index.ts": "export const x = 1;\n" };
  const { wrong } = await boundaries.look(await plant({ ...clean, ...circle, ...surprise, ...planted }));
  const caught = wrong.map((line) => line.replace(/ →.*?: ([a-z-]+)\..*$/, ": $1"));
  const expected = ["server/surprise: is not listed in server/modules.ts", ...violations.map(([, path, , rule]) => `${path}: ${rule}`)];
  expect(caught.sort()).toEqual(expected.sort());
});
