import { download } from "../../lib/download.ts";
import type { EventQuery } from "./activity-filter.ts";

export function downloadActivity(organizationId: string, query: EventQuery): Promise<void> {
  return download(organizationId, `/events/export?${new URLSearchParams({ ...query })}`, "activity.csv");
}
