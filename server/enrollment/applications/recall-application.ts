import { releaseNetworkId } from "../../organizations/index.ts";
import { type Context, record, transact } from "../../platform/index.ts";
import { enrollmentEvents } from "../events.ts";
import { moveCase } from "../review/move-case.ts";
import { seeVendor } from "../vendor.ts";
import { profileOf } from "./draft.ts";
import { eventOf, loadToAct, type SeenApplication, see, standingOf } from "./load-application.ts";
import { stepsAfter } from "./rules.ts";
import { updateApplication } from "./store.ts";

/** Takes an application back that nobody has confirmed yet, to correct it: its mail's link leads nowhere any more. */
export async function recallApplication(ctx: Context, id: string, ifMatch: number | null): Promise<SeenApplication> {
  return await takeBack(ctx, id, ifMatch, "recall");
}

/** Takes an application back for good. */
export async function withdrawApplication(ctx: Context, id: string, ifMatch: number | null): Promise<SeenApplication> {
  return await takeBack(ctx, id, ifMatch, "withdraw");
}

/** The network ID is free again, for everybody. */
async function takeBack(ctx: Context, id: string, ifMatch: number | null, act: "recall" | "withdraw"): Promise<SeenApplication> {
  return await transact(ctx, [], async (tx) => {
    const loaded = await loadToAct(tx, ctx, id, act, ifMatch);
    const { row, status } = loaded;
    const profile = profileOf(row);
    if (profile !== null) await releaseNetworkId(tx, profile.networkId, row.organization_id);
    const { primary_contact } = row;
    const changed = await updateApplication(tx, row, {
      ...stepsAfter(act, standingOf(row)),
      status,
      ...(act === "recall" ? { secret_hash: null, mail_sent_at: null, submitted_at: null } : { decided_at: ctx.now }),
      updated_at: ctx.now,
    });
    if (row.submissions > 0) await moveCase(tx, ctx, await seeVendor(tx), changed);
    const kind = act === "recall" ? enrollmentEvents.recalled : enrollmentEvents.withdrawn;
    const { email = null } = primary_contact as { email?: string | null };
    await record(tx, ctx, [eventOf(changed, kind, { email: row.submitted_at === null ? null : email })]);
    return await see(tx, ctx, { ...loaded, row: changed });
  });
}
