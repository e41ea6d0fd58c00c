import { randomUUID } from "node:crypto";
import type { Actor } from "./actors.ts";

export const header = "Microsoft ID,Company name,Primary domain name,Relationship,Country";

/** A line of a file of customers; what is not said is right and new. */
export function line(values: Partial<{ id: string; name: string; domain: string; relationship: string; country: string }> = {}): string {
  const { id = randomUUID(), name = "Contoso Ltd", domain = "", relationship = "Reseller", country = "IT" } = values;
  return [id, name, domain, relationship, country].join(",");
}

export function fileOf(...lines: readonly string[]): string {
  return `${[header, ...lines].join("\n")}\n`;
}

/** Announces an import and sends the file. */
export async function importFile(actor: Actor, file: string | Buffer, { dryRun = false } = {}) {
  const announced = await actor.post("/customer-imports", { fileName: "customers.csv", dryRun });
  if (announced.status !== 201) throw new Error(`no import: ${JSON.stringify(announced.body)}`);
  return await sendFile(actor, announced.body.id, file);
}

export async function sendFile(actor: Actor, id: string, file: string | Buffer) {
  return await actor.put(`/customer-imports/${id}/content`, file, { headers: { "content-type": "text/csv" } });
}

/** All results in the order of the file. */
export async function resultsOf(actor: Actor, id: string) {
  const found = [];
  for (let cursor = ""; ; ) {
    const { body } = await actor.get(`/customer-imports/${id}/results?limit=100${cursor}`);
    found.push(...body.items);
    if (body.nextCursor === null) return found;
    cursor = `&cursor=${body.nextCursor}`;
  }
}
