import { actingOrganization, actingUser, type Context, invalidField, type Language, transact } from "../platform/index.ts";
import { type ManyAsk, requireInviter } from "../relationships/index.ts";
import { type BatchRow, insertBatch } from "./store.ts";

export interface BatchDraft {
  readonly fileName: string;
  /** In bytes, for the progress. */
  readonly size?: number | undefined;
  /** Say what would be sent, and send nothing. */
  readonly dryRun: boolean;
  readonly kind: ManyAsk["kind"];
  readonly includeDelegatedAdministration?: boolean | undefined;
  readonly services?: readonly string[] | undefined;
  /** Of joint invitations: the provider that becomes each customer's reseller as well. */
  readonly providerId?: string | undefined;
  /** Of the letters of lines that name none. */
  readonly language?: Language | undefined;
  readonly expiresInDays?: number | undefined;
  readonly reminders: boolean;
  readonly message?: { readonly subject: string; readonly body: string } | undefined;
}

/** Announces invitations to many; the file is sent to it next. Throws DomainError as drafting an invitation does, and `link-missing` (422). */
export async function createBatch(ctx: Context, draft: BatchDraft): Promise<BatchRow> {
  const partnerId = actingOrganization(ctx);
  return await transact(ctx, [], async (tx) => {
    const person = actingUser(ctx);
    const { administration, services, provider } = await requireInviter(tx, ctx, draft);
    if (draft.message && !draft.message.body.includes("{{link}}")) throw linkMissing();
    return await insertBatch(tx, {
      organization_id: partnerId,
      id: ctx.newId(),
      file_name: draft.fileName,
      size_bytes: draft.size ?? null,
      dry_run: draft.dryRun,
      kind: draft.kind,
      include_delegated_administration: administration,
      services,
      provider_id: provider?.id ?? null,
      provider_name: provider?.name ?? null,
      language: draft.language ?? ctx.language,
      expires_in_days: draft.expiresInDays ?? null,
      reminders: draft.reminders,
      subject: draft.message?.subject ?? null,
      body: draft.message?.body ?? null,
      status: "waiting",
      created_at: ctx.now,
      created_by_id: person.id,
      created_by_name: person.name,
      created_by_organization_id: person.organizationId,
      updated_at: ctx.now,
    });
  });
}

function linkMissing() {
  return invalidField(
    "message.body",
    "link-missing",
    {
      en: "The text has no place for the invitation link. Without it the customer could not accept.",
      it: "Nel testo manca il posto per il link di invito. Senza, il cliente non potrebbe accettare.",
    },
    { en: "Write {{link}} where it is to stand.", it: "Scrivi {{link}} dove deve comparire." },
  );
}
