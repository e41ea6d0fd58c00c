import type { Jobs } from "../platform/index.ts";
import { startWorker } from "../platform/jobs.ts";
import type { TestApp } from "./app.ts";

/** A real worker on the queue of this test file's database, with tasks of the test's choice. Stop it before the test ends. */
export async function workOn(app: TestApp, jobs: Jobs): Promise<{ stop(): Promise<void> }> {
  return startWorker(app.ownerUrl, jobs, app.log);
}
