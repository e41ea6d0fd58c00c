import { type CustomerImport, received } from "@procura/sdk";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { type Api, idempotent } from "../../lib/api.ts";
import { useCommand } from "../../lib/command.ts";
import { upload } from "../../lib/upload.ts";
import { importsKey } from "./imports.ts";

interface ImportRequest {
  file: File;
  dryRun: boolean;
}

/** Announces an import, then sends the file. `sent`: bytes that have gone out. */
export function useImportUpload(api: Api, onStarted: (importId: string) => unknown) {
  const queryClient = useQueryClient();
  const [sent, setSent] = useState(0);
  const leaving = useRef(new AbortController());
  useEffect(() => {
    const controller = new AbortController();
    leaving.current = controller;
    return () => controller.abort();
  }, []);
  const command = useCommand<ImportRequest, CustomerImport>(
    async ({ file, dryRun }, key) => {
      setSent(0);
      const announced = await received(
        api.client.POST("/customer-imports", {
          body: { fileName: file.name, size: file.size, dryRun },
          ...idempotent(key),
        }),
      );
      await upload({
        url: `/api/v1/customer-imports/${announced.id}/content`,
        organizationId: api.organizationId,
        file,
        contentType: "text/csv",
        onProgress: setSent,
        signal: leaving.current.signal,
      });
      return announced;
    },
    {
      onSuccess: async ({ id }) => {
        await queryClient.invalidateQueries({ queryKey: importsKey(api) });
        await onStarted(id);
      },
    },
  );
  return { upload: command, sent };
}
