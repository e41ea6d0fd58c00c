// Writes the files that are derived from others: `npm run generate`. `npm run check` fails when one is stale.
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { repository } from "./checks/net.ts";
import { makeArtifacts, staleOf } from "./generate/artifacts.ts";

const artifacts = await makeArtifacts(repository);
const stale = await staleOf(repository, artifacts);
for (const { path, text } of stale) {
  await mkdir(dirname(join(repository, path)), { recursive: true });
  await writeFile(join(repository, path), text);
  console.log(`wrote ${path}`);
}
console.log(`${artifacts.length - stale.length} of ${artifacts.length} files were fresh.`);
