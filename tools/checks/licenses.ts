import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { count, type Findings, type Net } from "./net.ts";

/** Licenses under which others may run, change and sell what they build on Procura. */
const allowed = new Set([
  ...["MIT", "MIT-0", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "0BSD", "BlueOak-1.0.0", "MPL-2.0"],
  ...["CC0-1.0", "CC-BY-4.0", "Unlicense", "Python-2.0", "OFL-1.1"],
]);

interface Locked {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly link?: boolean;
}

export const licenses: Net = { name: "licenses", look };

async function look(root: string): Promise<Findings> {
  const lock = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")) as { packages: Readonly<Record<string, Locked>> };
  const shipped = Object.entries(lock.packages).filter(([path, { dev, link }]) => path.includes("node_modules/") && !dev && !link);
  const found = shipped.map(([path, locked]) => ({ path, version: locked.version, license: locked.license ?? ownWord(join(root, path)) }));
  return {
    looked: `${count(found.length, "production dependency", "production dependencies")} under ${count(new Set(found.map(({ license }) => license)).size, "license")}`,
    wrong: found
      .filter(({ license }) => !isAllowed(license))
      .map(
        ({ path, version, license }) =>
          `${path} ${version}: license ${license ?? "unknown"} is not in the list of tools/checks/licenses.ts`,
      ),
  };
}

/** What the installed package says of itself; the lockfile leaves out old ways to say it. */
function ownWord(folder: string): string | undefined {
  const file = join(folder, "package.json");
  if (!existsSync(file)) return undefined;
  const { license, licenses } = JSON.parse(readFileSync(file, "utf8")) as {
    license?: string | { type: string };
    licenses?: { type: string }[];
  };
  return typeof license === "string" ? license : (license?.type ?? licenses?.map(({ type }) => type).join(" OR "));
}

/** An SPDX expression: of alternatives one must be allowed, of things that hold together all. */
export function isAllowed(expression: string | undefined): boolean {
  if (expression === undefined) return false;
  const bare = expression.replaceAll(/\([^()]*:[^()]*\)/g, "").replaceAll(/[()]/g, "");
  return bare.split(/ OR /i).some((choice) => choice.split(/ AND /i).every((name) => allowed.has(name.trim())));
}
