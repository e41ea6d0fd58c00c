import type { OrganizationRow } from "../../organizations/index.ts";
import {
  actingOrganization,
  actingUser,
  type Context,
  hashSecret,
  invalidField,
  type Language,
  record,
  type Tx,
  transact,
} from "../../platform/index.ts";
import { hashOfCode } from "../asking/request-code.ts";
import { relationshipEvents } from "../events.ts";
import { selectActivePartnership } from "../partnerships/store.ts";
import type { KindName } from "./kinds.ts";
import { linkOf, secretOf } from "./link.ts";
import { requireInviter } from "./require-inviter.ts";
import { insertInvitation } from "./store.ts";
import { whereAccepted } from "./where-accepted.ts";

export interface Draft {
  readonly kind: KindName;
  /** Not given: as far as the kind comes with it. */
  readonly includeDelegatedAdministration?: boolean | undefined;
  /** Of a joint invitation: the provider that becomes the customer's reseller as well. */
  readonly providerId?: string | undefined;
  readonly language?: Language | undefined;
  readonly requestCode?: string | undefined;
  readonly expiresInDays?: number | undefined;
}

const day = 86_400_000;
/** Prepares a request of one of the kinds, with a letter to begin with. The link opens nothing before it is sent. */
export async function draftInvitation(ctx: Context, draft: Draft) {
  const partnerId = actingOrganization(ctx);
  return await transact(ctx, [], async (tx) => {
    const person = actingUser(ctx);
    const { kind, partner, program, administration } = await requireInviter(tx, ctx, draft);
    const provider = draft.providerId === undefined ? null : await requireProvider(tx, partner, draft.kind, draft.providerId);

    const id = ctx.newId();
    const language = draft.language ?? ctx.language;
    const expiresAt = new Date(ctx.now.getTime() + (draft.expiresInDays ?? program.rules.invitationDays) * day);
    const portal = await whereAccepted(tx, { kind: draft.kind, program_id: program.id }, ctx.now);
    const letter = kind.letter(language, {
      partner: partner.name,
      person: person.name,
      administration,
      until: expiresAt,
      provider: provider?.name ?? null,
      // Without an address of its own it is this one, where the link leads: naming it would send people looking.
      portal: portal?.url ? portal.name : undefined,
    });
    const invitation = await insertInvitation(tx, {
      organization_id: partnerId,
      id,
      kind: draft.kind,
      include_delegated_administration: administration,
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
        data: { kind: draft.kind, includeDelegatedAdministration: administration, ...(provider ? { providerName: provider.name } : {}) },
      },
    ]);
    return { invitation, link: linkOf(ctx.settings, partnerId, id, portal?.url), addressees: [] };
  });
}

/** The provider of a joint invitation. Throws DomainError `not-your-provider` (422). */
async function requireProvider(tx: Tx, sender: OrganizationRow, kind: KindName, providerId: string) {
  const partnership = kind === "reseller" ? await selectActivePartnership(tx, sender.organization_id, providerId, "read") : undefined;
  if (partnership?.counterpart === "provider") return { id: providerId, name: partnership.other_name };
  throw invalidField(
    "providerId",
    "not-your-provider",
    {
      en: "A joint invitation is a reseller's, with an indirect provider that it works with",
      it: "Un invito congiunto è di un rivenditore, con un provider indiretto con cui collabora",
    },
    {
      en: "Choose one of your indirect providers, or ask for a reseller relationship alone.",
      it: "Scegli uno dei tuoi provider indiretti, oppure chiedi soltanto la relazione di rivendita.",
    },
  );
}
