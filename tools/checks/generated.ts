import { makeArtifacts, staleOf } from "../generate/artifacts.ts";
import { count, type Findings, type Net } from "./net.ts";

export const generated: Net = { name: "generated", look };

async function look(root: string): Promise<Findings> {
  const artifacts = await makeArtifacts(root);
  const stale = await staleOf(root, artifacts);
  return {
    looked: count(artifacts.length, "file"),
    wrong: stale.map(({ path }) => `${path}: is not what its sources say; run npm run generate`),
  };
}
