import { z } from "zod";

const port = z.coerce.number().int().min(0).max(65_535);
const flag = z.enum(["true", "false"]).transform((value) => value === "true");
const origin = z
  .url({ protocol: /^https?$/ })
  .refine(
    (value) => new URL(value).pathname === "/" && !new URL(value).search,
    "an address without a path, such as https://partners.example.com",
  )
  .transform((value) => new URL(value).origin);

/** Every variable that the server reads, with its shape. `docs/operate` lists them; a test holds the two together. */
const shape = z.object({
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/ })
    .describe("PostgreSQL 15 or newer, as the owner of the database: postgresql://user:password@host:5432/name"),
  DATABASE_APP_ROLE: z
    .string()
    .regex(/^[a-z_][a-z0-9_]{0,62}$/)
    .default("procura_app")
    .describe("name of the unprivileged role that serves requests; migrate sets it up"),
  DATABASE_POOL_SIZE: z.coerce.number().int().min(1).max(200).default(10).describe("connections per process, 1 to 200"),
  SECRET_KEY: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .describe("64 hexadecimal digits (32 random bytes), the same for every process; make one with: openssl rand -hex 32"),
  PUBLIC_URL: origin.describe("where people reach the portal, such as https://partners.example.com"),
  HOST: z.string().min(1).default("127.0.0.1").describe("address to listen on"),
  PORT: port.default(4400).describe("port to listen on, 0 to 65535"),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).describe("mail server: smtp://user:password@host:587"),
  CENTER_NAME: z
    .string()
    .trim()
    .regex(/^[^\p{Cc}]{1,100}$/u)
    .optional()
    .describe("what your partner center is called, on every page and in mails, 1 to 100 characters; default: the name given to set-up"),
  MAIL_FROM: z
    .string()
    .regex(/^[^<>]*<[^<>@\s]+@[^<>@\s]+>$|^[^<>@\s]+@[^<>@\s]+$/)
    .default("no-reply@procura.example")
    .describe("sender of mails: address@example.com, which is sent under the center's name, or Name <address@example.com>"),
  LOG_LEVEL: z
    .enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"])
    .default("info")
    .describe("fatal, error, warn, info, debug, trace or silent"),
  REQUESTS_PER_MINUTE: z.coerce
    .number()
    .int()
    .min(1)
    .max(10_000_000)
    .default(3_000)
    .describe("requests a minute that one person, service or address may make per process, 1 to 10000000"),
  TRUSTED_PROXIES: z.coerce
    .number()
    .int()
    .min(0)
    .max(10)
    .default(0)
    .describe("how many reverse proxies stand before the server and add to X-Forwarded-For, 0 to 10"),
  DNS_SERVERS: z
    .string()
    .regex(/^[0-9a-fA-F.:[\]]+(?:,[0-9a-fA-F.:[\]]+)*$/)
    .optional()
    .describe("name servers that prove domains, such as 192.0.2.53 or 192.0.2.53:5353, with commas between; default: the machine's"),
  LOOPBACK_PROVIDERS: flag
    .default(false)
    .describe("true lets organizations' identity providers stand on this machine over http, for trying out"),
  DEMO: flag.default(false).describe("true loads the demo world into an empty database"),
  DEMO_FILE: z.string().optional().describe("where the demo's sign-ins are written"),
  WEB_ROOT: z.string().optional().describe("folder of the built portal; default web/dist"),
});

export type Config = z.infer<typeof shape>;

export class ConfigError extends Error {}

/** Reads the environment; a mistake is reported together with all others, by variable name and expected shape. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.keys(shape.shape).map((name) => [name, env[name] === "" ? undefined : env[name]]));
  const parsed = shape.safeParse(given);
  if (parsed.success) return parsed.data;
  const wrong = [...new Set(parsed.error.issues.map((issue) => String(issue.path[0])))];
  const lines = wrong.map((name) => {
    const expected = shape.shape[name as keyof typeof shape.shape].description ?? "";
    return `  ${name} ${given[name] === undefined ? "is missing" : "has a wrong value"}. Expected: ${expected}`;
  });
  throw new ConfigError(`The configuration has ${wrong.length === 1 ? "a mistake" : `${wrong.length} mistakes`}:\n${lines.join("\n")}`);
}

/** Name and expected shape of every variable, for the documentation. */
export const variables = Object.entries(shape.shape).map(([name, type]) => ({ name, description: type.description ?? "" }));
