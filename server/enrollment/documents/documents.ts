import { createHash } from "node:crypto";
import { type Context, DomainError, notFound, record, transact } from "../../platform/index.ts";
import { eventOf, loadToAct, loadToRead } from "../applications/load-application.ts";
import { enrollmentEvents } from "../events.ts";
import { mediaTypeOf } from "./media-type.ts";
import { type DocumentRow, insertDocument, removeDocument, selectDocument, selectDocuments } from "./store.ts";

export interface StoredDocument {
  readonly fileName: string;
  readonly mediaType: string;
  readonly content: Buffer;
}

const mostDocuments = 10;

/** Throws DomainError `document-type-unknown` (422), `too-many-documents` (409), and as loadToAct and bodyStream. */
export async function uploadDocument(
  ctx: Context,
  applicationId: string,
  { fileName, kind }: { fileName: string; kind: string },
  bytes: AsyncIterable<Buffer>,
): Promise<DocumentRow> {
  // Nobody sends for nothing.
  await transact(ctx, [], (tx) => loadToAct(tx, ctx, applicationId, "upload"));
  const content = Buffer.concat(await Array.fromAsync(bytes));
  const mediaType = mediaTypeOf(content);
  if (mediaType === null) throw new DomainError("invalid", typeUnknown);
  return await transact(ctx, [], async (tx) => {
    const { row } = await loadToAct(tx, ctx, applicationId, "upload");
    // Under the application's lock, so that two at once do not both find room.
    if ((await selectDocuments(tx, row.organization_id, row.id)).length >= mostDocuments) throw new DomainError("conflict", tooMany);
    const document = await insertDocument(tx, {
      ...{
        organization_id: row.organization_id,
        application_id: row.id,
        id: ctx.newId(),
        kind,
        file_name: fileName,
        media_type: mediaType,
      },
      ...{ size_bytes: content.length, sha256: createHash("sha256").update(content).digest("hex"), content },
      ...{ uploaded_at: ctx.now, uploaded_by_name: ctx.actor.kind === "user" ? ctx.actor.name : "" },
    });
    const { id, sha256 } = document;
    await record(tx, ctx, [eventOf(row, enrollmentEvents.documentUploaded, { documentId: id, fileName, kind, sha256 })]);
    return document;
  });
}

export async function readDocument(ctx: Context, applicationId: string, id: string): Promise<StoredDocument> {
  return await transact(ctx, [], async (tx) => {
    const { row } = await loadToRead(tx, ctx, applicationId);
    const found = await selectDocument(tx, row.organization_id, row.id, id);
    if (found === undefined) throw notFound();
    return { fileName: found.file_name, mediaType: found.media_type, content: found.content };
  });
}

/** Throws DomainError `document-sent` (409), and as loadToAct. */
export async function deleteDocument(ctx: Context, applicationId: string, id: string): Promise<void> {
  await transact(ctx, [], async (tx) => {
    const { row } = await loadToAct(tx, ctx, applicationId, "upload");
    const found = (await selectDocuments(tx, row.organization_id, row.id)).find((document) => document.id === id);
    if (found === undefined) throw notFound();
    if (found.message_id !== null) throw new DomainError("conflict", sent);
    await removeDocument(tx, found);
    await record(tx, ctx, [eventOf(row, enrollmentEvents.documentDeleted, { documentId: id, fileName: found.file_name })]);
  });
}

const typeUnknown = {
  code: "document-type-unknown",
  message: { en: "Only PDF, PNG and JPEG documents are taken.", it: "Si accettano solo documenti PDF, PNG e JPEG." },
  nextStep: { en: "Save or scan the document as PDF, and upload that.", it: "Salva o scansiona il documento in PDF e carica quello." },
};
const tooMany = {
  code: "too-many-documents",
  message: { en: "The application has ten documents already.", it: "La domanda ha già dieci documenti." },
  nextStep: { en: "Delete one that was not sent yet.", it: "Elimina un documento non ancora inviato." },
};
const sent = {
  code: "document-sent",
  message: {
    en: "The vendor has this document already, so it stays.",
    it: "Il fornitore del cloud ha già ricevuto questo documento, che quindi resta.",
  },
  nextStep: { en: "Send a better one with your next answer.", it: "Inviane uno migliore con la prossima risposta." },
};
