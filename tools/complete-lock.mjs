import { readFileSync, writeFileSync } from "node:fs";

// A registry that holds the packages of its own platform only makes npm leave those of the others out of
// package-lock.json, and `npm ci` then refuses the file everywhere. This adds them, by version, system and processor.

const file = new URL("../package-lock.json", import.meta.url);
const lock = JSON.parse(readFileSync(file, "utf8"));
const platform = /(android|darwin|freebsd|linux|openharmony|win32)-(arm64|arm|ia32|ppc64|riscv64|s390x|x64)/;
const added = [];

/** As Node looks it up: below the package itself, then below each folder that holds it. */
function isNamed(name, path) {
  if (lock.packages[`${path}/node_modules/${name}`]) return true;
  const folder = folderOf(path);
  return lock.packages[`${folder}node_modules/${name}`] !== undefined || (folder !== "" && isNamed(name, folder.slice(0, -1)));
}

/** Of the package at this path: where it is installed, "" for the root, else ending in a slash. */
function folderOf(path) {
  return path.slice(0, Math.max(0, path.lastIndexOf("node_modules/")));
}

for (const [path, { optionalDependencies = {}, dev }] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    const [, os, cpu] = platform.exec(name) ?? [];
    if (!os || isNamed(name, path)) continue;
    const libc = os !== "linux" ? {} : name.includes("musl") ? { libc: ["musl"] } : name.includes("gnu") ? { libc: ["glibc"] } : {};
    lock.packages[`${folderOf(path)}node_modules/${name}`] = {
      version,
      cpu: [cpu],
      ...(dev && { dev }),
      ...libc,
      optional: true,
      os: [os],
    };
    added.push(`${name}@${version}`);
  }
}

if (added.length > 0) {
  lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, "en")));
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
}
console.log(
  added.length === 0 ? "package-lock.json names the packages of every platform." : `Added to package-lock.json:\n${added.join("\n")}`,
);
