import { authorize } from "../../access/index.ts";
import { requirePartnerAgreement } from "../../agreements/index.ts";
import { findOrganization, findProgram } from "../../organizations/index.ts";
import {
  actingOrganization,
  actingUser,
  type Context,
  DomainError,
  hashSecret,
  type Language,
  record,
  transact,
} from "../../platform/index.ts";
import { hashOfCode } from "../asking/request-code.ts";
import { relationshipEvents } from "../events.ts";
import { type KindName, kindNamed } from "./kinds.ts";
import { linkOf, secretOf } from "./link.ts";
import { insertInvitation } from "./store.ts";

export interface Draft {
  readonly kind: KindName;
  readonly includeDelegatedAdministration: boolean;
  readonly language?: Language | undefined;
  readonly requestCode?: string | undefined;
  readonly expiresInDays?: number | undefined;
}

const day = 86_400_000;
/** These can't ask at all, however they put it. */
const notForThem: readonly string[] = ["unavailable-in-program", "indirect-provider-required"];

/** Prepares a request of one of the kinds, with a letter to begin with. The link opens nothing before it is sent. */
export async function draftInvitation(ctx: Context, draft: Draft) {
  const partnerId = actingOrganization(ctx);
  return await transact(ctx, [], async (tx) => {
    const kind = kindNamed(draft.kind);
    await authorize(tx, ctx, partnerId, kind.actions.create);
    const person = actingUser(ctx);
    const partner = await findOrganization(tx, partnerId);
    const program = partner && (await findProgram(tx, partner.program_id));
    if (!partner || !program) throw new Error("an acting organization exists and has a program");
    const refused = kind.refuseRequest(partner, program.rules, draft.includeDelegatedAdministration);
    if (refused) throw new DomainError(notForThem.includes(refused.code) ? "forbidden" : "invalid", refused);
    await requirePartnerAgreement(tx, partner, program.rules);

    const id = ctx.newId();
    const language = draft.language ?? ctx.language;
    const expiresAt = new Date(ctx.now.getTime() + (draft.expiresInDays ?? program.rules.invitationDays) * day);
    const letter = kind.letter(language, {
      partner: partner.name,
      person: person.name,
      administration: draft.includeDelegatedAdministration,
      until: expiresAt,
    });
    const invitation = await insertInvitation(tx, {
      organization_id: partnerId,
      id,
      kind: draft.kind,
      include_delegated_administration: draft.includeDelegatedAdministration,
      status: "draft",
      program_id: program.id,
      language,
      secret_hash: hashSecret(secretOf(ctx.settings, id)),
      subject: letter.subject,
      body: letter.body,
      created_at: ctx.now,
      created_by_id: person.id,
      created_by_name: person.name,
      expires_at: expiresAt,
      asked_with: draft.requestCode === undefined ? null : hashOfCode(ctx.settings, draft.requestCode),
    });
    await record(tx, ctx, [
      {
        kind: relationshipEvents.invitationDrafted,
        organizations: [partnerId],
        subject: { kind: "invitation", id, name: null },
        data: asked(draft),
      },
    ]);
    return { invitation, link: linkOf(ctx.settings, partnerId, id), addressees: [] };
  });
}

function asked({ kind, includeDelegatedAdministration }: Draft) {
  return { kind, includeDelegatedAdministration };
}
