import { authorize } from "../../access/index.ts";
import { findOrganization, findWithProgram, type ProgramRules } from "../../organizations/index.ts";
import { actingUser, type Context, record, type Tx, transact } from "../../platform/index.ts";
import { relationshipEvents } from "../events.ts";
import { type OwnRules, saveOwnRules, selectOwnRules } from "./store.ts";

/** How an organization looks after what it has allowed partners. */
export interface SeenConsentRules {
  readonly own: OwnRules;
  readonly program: ProgramRules;
  readonly mayChange: boolean;
}

export async function readConsentRules(ctx: Context, organizationId: string): Promise<SeenConsentRules> {
  return await transact(ctx, [organizationId], async (tx) => {
    const authority = await authorize(tx, ctx, organizationId, "relationships:relationship:read");
    return await seen(tx, organizationId, authority.may("relationships:consent-rules:change"));
  });
}

/** Holds the organization: of two changes at once the second sees the first. */
export async function changeConsentRules(
  ctx: Context,
  organizationId: string,
  change: { endIdleAdministration: boolean },
): Promise<SeenConsentRules> {
  actingUser(ctx);
  return await transact(ctx, [organizationId], async (tx) => {
    const { organizationName } = await authorize(tx, ctx, organizationId, "relationships:consent-rules:change");
    await findOrganization(tx, organizationId, "change");
    const before = await seen(tx, organizationId, true);
    const endIdle = change.endIdleAdministration;
    if (endIdle === (before.own.endIdle ?? before.program.endIdleAdministration)) return before;
    await saveOwnRules(tx, organizationId, { ...before.own, endIdle });
    await record(tx, ctx, [
      {
        kind: relationshipEvents.consentRulesChanged,
        organizations: [organizationId],
        subject: { kind: "organization", id: organizationId, name: organizationName },
        data: { endIdleAdministration: endIdle },
      },
    ]);
    return await seen(tx, organizationId, true);
  });
}

async function seen(tx: Tx, organizationId: string, mayChange: boolean): Promise<SeenConsentRules> {
  const [own, found] = await Promise.all([selectOwnRules(tx, organizationId), findWithProgram(tx, organizationId)]);
  if (!found) throw new Error("an organization has a program");
  return { own, program: found.program.rules, mayChange };
}
