import { z } from "zod";
import { instant } from "../../platform/index.ts";

/** To both sides: since when and why. */
export const suspension = z.object({ at: instant, reason: z.string() });
