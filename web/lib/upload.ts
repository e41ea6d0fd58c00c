import { i18n } from "@lingui/core";
import { problemFrom, unreachable } from "@procura/sdk";

interface Upload {
  url: string;
  organizationId: string;
  file: Blob;
  contentType: string;
  onProgress: (sentBytes: number) => void;
  signal: AbortSignal;
}

/** XMLHttpRequest, because fetch does not tell how much of a body has gone out. */
export function upload({ url, organizationId, file, contentType, onProgress, signal }: Upload): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("PUT", url);
    request.setRequestHeader("Content-Type", contentType);
    request.setRequestHeader("Accept-Language", i18n.locale);
    request.setRequestHeader("Procura-Organization", organizationId);
    request.upload.onprogress = (event) => onProgress(event.loaded);
    request.onerror = () => reject(unreachable(undefined));
    request.onabort = () => reject(signal.reason);
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) return resolve();
      const headers = { "Retry-After": request.getResponseHeader("Retry-After") ?? "" };
      problemFrom(new Response(request.responseText, { status: request.status, headers })).then(reject, reject);
    };
    signal.addEventListener("abort", () => request.abort(), { once: true });
    request.send(file);
  });
}
