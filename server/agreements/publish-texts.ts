import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import type { Tx } from "../platform/index.ts";
import { publishText } from "./store.ts";

const folder = new URL("./texts/", import.meta.url);

/**
 * Brings the texts that ship with Procura into the database; those already there stay as they are. A file is
 * `<key>.<version>.<country or all>.<language>.md`, its first line the title. A vendor adds its own beside them; a change is a
 * new version, never an edit.
 */
export async function publishTexts(tx: Tx): Promise<void> {
  for (const name of (await readdir(folder)).filter((file) => file.endsWith(".md")).sort()) {
    const [key, version, country, language] = name.split(".");
    if (!key || !version || !country || !language) throw new Error(`${name} is not named <key>.<version>.<country>.<language>.md`);
    const markdown = await readFile(new URL(name, folder), "utf8");
    const sha256 = createHash("sha256").update(markdown).digest("hex");
    const published = await publishText(tx, {
      key,
      version,
      language,
      country: country === "all" ? "*" : country.toUpperCase(),
      title: /^# (.+)$/m.exec(markdown)?.[1] ?? key,
      markdown,
      sha256,
      published_at: new Date(`${version}T00:00:00Z`),
    });
    if (published !== sha256)
      throw new Error(`${name} was changed after it had been published; a change is a new version, with a file of its own`);
  }
}
