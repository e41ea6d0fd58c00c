import {
  type Context,
  DomainError,
  deriveSecret,
  hashSecret,
  makeToken,
  readToken,
  type Settings,
  sameHash,
  type Tx,
} from "../../platform/index.ts";
import { kindOf } from "./kinds.ts";
import { type InvitationRow, selectInvitation } from "./store.ts";

/** The link's secret is derived from the installation's key, so it can be mailed again although only its hash is stored. */
export function secretOf({ secretKey }: Pick<Settings, "secretKey">, invitationId: string): Buffer {
  return deriveSecret(secretKey, "invitation", invitationId);
}

/**
 * The secret stands behind `#`: browsers do not send it to servers, so it is in no log on the way. portalUrl: of the portal where the
 * program has it accepted, if that is another.
 */
export function linkOf(settings: Settings, organizationId: string, invitationId: string, portalUrl: string | null = null): string {
  return `${(portalUrl ?? settings.publicUrl).replace(/\/$/, "")}/invitation#${makeToken(organizationId, invitationId, secretOf(settings, invitationId))}`;
}

/** Who sent the invitation of a link, by the link alone; the secret is still to be checked. */
export function ownerOf(token: string): { organizationId: string; id: string; secret: Buffer } {
  const read = readToken(token);
  if (read === null) throw unknownLink();
  return read;
}

/** The invitation of a link. A damaged secret and an invitation that does not exist get the same answer. */
export async function openLink(tx: Tx, token: string, mode: "read" | "change"): Promise<InvitationRow> {
  const { organizationId, id, secret } = ownerOf(token);
  const invitation = await selectInvitation(tx, organizationId, id, mode);
  if (!invitation || !sameHash(hashSecret(secret), invitation.secret_hash)) throw unknownLink();
  return invitation;
}

function unknownLink(): DomainError {
  return new DomainError("not-found", {
    code: "invitation-not-found",
    message: { en: "This link leads to no invitation.", it: "Questo link non porta a nessun invito." },
    nextStep: {
      en: "Open the link from the mail again, all of it; or ask the partner for a new one.",
      it: "Apri di nuovo il link dell'e-mail, per intero, oppure chiedine uno nuovo al partner.",
    },
  });
}

/** What the route of an invitation names must be the invitation of the link, and be for whom the route answers. */
export function sameInvitation(ctx: Context, invitation: InvitationRow, id: string, addressee?: "customer" | "partner"): void {
  if (invitation.id !== id) {
    ctx.log.debug({ id }, "link of another invitation");
    throw unknownLink();
  }
  if (addressee !== undefined && kindOf(invitation).addressee !== addressee) throw otherKind();
}

function otherKind(): DomainError {
  return new DomainError("invalid", {
    code: "invitation-of-another-kind",
    message: { en: "This invitation asks for something else.", it: "Questo invito chiede un'altra cosa." },
    nextStep: {
      en: "Open its link in the portal, and decide there.",
      it: "Apri il suo link nel portale e decidi lì.",
    },
  });
}
