import { edges, ranks, roots, sinks } from "./server/modules.ts";

// Who may import whom (ARCHITECTURE.md has the map). The order of the modules stands in server/modules.ts.

const oneOf = (names) => `(?:${names.join("|")})`;
const inServer = (names) => `^server/${oneOf(names)}(?:/|$)`;
const tests = ["\\.test\\.tsx?$", "^server/testing/", "^e2e/", "^bench/"];
const ranked = ranks.flat();
const root = inServer(roots.map((name) => name.replace(".", "\\.")));
const stores = "/store(?:\\.ts$|/)";

/** One rule per module: whom it may know besides itself. */
const onlyToTheLeft = [...ranks.entries()].flatMap(([rank, names]) => names.map((name) => mayKnow(name, ranks.slice(0, rank).flat())));
const edgesAndSinks = [...sinks, ...edges].map((name) => mayKnow(name, ranked));

function mayKnow(name, others) {
  return {
    name: `${name}-knows-only-what-is-left-of-it`,
    severity: "error",
    comment: `${name} may import: ${others.join(", ") || "no other module"}.`,
    from: { path: inServer([name]), pathNot: tests },
    to: { path: "^server/", pathNot: inServer([name, ...others]) },
  };
}

/** A folder is a world of its own: what it may import besides itself. */
function world(name, others) {
  return {
    name: `${name}-stays-with-itself`,
    severity: "error",
    comment: `${name} may import: ${others.join(", ") || "nothing else of this repository"}.`,
    from: { path: `^${name}/`, pathNot: tests },
    to: { path: `^${oneOf(["server", "web", "sdk", "cli", "tools", "bench", "e2e"])}/`, pathNot: `^${oneOf([name, ...others])}/` },
  };
}

export default {
  forbidden: [
    ...onlyToTheLeft,
    ...edgesAndSinks,
    world("server", []),
    world("web", ["sdk"]),
    world("sdk", []),
    world("cli", ["sdk"]),
    world("tools", ["server"]),
    {
      name: "through-the-front-door",
      severity: "error",
      comment: "Another module is reached through its index.ts.",
      from: { path: "^server/([^/]+)/", pathNot: [root, "/tables\\.ts$"] },
      to: {
        path: "^server/[^/]+/",
        pathNot: ["^server/$1/", "^server/[^/]+/index\\.ts$", "^server/testing/", "^server/platform/http/", "/tables\\.gen\\.ts$"],
      },
    },
    {
      name: "http-plumbing-is-for-edges",
      severity: "error",
      comment: "Modules know platform/http through platform/index.ts.",
      from: { path: "^server/", pathNot: [root, inServer([...edges, "platform"]), ...tests] },
      to: { path: "^server/platform/http/" },
    },
    {
      name: "root-uses-fixed-files",
      severity: "error",
      comment: "The root takes index.ts, routes.ts, jobs.ts, notices.ts and events.ts of a module, and anything of the platform.",
      from: { path: root, pathNot: tests },
      to: { path: "^server/[^/]+/", pathNot: [root, inServer(["platform"]), "/(?:index|routes|jobs|notices|events)\\.ts$"] },
    },
    {
      name: "sql-in-stores",
      severity: "error",
      comment: "SQL stands in store.ts and in the platform.",
      from: { path: "^(?:server|cli|sdk|web)/", pathNot: [stores, inServer(["platform"]), ...tests] },
      to: { path: "node_modules/(?:kysely|pg|pg-cursor|pg-query-stream)/" },
    },
    {
      name: "row-types-in-tables",
      severity: "error",
      comment: "A store names its tables through its module's tables.ts.",
      from: { pathNot: ["/tables\\.ts$", inServer(["platform"])] },
      to: { path: "/tables\\.gen\\.ts$" },
    },
    {
      name: "http-in-routes",
      severity: "error",
      comment: "The HTTP framework is known in routes.ts, the platform, api and app.ts.",
      from: { path: "^server/", pathNot: ["/routes\\.ts$", inServer(["platform", "app\\.ts", ...edges]), ...tests] },
      to: { path: "node_modules/@?fastify" },
    },
    {
      name: "rules-are-pure",
      severity: "error",
      comment: "rules.ts and policy.ts decide; they import types, other rules and data, nothing that does I/O.",
      from: { path: "/(?:rules|policy)\\.ts$", pathNot: "^web/" },
      to: { dependencyTypesNot: ["type-only"], pathNot: ["(?:rules|policy|actions|types)\\.ts$", "\\.data\\.ts$"] },
    },
    {
      name: "tests-are-not-imported",
      severity: "error",
      comment: "What runs does not know its tests.",
      from: { pathNot: tests },
      to: { path: tests },
    },
    {
      name: "no-cycles",
      severity: "error",
      comment: "Two files that need each other are one thing, or three.",
      from: { path: "^(?:server|sdk|cli|tools)/" },
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "resolvable",
      severity: "error",
      comment: "The file or package does not exist.",
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    parser: "swc",
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(?:^|/)dist/" },
    enhancedResolveOptions: {
      extensions: [".ts", ".tsx", ".mjs", ".js", ".json"],
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types"],
    },
  },
};
