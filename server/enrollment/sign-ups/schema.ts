import { z } from "zod";
import { countryCode, emailAddress, id, instant, notEmpty, text } from "../../platform/index.ts";
import { sixDigits } from "../shapes.ts";

export const signUpBody = z.strictObject({ email: emailAddress, language: z.enum(["en", "it"]) });
export const signUpBegun = z.object({ id, expiresAt: instant.describe("Until when the code is valid") });

export const completionBody = z.strictObject({
  code: sixDigits,
  organization: z.strictObject({
    name: text(300),
    country: countryCode,
    programId: z.string().min(1).max(100).default("public").describe("The cloud's program, e.g. that of the invitation one comes from"),
  }),
  administrator: z.strictObject({ displayName: text(300), password: z.string().min(1, notEmpty).max(500) }),
});
