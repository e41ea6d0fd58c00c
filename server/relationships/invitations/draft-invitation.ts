import { actingOrganization, actingUser, type Context, hashSecret, type Language, record, transact } from "../../platform/index.ts";
import { hashOfCode } from "../asking/request-code.ts";
import { relationshipEvents } from "../events.ts";
import { draftedLetters } from "./drafted-letters.ts";
import { linkOf, secretOf } from "./link.ts";
import type { Ask } from "./require-inviter.ts";
import { insertInvitation } from "./store.ts";

export interface Draft extends Ask {
  readonly language?: Language | undefined;
  readonly requestCode?: string | undefined;
  readonly expiresInDays?: number | undefined;
}

/** Prepares a request of one of the kinds, with a letter to begin with. The link opens nothing before it is sent. */
export async function draftInvitation(ctx: Context, draft: Draft) {
  const partnerId = actingOrganization(ctx);
  return await transact(ctx, [], async (tx) => {
    const person = actingUser(ctx);
    const { program, administration, services, provider, portal, expiresAt, letterIn } = await draftedLetters(tx, ctx, draft);

    const id = ctx.newId();
    const language = draft.language ?? ctx.language;
    const letter = letterIn(language);
    const invitation = await insertInvitation(tx, {
      organization_id: partnerId,
      id,
      kind: draft.kind,
      include_delegated_administration: administration,
      services,
      provider_id: provider?.id ?? null,
      provider_name: provider?.name ?? null,
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
        data: {
          kind: draft.kind,
          includeDelegatedAdministration: administration,
          ...(services ? { services } : {}),
          ...(provider ? { providerName: provider.name } : {}),
        },
      },
    ]);
    return { invitation, link: linkOf(ctx.settings, partnerId, id, portal?.url), addressees: [] };
  });
}
