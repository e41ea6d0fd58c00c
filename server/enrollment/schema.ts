import { z } from "zod";
import { emailAddress, id, instant, notEmpty, text, wrong } from "../platform/index.ts";

export const signUpBody = z.strictObject({ email: emailAddress, language: z.enum(["en", "it"]) });
export const signUpBegun = z.object({ id, expiresAt: instant.describe("Until when the code is valid") });

export const completionBody = z.strictObject({
  code: z
    .string()
    .trim()
    .regex(
      /^\d{6}$/,
      wrong({ en: "must be the six digits from the mail", it: "deve essere composto dalle sei cifre indicate nell'e-mail" }),
    ),
  organization: z.strictObject({
    name: text(300),
    country: z.string().regex(
      /^[A-Z]{2}$/,
      wrong({
        en: "must be a country's code of two letters such as IT",
        it: "deve essere il codice di un paese, di due lettere, come IT",
      }),
    ),
    programId: z.string().min(1).max(100).default("public").describe("The cloud's program, e.g. that of the invitation one comes from"),
  }),
  administrator: z.strictObject({ displayName: text(300), password: z.string().min(1, notEmpty).max(500) }),
});
