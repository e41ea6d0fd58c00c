import { Button, Field, Select, Text } from "@fluentui/react-components";
import { Trans, useLingui } from "@lingui/react/macro";
import type { EnrollmentApplication } from "@procura/sdk";
import { useState } from "react";
import type { Api } from "../../../lib/api.ts";
import { useFormats } from "../../../lib/formats.ts";
import { FileField } from "../../../ui/file-field.tsx";
import { useForm } from "../../../ui/form.ts";
import { ProblemBar } from "../../../ui/problem-bar.tsx";
import { useNotice } from "../../../ui/toasts.tsx";
import { UploadProgress } from "../../../ui/upload-progress.tsx";
import { type DocumentKind, documentKinds, useDocumentKinds } from "./document-kinds.ts";
import { DocumentList } from "./document-list.tsx";
import { documentPath, mostBytes, mostDocuments, useDocumentUpload, useRemoveDocument } from "./documents.ts";

/** The documents that go along with an answer or an appeal, added one after the other. */
export function DocumentUpload({ api, application }: { api: Api; application: EnrollmentApplication }) {
  const { t } = useLingui();
  const form = useForm();
  const formats = useFormats();
  const kinds = useDocumentKinds();
  const notify = useNotice();
  const [file, setFile] = useState<File>();
  const [kind, setKind] = useState<DocumentKind>("registration");
  const { upload, sent } = useDocumentUpload(api, application.id, (name) => {
    setFile(undefined);
    notify(t`${name} is uploaded.`);
  });
  const remove = useRemoveDocument(api, application.id);
  const tooBig = file !== undefined && file.size > mostBytes;
  const full = application.documents.length >= mostDocuments;
  const bound = formats.bytes(mostBytes);
  return (
    <>
      <DocumentList
        documents={application.documents.filter(({ messageId }) => messageId === null)}
        documentPath={(id) => documentPath(application.id, id)}
        onRemove={({ id }) => remove.mutate(id)}
      />
      <ProblemBar error={remove.error} />
      <FileField
        label={t`Document`}
        choose={t`Choose a document`}
        accept=".pdf,.png,.jpg,.jpeg,application/pdf,image/png,image/jpeg"
        file={file}
        disabled={upload.isPending || full}
        onChange={(chosen) => {
          upload.reset();
          setFile(chosen);
        }}
      />
      <Text id="document-bounds" className={form.quiet}>
        <Trans>
          PDF, PNG or JPEG, up to {bound} each and {mostDocuments} in all.
        </Trans>
      </Text>
      {tooBig ? (
        <Text role="alert">
          <Trans>This file is too big. Choose one of up to {bound}.</Trans>
        </Text>
      ) : null}
      {upload.isPending && file ? <UploadProgress sent={sent} size={file.size} /> : null}
      <ProblemBar error={upload.error} />
      {file && !tooBig ? (
        <div className={form.actions} style={{ alignItems: "end" }}>
          <Field label={t`What it is`}>
            <Select value={kind} onChange={(_, { value }) => setKind(documentKinds.find((known) => known === value) ?? "other")}>
              {documentKinds.map((known) => (
                <option key={known} value={known}>
                  {kinds[known]}
                </option>
              ))}
            </Select>
          </Field>
          <Button disabledFocusable={upload.isPending} onClick={() => upload.mutate({ file, kind })}>
            <Trans>Upload the document</Trans>
          </Button>
        </div>
      ) : null}
    </>
  );
}
