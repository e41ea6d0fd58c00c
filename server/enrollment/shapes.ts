import { z } from "zod";
import { wrong } from "../platform/index.ts";

export const sixDigits = z
  .string()
  .trim()
  .regex(/^\d{6}$/, wrong({ en: "must be the six digits from the mail", it: "deve essere composto dalle sei cifre indicate nell'e-mail" }));

export const networkId = z.string().regex(/^[0-9]{4,12}$/, wrong({ en: "must be 4 to 12 digits", it: "deve avere da 4 a 12 cifre" }));
