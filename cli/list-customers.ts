import { once } from "node:events";
import { everyItem, received } from "@procura/sdk";
import type { Terminal } from "./commands.ts";
import { clientOf, readCall } from "./options.ts";
import { exit } from "./outcome.ts";

/** One line per customer, as many as there are, a page at a time. */
export async function listCustomers(words: readonly string[], { stdout, env }: Terminal): Promise<number> {
  const call = readCall(words, { search: { type: "string" } }, env);
  const client = clientOf(call);
  const { search } = call.values;
  const load = (cursor: string | undefined) =>
    received(client.GET("/customers", { params: { query: { limit: 100, ...(search ? { search } : {}), ...(cursor ? { cursor } : {}) } } }));
  for await (const customer of everyItem(load)) {
    const line = call.json
      ? JSON.stringify(customer)
      : [customer.id, customer.country, customer.administration.state.padEnd(7), customer.name].join("  ");
    if (!stdout.write(`${line}\n`)) await once(stdout, "drain");
  }
  return exit.done;
}
