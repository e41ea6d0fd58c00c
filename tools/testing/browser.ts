import { spawnSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

const names = ["chromium", "chromium-browser", "google-chrome"];
const missing =
  "The browser tests need Chromium, and it could not be installed here. Install it (on Debian and Ubuntu: apt-get install chromium),\n" +
  "or set PROCURA_BROWSER to the program of a Chromium or Chrome that you have.";

/** The path of a Chromium: the one that PROCURA_BROWSER names, one on the PATH, else one that apt installs now. */
export function ensureBrowser(): string {
  const named = process.env.PROCURA_BROWSER;
  if (named) {
    if (!isProgram(named)) throw new Error(`PROCURA_BROWSER names no program: ${named}`);
    return named;
  }
  const found = onPath() ?? (installWithApt() ? onPath() : undefined);
  if (!found) throw new Error(missing);
  return found;
}

function onPath(): string | undefined {
  const folders = (process.env.PATH ?? "").split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isProgram);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function installWithApt(): boolean {
  const asRoot = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
  if (!runs([...asRoot, "apt-get", "--version"], "ignore")) return false;
  console.log("Installing Chromium for the browser tests");
  const apt = [...asRoot, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get"];
  return (
    runs([...apt, "update"], "inherit") &&
    runs([...apt, "install", "-y", "--no-install-recommends", "chromium", "fonts-liberation"], "inherit")
  );
}

function runs([program = "", ...args]: string[], output: "ignore" | "inherit"): boolean {
  return spawnSync(program, args, { stdio: ["ignore", output, output] }).status === 0;
}
