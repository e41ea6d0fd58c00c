import { createHash } from "node:crypto";
import type { Socket } from "node:net";
import pg from "pg";

pg.types.setTypeParser(pg.types.builtins.INT8, Number);

export interface Database {
  /** Connections of the application's role: row-level security applies. */
  readonly pool: pg.Pool;
  close(): Promise<void>;
}

/** url: of the application's role. size: connections at most. */
export function openDatabase(url: string, size: number, onError: (error: Error) => void): Database {
  // `pipeline` lets statements that do not wait for each other share a round trip; each still gets its own result.
  const pool = new pg.Pool({
    connectionString: url,
    max: size,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    allowExitOnIdle: false,
    keepAlive: true,
    application_name: "procura",
    pipeline: true,
    statement_timeout: 60_000,
    idle_in_transaction_session_timeout: 60_000,
  } as pg.PoolConfig);
  // Without a listener a connection that breaks while idle would end the process.
  pool.on("error", onError);
  pool.on("connect", (client) => {
    client.on("error", onError);
    sendTogether(client);
  });
  return { pool, close: () => pool.end() };
}

/** Statements of one turn leave in one packet: for a small statement a packet of its own costs more than all the rest. */
function sendTogether(client: pg.PoolClient): void {
  const { stream } = (client as unknown as { connection: { stream: Socket } }).connection;
  const query = client.query;
  let gathering = false;
  client.query = function gatheringQuery(this: pg.PoolClient, ...args: unknown[]) {
    if (!gathering) {
      gathering = true;
      stream.cork();
      process.nextTick(() => {
        gathering = false;
        stream.uncork();
      });
    }
    return Reflect.apply(query, this, args);
  } as typeof client.query;
}

const names = new Map<string, string>();
const maxNames = 1_000;

/**
 * A named statement is parsed and planned once per connection: about twice the throughput. Only so many texts get a name:
 * a text that varies (it should not: use `= any ($1)`) must not fill the server's memory.
 */
export function statement(text: string, values: readonly unknown[]): pg.QueryConfig {
  if (values.length === 0) return { text };
  let name = names.get(text);
  if (name === undefined && names.size < maxNames) {
    name = createHash("sha256").update(text).digest("base64url").slice(0, 24);
    names.set(text, name);
  }
  return { ...(name === undefined ? {} : { name }), text, values: values as unknown[] };
}

const lostCodes = new Set(["57P01", "57P02", "57P03", "53300", "08000", "08001", "08003", "08004", "08006"]);
const lostSystemCodes = new Set(["ECONNREFUSED", "ECONNRESET", "EPIPE", "ETIMEDOUT", "ENOTFOUND", "EHOSTUNREACH"]);

/** The database is away or went away: nothing is wrong with the request. */
export function isConnectionLost(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error instanceof AggregateError) return error.errors.some(isConnectionLost);
  const code = (error as { code?: unknown }).code;
  if (typeof code === "string" && (lostCodes.has(code) || lostSystemCodes.has(code))) return true;
  return /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|not queryable|calling end on the pool/.test(
    error.message,
  );
}

/** Two transactions were in each other's way: the whole of either can simply be done again. */
export function isRetryable(error: unknown): boolean {
  const code = (error as { code?: unknown } | null)?.code;
  return code === "40001" || code === "40P01";
}
