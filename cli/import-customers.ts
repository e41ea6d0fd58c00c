import { createReadStream, createWriteStream } from "node:fs";
import { stat } from "node:fs/promises";
import { basename } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { everyItem, ProcuraProblem, problemFrom, received } from "@procura/sdk";
import { stringify } from "csv-stringify";
import type { Terminal } from "./commands.ts";
import { clientOf, readCall } from "./options.ts";
import { exit, UsageError } from "./outcome.ts";
import { type Progress, showProgress } from "./progress.ts";

const options = { "dry-run": { type: "boolean" }, "errors-to": { type: "string" } } as const;
const shownRefusals = 20;
/** What stood in the imported file may look like a formula to the spreadsheet that opens this one. */
const errorsFile = { header: true, columns: ["line", "code", "detail", "microsoftId", "name"], escape_formulas: true };

/** Streams a file to the server, and tells what became of each line that was refused. Exit code 1 if any was. */
export async function importCustomers(words: readonly string[], { stdout, stderr, env }: Terminal): Promise<number> {
  const call = readCall(words, options, env);
  const [file, ...others] = call.positionals;
  if (!file || others.length > 0) throw new UsageError("Name one CSV file.");
  const { size } = await stat(file).catch(() => {
    throw new UsageError(`${file} can't be read.`);
  });
  const client = clientOf(call);
  const dryRun = call.values["dry-run"] ?? false;
  const { id } = await received(client.POST("/customer-imports", { body: { fileName: basename(file), size, dryRun } }));
  const done = await upload(call, id, file, showProgress(stderr, size));

  const refusals = () =>
    everyItem((cursor) =>
      received(
        client.GET("/customer-imports/{id}/results", {
          params: { path: { id }, query: { outcome: "refused", limit: 100, ...(cursor ? { cursor } : {}) } },
        }),
      ),
    );
  if (done.refused > 0 && !call.json) await listFirst(refusals(), done.refused, stderr);
  const target = call.values["errors-to"];
  if (target !== undefined) await pipeline(Readable.from(refusals()), stringify(errorsFile), createWriteStream(target));
  stdout.write(call.json ? `${JSON.stringify(done)}\n` : `${summary(done, dryRun)}\n`);
  return done.refused > 0 ? exit.partly : exit.done;
}

interface Counts {
  readonly lines: number;
  readonly created: number;
  readonly linked: number;
  readonly unchanged: number;
  readonly refused: number;
}

/** Through plain fetch: the typed client sends whole bodies, and a file must not stand in memory. */
async function upload(
  { server, credential, language }: { server: string; credential: string | undefined; language: string },
  id: string,
  file: string,
  progress: Progress,
): Promise<Counts> {
  try {
    const response = await fetch(`${server}/api/v1/customer-imports/${id}/content`, {
      method: "PUT",
      headers: { authorization: `Bearer ${credential}`, "content-type": "text/csv", "accept-language": language },
      body: Readable.toWeb(Readable.from(read(file, progress))) as unknown as BodyInit,
      duplex: "half",
    } as RequestInit).catch((cause: unknown) => {
      const nextStep = "Run the same command again: what is done is not done twice.";
      throw new ProcuraProblem({ title: "The upload broke off.", status: 0, code: "upload-broken", nextStep }, undefined, cause);
    });
    if (!response.ok) throw await problemFrom(response);
    return (await response.json()) as Counts;
  } finally {
    progress.end();
  }
}

async function* read(file: string, progress: Progress): AsyncGenerator<Buffer> {
  for await (const piece of createReadStream(file) as AsyncIterable<Buffer>) {
    yield piece;
    progress.advance(piece.length);
  }
}

async function listFirst(
  refusals: AsyncIterable<{ line: number; detail: string | null; code: string | null }>,
  all: number,
  stderr: NodeJS.WriteStream,
): Promise<void> {
  let shown = 0;
  for await (const { line, detail, code } of refusals) {
    if (shown++ === shownRefusals) break;
    stderr.write(`line ${line}: ${detail ?? code}\n`);
  }
  if (all > shownRefusals) stderr.write(`… and ${all - shownRefusals} more; --errors-to FILE.csv writes all of them.\n`);
}

function summary({ lines, created, linked, unchanged, refused }: Counts, dryRun: boolean): string {
  const head = dryRun ? `${lines} lines looked at, nothing written` : `${lines} lines`;
  return `${head}: ${created} created, ${linked} linked, ${unchanged} unchanged, ${refused} refused`;
}
