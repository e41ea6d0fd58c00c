import { type CustomerImport, received } from "@procura/sdk";
import { useQueryClient } from "@tanstack/react-query";
import { type Api, idempotent } from "../../lib/api.ts";
import { useCommand } from "../../lib/command.ts";
import { useUpload } from "../../lib/use-upload.ts";
import { importsKey } from "./imports.ts";

interface ImportRequest {
  file: File;
  dryRun: boolean;
}

/** Announces an import, then sends the file. `sent`: bytes that have gone out. */
export function useImportUpload(api: Api, onStarted: (importId: string) => unknown) {
  const queryClient = useQueryClient();
  const { sent, send } = useUpload(api);
  const command = useCommand<ImportRequest, CustomerImport>(
    async ({ file, dryRun }, key) => {
      const announced = await received(
        api.client.POST("/customer-imports", {
          body: { fileName: file.name, size: file.size, dryRun },
          ...idempotent(key),
        }),
      );
      await send({ url: `/api/v1/customer-imports/${announced.id}/content`, file, contentType: "text/csv" });
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
