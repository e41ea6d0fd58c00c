import { run, type Runner } from "graphile-worker";
import { sql } from "kysely";
import pg from "pg";
import type { Logger } from "pino";
import { rows, type Tx } from "./transact.ts";

/** What a job does. It carries ids, re-reads state, may run twice, and talks to the outside only outside transactions. */
export type Task = (payload: unknown, job: { readonly attempt: number; readonly maxAttempts: number }) => Promise<void>;

export interface Jobs {
  readonly tasks: Readonly<Record<string, Task>>;
  /** Crontab lines of graphile-worker: the sweepers that find what a lost job left behind. */
  readonly cron: readonly string[];
}

/** Creates a job in the transaction of the change: it exists exactly if the change does. key: at most one waiting job of that key. */
export async function enqueue(tx: Tx, task: string, payload: object, options: { runAt?: Date; key?: string } = {}): Promise<void> {
  await sql`select enqueue(${task}, ${JSON.stringify(payload)}::json, ${options.runAt ?? null}, ${options.key ?? null})`.execute(rows(tx));
}

/** ownerUrl: the queue's tables belong to the owner's role. Comes back when the worker listens; `stop` lets running jobs end. */
export async function startWorker(ownerUrl: string, jobs: Jobs, log: Logger, concurrency = 4): Promise<{ stop(): Promise<void> }> {
  const pool = new pg.Pool({ connectionString: ownerUrl, max: concurrency + 2, application_name: "procura-work" });
  pool.on("error", (error) => log.warn({ err: error }, "worker connection lost"));
  pool.on("connect", (client) => client.on("error", (error) => log.warn({ err: error }, "worker connection lost")));
  const runner: Runner = await run({
    pgPool: pool,
    concurrency,
    noHandleSignals: true,
    pollInterval: 1_000,
    crontab: jobs.cron.join("\n"),
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
