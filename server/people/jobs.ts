import type { Context, Jobs } from "../platform/index.ts";
import { forgetDeletedPeople } from "./forget-deleted.ts";

const forgetTask = "people.forget-deleted";

/** newContext: a system context with the time of now. */
export function createPeopleJobs(newContext: () => Context): Jobs {
  return {
    tasks: { [forgetTask]: async () => forgetDeletedPeople(newContext()) },
    cron: [`29 * * * * ${forgetTask}`],
  };
}
