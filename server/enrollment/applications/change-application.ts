import { type PartnerKind, requireAvailableKind } from "../../organizations/index.ts";
import { type Context, DomainError, transact } from "../../platform/index.ts";
import { checkDraft } from "./check-draft.ts";
import { type Draft, draftOf } from "./draft.ts";
import { loadToAct, type SeenApplication, see } from "./load-application.ts";
import { updateApplication } from "./store.ts";

/** Sections that are left out stay. */
export type ApplicationChange = { readonly [Section in keyof Draft]?: Draft[Section] | undefined } & {
  readonly partnerKind?: PartnerKind | undefined;
  readonly language?: "en" | "it" | undefined;
};

/**
 * Fills in a part of a draft, which no history tells of: what counts is what is submitted. Throws DomainError `application-not-right`
 * (422, by field), `kind-unavailable`, and as loadToAct.
 */
export async function changeApplication(
  ctx: Context,
  id: string,
  ifMatch: number | null,
  change: ApplicationChange,
): Promise<SeenApplication> {
  return await transact(ctx, [], async (tx) => {
    const loaded = await loadToAct(tx, ctx, id, "edit", ifMatch);
    const { row, organization, program } = loaded;
    const { partnerKind = row.partner_kind as PartnerKind, language = row.language, ...sections } = change;
    requireAvailableKind(partnerKind, program.rules);
    const given = Object.fromEntries(Object.entries(sections).filter(([, section]) => section !== undefined));
    const { draft, wrong } = checkDraft({ ...draftOf(row), ...given }, organization.country);
    if (wrong.length > 0) throw new DomainError("invalid", notRight, { fields: wrong });
    const changed = await updateApplication(tx, row, {
      partner_kind: partnerKind,
      language,
      legal_profile: JSON.stringify(draft.legalProfile),
      primary_contact: JSON.stringify(draft.primaryContact),
      support_contact: JSON.stringify(draft.supportContact),
      updated_at: ctx.now,
    });
    return await see(tx, ctx, { ...loaded, row: changed });
  });
}

const notRight = {
  code: "application-not-right",
  message: {
    en: "Some of what you filled in is not right; nothing was changed.",
    it: "Alcuni dati inseriti non sono corretti; non è stato modificato nulla.",
  },
  nextStep: { en: "Correct the fields named in `errors`.", it: "Correggi i campi indicati in `errors`." },
};
