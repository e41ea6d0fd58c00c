import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { Figure } from "../figures.ts";
import { type Installation, makeCredential } from "../installation.ts";
import { type ServerProcess, startServer } from "../server-process.ts";

/** A file of new customers, sent as it is made. */
function file(lines: number): ReadableStream<Uint8Array> {
  const run = randomUUID().slice(0, 8);
  let written = 0;
  return new ReadableStream({
    start: (sink) => sink.enqueue(Buffer.from("Microsoft ID,Company name,Primary domain name,Relationship,Country\n")),
    pull(sink) {
      const next = Math.min(500, lines - written);
      const rows = Array.from(
        { length: next },
        (_, index) => `${randomUUID()},Trattoria ${run} ${written + index},i${written + index}.${run}.bench.test,Reseller,IT\n`,
      );
      written += next;
      if (next === 0) sink.close();
      else sink.enqueue(Buffer.from(rows.join("")));
    },
  });
}

/** How fast a partner's customers come in, and whether the server's memory grows with the file. */
export async function measureImports(installation: Installation, lines: number): Promise<Figure[]> {
  const authorization = `Bearer ${await importer(installation)}`;
  const server = await startServer(installation.env);
  try {
    const part = await run(server, authorization, lines / 5);
    const whole = await run(server, authorization, lines);
    const count = lines.toLocaleString("en");
    return [
      {
        what: `an import of ${count} new customers`,
        measured: { value: whole.seconds, unit: "s" },
        target: { atMost: (60 * lines) / 100_000 },
      },
      { what: `lines of that import`, measured: { value: lines / whole.seconds, unit: "lines/s" } },
      {
        what: `the server's memory at most during that import`,
        measured: { value: whole.peak, unit: "MiB" },
        limit: { what: "during an import of a fifth of the lines", value: part.peak, unit: "MiB" },
        ratio: whole.peak / part.peak,
        target: { atMost: 1.25 },
      },
    ];
  } finally {
    await server.stop();
  }
}

async function run(server: ServerProcess, authorization: string, lines: number): Promise<{ seconds: number; peak: number }> {
  const imports = `${server.url}/api/v1/customer-imports`;
  const announced = await fetch(imports, {
    method: "POST",
    headers: { authorization, "content-type": "application/json" },
    body: JSON.stringify({ fileName: "customers.csv", dryRun: false }),
  });
  const { id } = (await announced.json()) as { id: string };
  const started = performance.now();
  let [running, peak] = [true, 0];
  const upload = fetch(`${imports}/${id}/content`, {
    ...{ method: "PUT", headers: { authorization, "content-type": "text/csv" }, body: file(lines), duplex: "half" },
  } as RequestInit).finally(() => (running = false));
  while (running) {
    peak = Math.max(peak, await server.memory());
    await Promise.race([sleep(50), upload]);
  }
  const answer = await upload;
  const { created } = (await answer.json()) as { created: number };
  if (created !== lines) throw new Error(`of ${lines} lines ${created} became customers (${answer.status})`);
  return { seconds: (performance.now() - started) / 1_000, peak };
}

/** A service of a partner that has signed its agreement. */
async function importer(installation: Installation): Promise<string> {
  const { rows } = await installation.owner.query<{ id: string }>(
    `insert into agreement_acceptances (organization_id, id, key, version, language, country, sha256, accepted_by_id, accepted_by_name, accepted_at, source_kind, source_id)
     select o.organization_id, uuidv7(), t.key, t.version, t.language, o.country, t.sha256, u.id, u.display_name, now(), 'bench', uuidv7()
     from (select * from organizations where partner_kind is not null limit 1) o
     join lateral (select id, display_name from users where organization_id = o.organization_id limit 1) u on true
     join agreement_texts t on t.key = 'partner-agreement' and t.language = 'en'
     returning organization_id as id`,
  );
  return await makeCredential(installation, rows[0]?.id ?? "", ["customers:import"]);
}
