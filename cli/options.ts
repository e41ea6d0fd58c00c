import { type ParseArgsOptionsConfig, parseArgs } from "node:util";
import { createProcuraClient, type ProcuraClient } from "@procura/sdk";
import { UsageError } from "./outcome.ts";

const common = {
  server: { type: "string" },
  credential: { type: "string" },
  language: { type: "string" },
  json: { type: "boolean" },
} as const satisfies ParseArgsOptionsConfig;

export interface Call<Values> {
  readonly values: Values;
  readonly positionals: readonly string[];
  readonly json: boolean;
  readonly server: string;
  readonly credential: string | undefined;
  readonly language: string;
}

/** Reads a command's words; what it does not know is a mistake of use. */
export function readCall<Own extends ParseArgsOptionsConfig>(
  words: readonly string[],
  own: Own,
  env: NodeJS.ProcessEnv,
): Call<ReturnType<typeof parseArgs<{ options: Own }>>["values"]> {
  try {
    const { values, positionals } = parseArgs({ args: [...words], options: { ...common, ...own }, allowPositionals: true });
    const given = values as { server?: string; credential?: string; language?: string; json?: boolean };
    return {
      values: values as ReturnType<typeof parseArgs<{ options: Own }>>["values"],
      positionals,
      json: given.json ?? false,
      server: (given.server ?? env.PROCURA_SERVER ?? "http://localhost:4400").replace(/\/+$/, ""),
      credential: given.credential ?? env.PROCURA_CREDENTIAL,
      language: given.language ?? "en",
    };
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

export function clientOf({ server, credential, language }: Pick<Call<unknown>, "server" | "credential" | "language">): ProcuraClient {
  if (!credential) throw new UsageError("An API credential is needed: --credential or PROCURA_CREDENTIAL.");
  return createProcuraClient({ baseUrl: server, credential, language: () => language });
}
