import { hashSecret, type Settings, sameHash, type Tx } from "../../platform/index.ts";
import { secretOf } from "../invitations/link.ts";
import { type InvitationRow, selectAddressees } from "../invitations/store.ts";
import { selectStandings } from "./store.ts";

/**
 * The addresses that got the letter from us: those that a reminder is for, as far as its sender can know. Nobody, if the link can't be
 * made again because the installation has another key by now: a reminder with a link that opens nothing helps nobody (ADR 12).
 */
export async function whomItReached(tx: Tx, settings: Settings, { organization_id, id, secret_hash }: InvitationRow): Promise<string[]> {
  if (!sameHash(hashSecret(secretOf(settings, id)), secret_hash)) return [];
  const addressees = await selectAddressees(tx, organization_id, [id]);
  return addressees.filter(({ status }) => status === "sent").map(({ email }) => email);
}

/** Of those, who gets the mail: nobody once it was reported, and nobody whose organization has blocked the sender. The sender never learns it. */
export async function whoWantsIt(tx: Tx, invitation: InvitationRow, reached: readonly string[]): Promise<string[]> {
  if (invitation.hushed_at !== null) return [];
  const standings = await selectStandings(tx, invitation.organization_id, invitation.kind, reached);
  return reached.filter((email) => standings.get(email)?.isBlocked !== true);
}
