import { codesOf } from "../api/index.ts";
import { routesByModule } from "../app.ts";

const operations = Object.values(routesByModule)
  .flat()
  .map((route) => ({ route, address: new RegExp(`^${route.path.replaceAll(/\{\w+\}/g, "[^/?]+")}(?:\\?|$)`) }));

/** Every refusal that any test meets must stand in the API's description: in the route's `refusals`, with its status. */
export function expectPromised(method: string, path: string, status: number, body: unknown): void {
  const code = (body as { code?: unknown } | null)?.code;
  const operation = operations.find(({ route, address }) => route.method === method && address.test(path));
  if (status < 400 || typeof code !== "string" || operation === undefined) return;
  const { route } = operation;
  if (codesOf(route)[code] !== status)
    throw new Error(`${route.name} answered ${status} ${code}, which is not among the refusals of its route`);
}
