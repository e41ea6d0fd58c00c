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
import { relationshipEvents } from "../events.ts";
import { refuseRequest } from "../rules.ts";
import { draftLetter } from "./letter.ts";
import { linkOf, secretOf } from "./link.ts";
import { insertInvitation } from "./store.ts";

export interface Draft {
  readonly kind: "reseller";
  readonly includeDelegatedAdministration: boolean;
  readonly language?: Language | undefined;
  readonly expiresInDays?: number | undefined;
}

const day = 86_400_000;

/** Prepares a request for a reseller relationship, with a letter to begin with. The link opens nothing before it is sent. */
export async function draftInvitation(ctx: Context, draft: Draft) {
  const partnerId = actingOrganization(ctx);
  return await transact(ctx, [], async (tx) => {
    await authorize(tx, ctx, partnerId, "relationships:invitation:create");
    const person = actingUser(ctx);
    const partner = await findOrganization(tx, partnerId);
    const program = partner && (await findProgram(tx, partner.program_id));
    if (!partner || !program) throw new Error("an acting organization exists and has a program");
    const refused = refuseRequest(program.rules, draft.includeDelegatedAdministration);
    if (refused) throw new DomainError(refused.code === "unavailable-in-program" ? "forbidden" : "invalid", refused);
    await requirePartnerAgreement(tx, partner, program.rules);

    const id = ctx.newId();
    const language = draft.language ?? ctx.language;
    const expiresAt = new Date(ctx.now.getTime() + (draft.expiresInDays ?? program.rules.invitationDays) * day);
    const letter = draftLetter(language, {
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
