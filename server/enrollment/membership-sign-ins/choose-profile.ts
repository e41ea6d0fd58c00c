import { findNetworkIds } from "../../organizations/index.ts";
import { type Context, DomainError, type Refusal, record, transact } from "../../platform/index.ts";
import { eventOf, loadToAct, type SeenApplication, see } from "../applications/load-application.ts";
import { updateApplication } from "../applications/store.ts";
import { enrollmentEvents } from "../events.ts";
import { selectMembershipOf } from "../network-memberships/store.ts";
import { seeVendor } from "../vendor.ts";
import { accountNotProven, notOfAccount, refuseProfile, stateOf } from "./rules.ts";
import { selectSignIn } from "./store.ts";

/**
 * One of the proven account's organization profiles becomes the application's. The network ID is reserved when the application is
 * submitted. Throws DomainError `account-not-proven`, `network-id-linked` (409), `profile-not-of-account`, `profile-inactive`,
 * `profile-other-country` (422), and as loadToAct.
 */
export async function chooseProfile(
  ctx: Context,
  id: string,
  ifMatch: number | null,
  { signInId, networkId }: { signInId: string; networkId: string },
): Promise<SeenApplication> {
  return await transact(ctx, [], async (tx) => {
    const loaded = await loadToAct(tx, ctx, id, "edit", ifMatch);
    const { row, organization } = loaded;
    const signIn = await selectSignIn(tx, row.organization_id, id, signInId);
    if (signIn === undefined || stateOf(signIn, ctx.now) !== "proven") throw new DomainError("conflict", accountNotProven);
    const membership = await selectMembershipOf(tx, await seeVendor(tx), networkId);
    if (membership?.account_email !== signIn.email) throw wrongProfile(notOfAccount);
    const holder = (await findNetworkIds(tx, [networkId])).get(networkId);
    const refused = refuseProfile(membership, organization, holder?.organization_id ?? null);
    if (refused?.why === "linked") throw new DomainError("conflict", refused.refusal);
    if (refused) throw wrongProfile(refused.refusal);
    const { name, country, account_email: accountEmail } = membership;
    const changed = await updateApplication(tx, row, {
      network_profile: JSON.stringify({ networkId, name, country, accountEmail }),
      updated_at: ctx.now,
    });
    await record(tx, ctx, [eventOf(changed, enrollmentEvents.profileChosen, { networkId, accountEmail })]);
    return await see(tx, ctx, { ...loaded, row: changed });
  });
}

function wrongProfile(refusal: Refusal): DomainError {
  return new DomainError("invalid", refusal, { fields: [{ path: "networkId", message: refusal.message }] });
}
