import { i18n } from "@lingui/core";
import { problemFrom, unreachable } from "@procura/sdk";
import { saveFile } from "./save-file.ts";

/** A file of the API. A plain link could not say for which organization one acts. */
export async function download(organizationId: string, path: string, name: string): Promise<void> {
  const response = await fetch(`/api/v1${path}`, {
    headers: { "Procura-Organization": organizationId, "Accept-Language": i18n.locale },
  }).catch((cause: unknown) => Promise.reject(unreachable(cause)));
  if (!response.ok) throw await problemFrom(response);
  saveFile(await response.blob(), response.headers.get("Content-Disposition")?.match(/filename="([^"]+)"/)?.[1] ?? name);
}
