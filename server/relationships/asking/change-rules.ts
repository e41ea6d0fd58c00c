import { authorize } from "../../access/index.ts";
import { findOrganization } from "../../organizations/index.ts";
import { actingUser, type Context, record, type Tx, transact } from "../../platform/index.ts";
import { relationshipEvents } from "../events.ts";
import { requestCodeOf } from "./request-code.ts";
import type { WhoMayAsk } from "./rules.ts";
import { type AskingRules, saveRules, selectRules } from "./store.ts";

/** What an organization's own people see of its rules; the code only those who may change it. */
export interface SeenRules {
  readonly whoMayAsk: WhoMayAsk;
  readonly code: string | null;
  readonly mayChange: boolean;
}

export async function readAskingRules(ctx: Context, organizationId: string): Promise<SeenRules> {
  return await transact(ctx, [organizationId], async (tx) => {
    const authority = await authorize(tx, ctx, organizationId, "relationships:relationship:read");
    return seen(ctx, organizationId, await selectRules(tx, organizationId), authority.may("relationships:asking:change"));
  });
}

/** Invitations that are open already are held against the new rule when somebody decides about them. */
export async function changeAskingRules(ctx: Context, organizationId: string, whoMayAsk: WhoMayAsk): Promise<SeenRules> {
  return await change(ctx, organizationId, (rules) => ({ ...rules, whoMayAsk }));
}

/** A new code in place of the one before, with which nothing can be accepted any more. */
export async function renewRequestCode(ctx: Context, organizationId: string): Promise<SeenRules> {
  return await change(ctx, organizationId, (rules) => ({ ...rules, codeNumber: rules.codeNumber + 1 }));
}

/** Holds the organization as an acceptance does: of two changes at once the second sees the first, and no acceptance overlooks one. */
async function change(ctx: Context, organizationId: string, to: (rules: AskingRules) => AskingRules): Promise<SeenRules> {
  actingUser(ctx);
  return await transact(ctx, [organizationId], async (tx) => {
    const { organizationName } = await mayChangeRules(tx, ctx, organizationId);
    await findOrganization(tx, organizationId, "change");
    const before = await selectRules(tx, organizationId);
    const after = to(before);
    if (after.whoMayAsk !== before.whoMayAsk || after.codeNumber !== before.codeNumber) {
      await saveRules(tx, organizationId, after);
      await record(tx, ctx, [
        {
          kind: after.codeNumber === before.codeNumber ? relationshipEvents.askingChanged : relationshipEvents.requestCodeRenewed,
          organizations: [organizationId],
          subject: { kind: "organization", id: organizationId, name: organizationName },
          data: { whoMayAsk: after.whoMayAsk, before: before.whoMayAsk },
        },
      ]);
    }
    return seen(ctx, organizationId, after, true);
  });
}

export async function mayChangeRules(tx: Tx, ctx: Context, organizationId: string) {
  return await authorize(tx, ctx, organizationId, "relationships:asking:change");
}

function seen({ settings }: Context, organizationId: string, { whoMayAsk, codeNumber }: AskingRules, mayChange: boolean): SeenRules {
  return { whoMayAsk, code: mayChange ? requestCodeOf(settings, organizationId, codeNumber) : null, mayChange };
}
