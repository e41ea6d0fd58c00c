import { codesOf, errorCodes, publicOperations } from "../../server/api/index.ts";
import { routesByModule } from "../../server/app.ts";
import type { Route } from "../../server/platform/index.ts";
import { count, type Findings, type Net } from "./net.ts";

export const operations: Net = {
  name: "operations",
  look: async () => judge(Object.values(routesByModule).flat(), publicOperations, new Set(errorCodes.map(({ code }) => code))),
};

/** Names are unique, what is public has its reason and nothing else has one, and no route promises a code that does not exist. */
export function judge(routes: readonly Route[], reasons: Readonly<Record<string, string>>, codes: ReadonlySet<string>): Findings {
  const open = new Set(routes.filter(({ audience }) => audience === "public").map(({ name }) => name));
  const named = Object.groupBy(routes, ({ name }) => name);
  return {
    looked: `${count(routes.length, "operation")}, ${open.size} of them public, ${count(codes.size, "error code")}`,
    wrong: [
      ...[...open]
        .filter((name) => !(name in reasons))
        .map((name) => `${name}: is public without a reason in server/api/public-operations.ts`),
      ...Object.keys(reasons)
        .filter((name) => !open.has(name))
        .map((name) => `${name}: has a reason to be public in server/api/public-operations.ts, but is not; take it out`),
      ...Object.entries(named).flatMap(([name, same = []]) =>
        same.length > 1 ? [`${name}: is the name of ${same.length} operations`] : [],
      ),
      ...routes.flatMap((route) =>
        Object.keys(codesOf(route))
          .filter((code) => !codes.has(code))
          .map((code) => `${route.name}: promises the refusal ${code}, which no source says`),
      ),
    ],
  };
}
