import { authorize, holdersOfRole, roleId, roleSince } from "../../access/index.ts";
import { findUsers } from "../../identity/index.ts";
import { findOrganization, findWithProgram, type ProgramRules } from "../../organizations/index.ts";
import { actingUser, type Context, DomainError, record, type Tx, transact } from "../../platform/index.ts";
import { relationshipEvents } from "../events.ts";
import { refuseSecond, refuseTurningOn } from "../second-administrator/rules.ts";
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

export interface ConsentRulesChange {
  readonly endIdleAdministration?: boolean | undefined;
  readonly secondAdministrator?: boolean | undefined;
}

/**
 * Holds the organization: of two changes at once the second sees the first. Turning the second administrator off takes two: the first
 * asks, a different one confirms. Throws DomainError `one-administrator`, `second-administrator-needed`, `second-administrator-too-new` (409).
 */
export async function changeConsentRules(ctx: Context, organizationId: string, change: ConsentRulesChange): Promise<SeenConsentRules> {
  actingUser(ctx);
  return await transact(ctx, [organizationId], async (tx) => {
    const { organizationName } = await authorize(tx, ctx, organizationId, "relationships:consent-rules:change");
    await findOrganization(tx, organizationId, "change");
    const before = await seen(tx, organizationId, true);
    const { endIdleAdministration, secondAdministrator } = change;
    const idle = endIdleAdministration ?? before.own.endIdle;
    const endIdle = idle === (before.own.endIdle ?? before.program.endIdleAdministration) ? before.own.endIdle : idle;
    const second = secondAdministrator === undefined ? before.own : await turn(tx, ctx, organizationId, before.own, secondAdministrator);
    const after = { endIdle, secondAdministrator: second.secondAdministrator, offAsked: second.offAsked };
    if (JSON.stringify(after) === JSON.stringify(before.own)) return before;
    await saveOwnRules(tx, organizationId, after);
    await record(tx, ctx, [
      {
        kind: relationshipEvents.consentRulesChanged,
        organizations: [organizationId],
        subject: { kind: "organization", id: organizationId, name: organizationName },
        data: {
          endIdleAdministration: after.endIdle ?? before.program.endIdleAdministration,
          secondAdministrator: after.secondAdministrator,
          turningOff: after.offAsked !== null,
          aboutSecond: second !== before.own,
        },
      },
    ]);
    return { ...before, own: after };
  });
}

/** The second administrator is wanted, or not any more. */
async function turn(tx: Tx, ctx: Context, organizationId: string, own: OwnRules, wanted: boolean): Promise<OwnRules> {
  const person = actingUser(ctx);
  if (wanted) {
    if (own.secondAdministrator) return own.offAsked === null ? own : { ...own, offAsked: null };
    const holders = await holdersOfRole(tx, organizationId, roleId.globalAdministrator, 100);
    const active = (await findUsers(tx, organizationId, holders)).filter(({ status }) => status === "active");
    const refused = refuseTurningOn(active.length);
    if (refused) throw new DomainError("conflict", refused);
    return { ...own, secondAdministrator: true };
  }
  if (!own.secondAdministrator) return own;
  if (own.offAsked === null) return { ...own, offAsked: { at: ctx.now, byId: person.id, byName: person.name } };
  const since = await roleSince(tx, organizationId, person.id, roleId.globalAdministrator);
  const refused = refuseSecond(own.offAsked, { id: person.id, since });
  if (refused) throw new DomainError("conflict", refused);
  return { ...own, secondAdministrator: false, offAsked: null };
}

async function seen(tx: Tx, organizationId: string, mayChange: boolean): Promise<SeenConsentRules> {
  const [own, found] = await Promise.all([selectOwnRules(tx, organizationId), findWithProgram(tx, organizationId)]);
  if (!found) throw new Error("an organization has a program");
  return { own, program: found.program.rules, mayChange };
}
