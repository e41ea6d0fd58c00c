import { hashSecret, type Settings, sameHash, type Tx } from "../../platform/index.ts";
import { secretOf } from "../invitations/link.ts";
import { type InvitationRow, selectAddressees } from "../invitations/store.ts";
import { selectStandings } from "./store.ts";

/**
 * The addresses that got the letter from us, without those of organizations that have blocked its sender. Nobody, if the link can't be
 * made again because the installation has another key by now: a reminder with a link that opens nothing helps nobody (ADR 12).
 */
export async function whomToRemind(tx: Tx, settings: Settings, invitation: InvitationRow): Promise<string[]> {
  const { organization_id: partnerId, id } = invitation;
  if (!sameHash(hashSecret(secretOf(settings, id)), invitation.secret_hash)) return [];
  const addressees = await selectAddressees(tx, partnerId, [id]);
  const reached = addressees.filter(({ status }) => status === "sent").map(({ email }) => email);
  const standings = await selectStandings(tx, partnerId, invitation.kind, reached);
  return reached.filter((email) => standings.get(email)?.isBlocked !== true);
}
