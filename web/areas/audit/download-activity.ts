import { i18n } from "@lingui/core";
import { problemFrom, unreachable } from "@procura/sdk";
import type { EventQuery } from "./activity-filter.ts";

/** A plain link could not say for which organization one acts. */
export async function downloadActivity(organizationId: string, query: EventQuery): Promise<void> {
  const response = await fetch(`/api/v1/events/export?${new URLSearchParams({ ...query })}`, {
    headers: { "Procura-Organization": organizationId, "Accept-Language": i18n.locale },
  }).catch((cause: unknown) => Promise.reject(unreachable(cause)));
  if (!response.ok) throw await problemFrom(response);
  const url = URL.createObjectURL(await response.blob());
  const link = document.createElement("a");
  link.href = url;
  link.download = response.headers.get("Content-Disposition")?.match(/filename="([^"]+)"/)?.[1] ?? "activity.csv";
  link.click();
  URL.revokeObjectURL(url);
}
