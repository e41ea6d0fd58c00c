import { type InvitationBatch, type InvitationBatchDraft, received } from "@procura/sdk";
import { useQueryClient } from "@tanstack/react-query";
import { type Api, idempotent } from "../../lib/api.ts";
import { useCommand } from "../../lib/command.ts";
import { useUpload } from "../../lib/use-upload.ts";
import { batchesKey } from "./batches.ts";

type BatchRequest = { file: File } & Omit<InvitationBatchDraft, "fileName" | "size">;

/** Announces a batch, then sends the file. `sent`: bytes that have gone out. */
export function useBatchUpload(api: Api, onStarted: (batchId: string) => unknown) {
  const queryClient = useQueryClient();
  const { sent, send } = useUpload(api);
  const command = useCommand<BatchRequest, InvitationBatch>(
    async ({ file, ...request }, key) => {
      const body = { fileName: file.name, size: file.size, ...request };
      const announced = await received(api.client.POST("/invitation-batches", { body, ...idempotent(key) }));
      await send({ url: `/api/v1/invitation-batches/${announced.id}/content`, file, contentType: "text/csv" });
      return announced;
    },
    {
      onSuccess: async ({ id }) => {
        await queryClient.invalidateQueries({ queryKey: batchesKey(api) });
        await onStarted(id);
      },
    },
  );
  return { upload: command, sent };
}
