import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

// Runs under any Node from 20 on, and tells an older one so: no syntax that would keep it from reading this file.

const root = fileURLToPath(new URL("..", import.meta.url));

const oldestNode = 20;
const modules = join(root, "node_modules");
const pinnedNode = join(modules, ".bin", process.platform === "win32" ? "node.exe" : "node");
const stamp = join(modules, ".procura-installed");

/** Installs the locked packages, among them the Node that everything else runs on, unless they are there. */
export function ensureInstalled() {
  if (Number(process.versions.node.split(".")[0]) < oldestNode) {
    giveUp(`Procura needs Node ${oldestNode} or newer to start; this is ${process.version}. Get one from https://nodejs.org.`);
  }
  const lockText = readFileSync(join(root, "package-lock.json"), "utf8");
  const wanted = createHash("sha256").update(`${process.platform} ${process.arch} ${lockText}`).digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  if (!holdsWhatIsLocked(JSON.parse(lockText).packages)) {
    console.log("Installing the packages of package-lock.json. The first time takes a minute or two.");
    const { status } = spawnSync("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], { cwd: root, stdio: "inherit" });
    if (status !== 0) giveUp(whyInstallFailed());
  }
  writeFileSync(stamp, wanted);
}

/** Goes on under the pinned Node and ends with its exit code. It is told to stop by signals, and when this process dies. */
export function continueWithPinnedNode(script, args) {
  const child = spawn(pinnedNode, [join(root, script), ...args], { stdio: ["inherit", "inherit", "inherit", "ipc"] });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  // npm hands a signal to its shell only, which dies of it and leaves us behind.
  const parent = process.ppid;
  if (process.env.npm_lifecycle_event) setInterval(() => process.ppid !== parent && child.kill("SIGTERM"), 250);
  child.on("error", (error) => giveUp(`The pinned Node did not start (${error.message}). Delete node_modules, then try again.`));
  child.on("exit", (code) => process.exit(code === null ? 1 : code));
}

/** Prints the message and ends with an error. */
function giveUp(message) {
  console.error(`\n${message}\n`);
  process.exit(1);
}

/** Whether somebody else has installed exactly this already: npm leaves a list of what it has put there. */
function holdsWhatIsLocked(locked) {
  const list = join(modules, ".package-lock.json");
  if (!existsSync(list) || !existsSync(pinnedNode)) return false;
  const installed = JSON.parse(readFileSync(list, "utf8")).packages;
  return Object.entries(locked)
    .filter(([path, { link }]) => path.includes("node_modules/") && !link)
    .every(([path, { version, integrity, optional, peer }]) => {
      const found = installed[path];
      if (!found) return Boolean(optional || peer);
      return found.version === version && found.integrity === integrity;
    });
}

function whyInstallFailed() {
  const ping = spawnSync("npm", ["ping", "--fetch-retries=0", "--fetch-timeout=5000"], { cwd: root, stdio: "ignore" });
  return ping.status === 0
    ? "The packages could not be installed: what npm said about it is above."
    : "The packages could not be installed: npm does not reach its registry from here. Check the network, or the registry and\n" +
        "proxy that `npm config list` shows, then try again.";
}
