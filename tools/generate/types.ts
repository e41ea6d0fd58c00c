import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { repository, runTool } from "../checks/net.ts";
import { onMigratedDatabase } from "./database.ts";

/** Row types of all tables, read from a migrated database. */
export function tableTypes(): Promise<string> {
  return onMigratedDatabase((url) =>
    written((file) => [
      "kysely-codegen",
      ...["--dialect=postgres", `--url=${url}`, `--out-file=${file}`, "--default-schema=public"],
      ...["--include-pattern=public.*", "--exclude-pattern=*.schema_migrations"],
      ...["--type-mapping", JSON.stringify({ int8: "number", timestamptz: "Date" })],
    ]),
  );
}

/** Types of every call of the API, for the client, read from its description. */
export function clientTypes(openApi: string): Promise<string> {
  const tool = join(repository, "sdk/node_modules/.bin/openapi-typescript");
  return written((file) => [tool, `${file}.json`, "--output", file, "--default-non-nullable=false"], openApi);
}

/** What a tool writes into a file. input: what stands in the file of the same name with .json. */
async function written(command: (file: string) => readonly [string, ...string[]], input?: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "procura-generate-"));
  const file = join(folder, "out.ts");
  try {
    if (input !== undefined) await writeFile(`${file}.json`, input);
    const [tool, ...args] = command(file);
    const { status, stderr } = await runTool(tool, args, repository);
    if (status !== 0) throw new Error(`${tool} failed: ${stderr}`);
    return await readFile(file, "utf8");
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
