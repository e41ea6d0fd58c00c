import { setTimeout as sleep } from "node:timers/promises";
import type { Figure } from "../figures.ts";
import { emptyDatabase } from "../installation.ts";
import { startServer } from "../server-process.ts";

/** From the start of the process to its first answer, and what it holds when nobody asks for anything. */
export async function measureStart(clusterUrl: string, restSeconds: number): Promise<Figure[]> {
  const env = await emptyDatabase(clusterUrl, "start");
  const first = await startServer(env, "all");
  await first.stop();
  const later = await startServer(env, "all");
  await sleep(restSeconds * 1_000);
  const memory = await later.memory();
  await later.stop();
  return [
    {
      what: "first start to serving, an empty database",
      measured: { value: first.startedInMs / 1_000, unit: "s" },
      target: { atMost: 10 },
    },
    { what: "later start to serving", measured: { value: later.startedInMs / 1_000, unit: "s" }, target: { atMost: 3 } },
    { what: "memory of server and worker in one process at rest", measured: { value: memory, unit: "MiB" }, target: { atMost: 300 } },
  ];
}
