import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describeApi } from "../../server/api/index.ts";
import { eventKinds, routesByModule } from "../../server/app.ts";
import { errorsPage, eventsPage } from "./contract.ts";
import { errorCodes } from "./error-codes.ts";
import { clientTypes, tableTypes } from "./types.ts";

export interface Artifact {
  /** Below the root of the repository. */
  readonly path: string;
  readonly text: string;
}

/** Every file that is derived from others, as it should be. root: where the sources stand. */
export async function makeArtifacts(root: string): Promise<Artifact[]> {
  const codes = errorCodes(root, Object.values(routesByModule).flat());
  const openApi = `${JSON.stringify(describeApi(routesByModule), null, 2)}\n`;
  const [tables, client] = await Promise.all([tableTypes(), clientTypes(openApi)]);
  return [
    { path: "server/platform/database/tables.gen.ts", text: tables },
    {
      path: "server/api/error-codes.gen.ts",
      text: `import type { ErrorCode } from "./error-codes.ts";\n\nexport const errorCodes: readonly ErrorCode[] = ${JSON.stringify(codes, null, 2)};\n`,
    },
    { path: "contract/openapi.json", text: openApi },
    { path: "contract/errors.md", text: errorsPage(codes) },
    { path: "contract/events.md", text: eventsPage(eventKinds) },
    { path: "sdk/schema.gen.ts", text: client },
  ];
}

/** The artifacts that are not as they should be. */
export async function staleOf(root: string, artifacts: readonly Artifact[]): Promise<Artifact[]> {
  const found = await Promise.all(artifacts.map(({ path }) => readFile(join(root, path), "utf8").catch(() => undefined)));
  return artifacts.filter(({ text }, i) => found[i] !== text);
}
