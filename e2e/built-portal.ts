import { spawnSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Builds the portal into a folder of its own: `npm start` and editors build web/dist whenever they like. */
export function buildPortal(): string {
  const root = join(import.meta.dirname, "..");
  const folder = mkdtempSync(join(tmpdir(), "procura-portal-"));
  const { status, stdout, stderr } = spawnSync("npm", ["run", "build", "-w", "web", "--", "--outDir", folder, "--emptyOutDir"], {
    cwd: root,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`The portal could not be built:\n${stdout}${stderr}`);
  return folder;
}
