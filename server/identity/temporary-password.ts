import type { Context } from "../platform/index.ts";

/** Without letters and digits that look alike, and without vowels, so that no words come out. */
const characters = "bcdfghjkmnpqrstvwxyz23456789";
const groups = 4;
const groupLength = 4;

/** A password to be read out or typed once, such as `k7wm-q2xd-94tz-hbpn`: 16 characters of 28, about 77 bits. */
export function temporaryPassword({ randomBytes }: Pick<Context, "randomBytes">): string {
  const drawn: string[] = [];
  while (drawn.length < groups * groupLength) {
    // Bytes beyond the last whole multiple would favor the first characters.
    const usable = [...randomBytes(32)].filter((byte) => byte < 256 - (256 % characters.length));
    drawn.push(...usable.map((byte) => characters.charAt(byte % characters.length)));
  }
  return Array.from({ length: groups }, (_, group) => drawn.slice(group * groupLength, (group + 1) * groupLength).join("")).join("-");
}
