import { authorize } from "../access/index.ts";
import { requirePartnerAgreement } from "../agreements/index.ts";
import { findOrganization, findProgram } from "../organizations/index.ts";
import { actingOrganization, type Context, DomainError, transact } from "../platform/index.ts";
import { refuseImporter } from "./rules.ts";
import { type ImportRow, insertImport } from "./store.ts";

export interface ImportDraft {
  readonly fileName: string;
  /** In bytes, for the progress. */
  readonly size?: number | undefined;
  /** Say what an import would do, and do nothing. */
  readonly dryRun: boolean;
}

/** Announces an import; the file is sent to it next. */
export async function createImport(ctx: Context, { fileName, size, dryRun }: ImportDraft): Promise<ImportRow> {
  const partnerId = actingOrganization(ctx);
  return await transact(ctx, [], async (tx) => {
    await authorize(tx, ctx, partnerId, "customers:customer:import");
    const partner = await findOrganization(tx, partnerId);
    const program = partner && (await findProgram(tx, partner.program_id));
    if (!partner || !program) throw new Error("an acting organization exists and has a program");
    const refused = refuseImporter(partner, program.rules);
    if (refused) throw new DomainError("forbidden", refused);
    if (!dryRun) await requirePartnerAgreement(tx, partner, program.rules);
    return await insertImport(tx, {
      organization_id: partnerId,
      id: ctx.newId(),
      file_name: fileName,
      size_bytes: size ?? null,
      dry_run: dryRun,
      status: "waiting",
      created_at: ctx.now,
      created_by_id: ctx.actor.kind === "user" ? ctx.actor.id : null,
      created_by_name: "name" in ctx.actor ? ctx.actor.name : "",
      updated_at: ctx.now,
    });
  });
}
