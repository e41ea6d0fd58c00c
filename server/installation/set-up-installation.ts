import { publishTexts } from "../agreements/index.ts";
import { insertInstallation, presets, selectInstallation, upsertProgram } from "../organizations/index.ts";
import { type Context, transact } from "../platform/index.ts";
import { type Added, addOrganization, type NewPerson } from "./add-organization.ts";

/** What every database needs before anything else: the programs and the agreements that ship with Procura. Safe to repeat. */
export async function loadReferenceData(ctx: Context): Promise<void> {
  await transact(ctx, [], async (tx) => {
    for (const program of presets) await upsertProgram(tx, program);
    await publishTexts(tx);
  });
}

export interface VendorDraft {
  /** What the vendor calls its partner center. */
  readonly name: string;
  readonly vendorName: string;
  readonly country: string;
  /** The domain below which organizations get theirs, e.g. partners.example.com. */
  readonly tenantDomain: string;
  readonly administrator: NewPerson;
}

/** Makes the vendor and its first administrator, once; undefined if that has been done. */
export async function setUpInstallation(ctx: Context, draft: VendorDraft): Promise<Added | undefined> {
  await loadReferenceData(ctx);
  if (await transact(ctx, [], selectInstallation)) return undefined;
  const vendorId = ctx.newId();
  await transact(ctx, [], (tx) =>
    insertInstallation(tx, { vendorOrganizationId: vendorId, name: draft.name, tenantDomain: draft.tenantDomain }),
  );
  return await addOrganization(ctx, {
    organization: { id: vendorId, name: draft.vendorName, country: draft.country, programId: "public", isVendor: true },
    people: [draft.administrator],
  });
}
