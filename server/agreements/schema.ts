import { z } from "zod";
import { text, wrong } from "../platform/index.ts";

/** Which text somebody has read and accepts. */
export const shownText = z.strictObject({
  key: text(100),
  version: text(50),
  language: z.enum(["en", "it"]),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/, wrong({ en: "must be 64 hexadecimal digits", it: "deve essere composto da 64 cifre esadecimali" })),
});
