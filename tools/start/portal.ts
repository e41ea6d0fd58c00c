import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { root } from "./state.ts";

const sources = ["web", "sdk", "contract", "package-lock.json"];
const notSources = new Set(["node_modules", "dist"]);
const stamp = join(root, "web", "dist", ".built-from");

/** Builds the portal into web/dist unless that was built from these very sources. */
export async function buildPortal(say: (line: string) => void, stopped: AbortSignal): Promise<void> {
  const wanted = await hashOf(sources);
  if ((await readFile(stamp, "utf8").catch(() => "")) === wanted) return;
  say("Building the portal");
  const npm = spawn("npm", ["run", "build", "-w", "web"], { cwd: root, signal: stopped, stdio: ["ignore", "pipe", "pipe"] });
  const finished = new Promise<number | null>((resolve, reject) => npm.once("error", reject).once("close", resolve));
  const [code, output, errors] = await Promise.all([finished, text(npm.stdout), text(npm.stderr)]);
  if (code !== 0) throw new Error(`The portal could not be built:\n${output}${errors}`);
  await writeFile(stamp, wanted);
}

async function hashOf(paths: string[]): Promise<string> {
  const hash = createHash("sha256");
  for (const path of paths) {
    for (const file of await filesBelow(path)) hash.update(`${file}\0`).update(await readFile(join(root, file)));
  }
  return hash.digest("hex");
}

async function filesBelow(path: string): Promise<string[]> {
  const entries = await readdir(join(root, path), { withFileTypes: true }).catch(() => undefined);
  if (!entries) return [path];
  const kept = entries.filter(({ name }) => !notSources.has(name)).sort((a, b) => (a.name < b.name ? -1 : 1));
  const files = await Promise.all(
    kept.map((entry) => (entry.isDirectory() ? filesBelow(join(path, entry.name)) : [join(path, entry.name)])),
  );
  return files.flat();
}
