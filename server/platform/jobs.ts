import { type CronItem, parseCronItems, type Runner, run, Logger as WorkerLogger } from "graphile-worker";
import { sql } from "kysely";
import pg from "pg";
import type { Logger } from "pino";
import { rows, type Tx } from "./tx.ts";

/** What a job does. It carries ids, re-reads state, may run twice, and talks to the outside only outside transactions. */
export type Task = (payload: unknown, job: { readonly attempt: number; readonly maxAttempts: number }) => Promise<void>;

export interface Jobs {
  readonly tasks: Readonly<Record<string, Task>>;
  /** Lines of a crontab, `minute hour day month weekday task` in UTC: the sweepers that find what a lost job left behind. */
  readonly cron: readonly string[];
}

/** Creates a job in the transaction of the change: it exists exactly if the change does. key: at most one waiting job of that key. */
export async function enqueue(tx: Tx, task: string, payload: object, options: { runAt?: Date; key?: string } = {}): Promise<void> {
  await sql`select enqueue(${task}, ${JSON.stringify(payload)}::json, ${options.runAt ?? null}, ${options.key ?? null})`.execute(rows(tx));
}

/** A line for every job that went well would drown the others. */
const levels: Readonly<Record<string, "error" | "warn" | "debug">> = { error: "error", warning: "warn", info: "debug", debug: "debug" };

/** ownerUrl: the queue's tables belong to the owner's role. Comes back when the worker listens; `stop` lets running jobs end. */
export async function startWorker(ownerUrl: string, jobs: Jobs, log: Logger, concurrency = 4): Promise<{ stop(): Promise<void> }> {
  const pool = new pg.Pool({ connectionString: ownerUrl, max: concurrency + 2, application_name: "procura-work" });
  pool.on("error", (error) => log.warn({ err: error }, "worker connection lost"));
  pool.on("connect", (client) => client.on("error", (error) => log.warn({ err: error }, "worker connection lost")));
  const runner: Runner = await run({
    pgPool: pool,
    concurrency,
    noHandleSignals: true,
    logger: new WorkerLogger((scope) => (level, message, meta) => log[levels[level] ?? "debug"]({ worker: scope, meta }, message)),
    pollInterval: 1_000,
    parsedCronItems: parseCronItems(jobs.cron.map(toCronItem)),
    taskList: Object.fromEntries(
      Object.entries(jobs.tasks).map(([name, task]) => [
        name,
        (payload, helpers) => task(payload, { attempt: helpers.job.attempts, maxAttempts: helpers.job.max_attempts }),
      ]),
    ),
  });
  runner.promise.catch((error) => log.error({ err: error }, "worker stopped"));
  return {
    stop: async () => {
      await runner.stop().catch(() => {});
      await pool.end();
    },
  };
}

/** The library's own reader of crontabs does not take tasks with a dot in their names. */
function toCronItem(line: string): CronItem {
  const [, match, task] = /^((?:\S+\s+){5})(\S+)$/.exec(line) ?? [];
  if (match === undefined || task === undefined) throw new Error(`not a line of a crontab: ${line}`);
  return { match: match.trim(), task };
}
