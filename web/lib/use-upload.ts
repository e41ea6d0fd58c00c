import { useEffect, useRef, useState } from "react";
import type { Api } from "./api.ts";
import { type Upload, upload } from "./upload.ts";

type Request = Omit<Upload, "organizationId" | "onProgress" | "signal">;

/** Sends files for an organization, and stops when the page is left. `sent`: bytes of the present one that have gone out. */
export function useUpload({ organizationId }: Api) {
  const [sent, setSent] = useState(0);
  const leaving = useRef(new AbortController());
  useEffect(() => {
    const controller = new AbortController();
    leaving.current = controller;
    return () => controller.abort();
  }, []);
  const send = <Result = unknown>(request: Request) => {
    setSent(0);
    return upload<Result>({ ...request, organizationId, onProgress: setSent, signal: leaving.current.signal });
  };
  return { sent, send };
}
