import { z } from "zod";
import { type Context, id, instant, pageOf, pageQuery } from "../../platform/index.ts";
import { deviceName } from "../device-name.ts";
import { signInMethods } from "../factors/rules.ts";
import { signInOutcomes } from "./note-sign-in.ts";
import { placeOf } from "./place-of.ts";
import type { SignInRow } from "./store.ts";

export const signInQuery = z.strictObject(pageQuery);

export const signInList = pageOf(
  z
    .object({
      id,
      at: instant,
      outcome: z.enum(signInOutcomes),
      methods: z.array(z.enum(signInMethods)).describe("What was proven; nothing with a wrong password"),
      ipAddress: z.string().nullable(),
      place: z
        .object({ country: z.string().describe("ISO 3166-1 alpha-2"), name: z.string() })
        .nullable()
        .describe("Where the network address is registered; null for private networks"),
      device: z.string().nullable().describe("In plain words, such as Chrome on Windows"),
    })
    .meta({ id: "SignIn" }),
);

export function presentSignIn(row: SignInRow, { language }: Pick<Context, "language">) {
  return {
    id: row.id,
    at: row.at.toISOString(),
    outcome: row.outcome,
    methods: row.methods,
    ipAddress: row.ip_address,
    place: placeOf(row.ip_address, language),
    device: deviceName(row.user_agent, language),
  };
}
