import { i18n } from "@lingui/core";
import { problemFrom, unreachable } from "@procura/sdk";

export interface Upload {
  url: string;
  method?: "PUT" | "POST";
  organizationId: string;
  file: Blob;
  contentType: string;
  onProgress: (sentBytes: number) => void;
  signal: AbortSignal;
}

/** Answers with the body of the answer. XMLHttpRequest, because fetch does not tell how much of a body has gone out. */
export function upload<Result>(upload: Upload): Promise<Result | undefined> {
  const { url, method = "PUT", organizationId, file, contentType, onProgress, signal } = upload;
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(method, url);
    request.setRequestHeader("Content-Type", contentType);
    request.setRequestHeader("Accept-Language", i18n.locale);
    request.setRequestHeader("Procura-Organization", organizationId);
    request.upload.onprogress = (event) => onProgress(event.loaded);
    request.onerror = () => reject(unreachable(undefined));
    request.onabort = () => reject(signal.reason);
    request.onload = () => {
      if (request.status >= 200 && request.status < 300)
        return resolve(request.responseText ? JSON.parse(request.responseText) : undefined);
      const headers = { "Retry-After": request.getResponseHeader("Retry-After") ?? "" };
      problemFrom(new Response(request.responseText, { status: request.status, headers })).then(reject, reject);
    };
    signal.addEventListener("abort", () => request.abort(), { once: true });
    request.send(file);
  });
}
