import { type EnrollmentApplication, received } from "@procura/sdk";
import { type Api, idempotent, ifVersion } from "../../../lib/api.ts";
import { useApplicationCommand } from "../enrollment.ts";

type Done = () => unknown;

export function useResend(api: Api, { id }: EnrollmentApplication, onDone: Done) {
  return useApplicationCommand<void>(
    api,
    (_, key) =>
      received(api.client.POST("/enrollment-applications/{id}/confirmation-mail", { params: { path: { id } }, ...idempotent(key) })),
    onDone,
  );
}

/** Back to a draft, to correct it. */
export function useRecall(api: Api, { id, version }: EnrollmentApplication, onDone: Done) {
  return useApplicationCommand<void>(
    api,
    (_, key) =>
      received(
        api.client.POST("/enrollment-applications/{id}/recall", {
          params: { path: { id }, header: ifVersion(version) },
          ...idempotent(key),
        }),
      ),
    onDone,
  );
}

export function useWithdraw(api: Api, { id, version }: EnrollmentApplication, onDone: Done) {
  return useApplicationCommand<void>(
    api,
    (_, key) =>
      received(
        api.client.POST("/enrollment-applications/{id}/withdrawal", {
          params: { path: { id }, header: ifVersion(version) },
          ...idempotent(key),
        }),
      ),
    onDone,
  );
}

/** What the applicant writes to the vendor, with the documents uploaded for it. */
export function useStatement(api: Api, application: EnrollmentApplication, kind: "answers" | "appeals", onDone: Done) {
  const { id, version, documents } = application;
  const documentIds = documents.filter(({ messageId }) => messageId === null).map((document) => document.id);
  return useApplicationCommand(
    api,
    (text: string, key) => {
      const request = { params: { path: { id }, header: ifVersion(version) }, body: { text, documentIds }, ...idempotent(key) };
      return received(
        kind === "answers"
          ? api.client.POST("/enrollment-applications/{id}/answers", request)
          : api.client.POST("/enrollment-applications/{id}/appeals", request),
      );
    },
    onDone,
  );
}
