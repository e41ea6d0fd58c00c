// Fails when a text of the portal has no Italian translation, or when the catalogs do not match the source.
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const committed = join(import.meta.dirname, "locales");
const fresh = mkdtempSync(join(tmpdir(), "procura-messages-"));
const faults: string[] = [];

try {
  cpSync(committed, fresh, { recursive: true });
  execFileSync("lingui", ["extract", "--clean", "--workers", "1"], {
    cwd: import.meta.dirname,
    env: { ...process.env, MESSAGE_CATALOGS: fresh },
    stdio: ["ignore", "ignore", "inherit"],
  });
  for (const file of ["en.po", "it.po"]) {
    const now = readFileSync(join(fresh, file), "utf8");
    if (now !== readFileSync(join(committed, file), "utf8")) {
      faults.push(`locales/${file} does not match the source: run npm run messages -w web`);
    }
  }
  for (const id of untranslated(readFileSync(join(fresh, "it.po"), "utf8"))) faults.push(`not in Italian yet: ${id}`);
} finally {
  rmSync(fresh, { recursive: true, force: true });
}

for (const fault of faults) console.error(fault);
if (faults.length === 0) console.log("Messages: complete in English and Italian.");
process.exitCode = faults.length > 0 ? 1 : 0;

function untranslated(catalog: string): string[] {
  return catalog
    .split("\n\n")
    .slice(1)
    .filter((entry) => /^msgstr ""\s*$/m.test(entry) && !/^msgstr ""\n"/m.test(entry))
    .map((entry) => entry.match(/^msgid ([\s\S]*?)\nmsgstr/m)?.[1] ?? entry);
}
