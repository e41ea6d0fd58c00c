import { received } from "@procura/sdk";
import type { Api } from "../../../lib/api.ts";
import { useCommand } from "../../../lib/command.ts";
import { useUpload } from "../../../lib/use-upload.ts";
import { useRereadApplication } from "../enrollment.ts";
import type { DocumentKind } from "./document-kinds.ts";

/** What the server takes; it says so itself as well. */
export const mostBytes = 5_000_000;
export const mostDocuments = 10;

export function documentPath(applicationId: string, documentId: string): string {
  return `/enrollment-applications/${applicationId}/documents/${documentId}/content`;
}

export function useDocumentUpload(api: Api, applicationId: string, onUploaded: (name: string) => void) {
  const reread = useRereadApplication(api, applicationId);
  const { sent, send } = useUpload(api);
  const upload = useCommand(
    ({ file, kind }: { file: File; kind: DocumentKind }) =>
      send({
        url: `/api/v1/enrollment-applications/${applicationId}/documents?${new URLSearchParams({ fileName: file.name, kind })}`,
        method: "POST",
        file,
        contentType: "application/octet-stream",
      }),
    {
      onSuccess: async (_, { file }) => {
        await reread();
        onUploaded(file.name);
      },
    },
  );
  return { upload, sent };
}

export function useRemoveDocument(api: Api, id: string) {
  const reread = useRereadApplication(api, id);
  return useCommand(
    (documentId: string) =>
      received(api.client.DELETE("/enrollment-applications/{id}/documents/{documentId}", { params: { path: { id, documentId } } })),
    { onSuccess: reread },
  );
}
