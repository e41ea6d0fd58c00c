import { deriveSecret, hashSecret, type Settings } from "../../platform/index.ts";
import { readCode } from "./rules.ts";

/** Crockford's base 32: no letter can be taken for a digit. */
const letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** An organization's request code, `K7QM-2XPR`: derived from the installation's key, so that the database alone does not tell it. */
export function requestCodeOf({ secretKey }: Pick<Settings, "secretKey">, organizationId: string, number: number): string {
  const code = [...deriveSecret(secretKey, "request-code", `${organizationId}:${number}`).subarray(0, 8)]
    .map((byte) => letters[byte % letters.length])
    .join("");
  return `${code.slice(0, 4)}-${code.slice(4)}`;
}

/** What is kept of a code that a partner entered. */
export function hashOfCode({ secretKey }: Pick<Settings, "secretKey">, written: string): Buffer | null {
  const code = readCode(written);
  return code === null ? null : hashSecret(deriveSecret(secretKey, "asked-with", code));
}
