import { findLock, lockMembership } from "../organizations/index.ts";
import { type Context, DomainError, notFound, type Tx } from "../platform/index.ts";
import { type Action, allActions, factsOf } from "./actions.ts";
import { wordsFor } from "./explain.ts";
import { neededRoles, wordsForNeeded } from "./needed-roles.ts";
import { type Decision, decide, type Facts, type GrantFact, type MissingLink, rolesHeld } from "./rules.ts";
import { lockGrant, selectFacts } from "./store.ts";
import { noteUses } from "./uses/note-uses.ts";

/** What an actor may do for an organization in this transaction, and on what ground. */
export interface Authority {
  readonly organizationId: string;
  readonly organizationName: string;
  /** Set when the actor acts for another organization: which one and under which grant. Goes into every event as it is. */
  readonly onBehalfOf: { readonly id: string; readonly name: string; readonly grantId: string } | undefined;
  /** The admin roles that the actor holds there. */
  readonly roleIds: ReadonlySet<string>;
  may(action: Action): boolean;
}

/**
 * Lets the operation go on if the actor may do `action` for the organization, now. Until the transaction ends the ground of the
 * permission is held still: a revocation waits for it, and once a revocation has returned no operation under it begins.
 *
 * Throws `not-found` for strangers (nothing of the organization may be learned) and `forbidden` with the missing link for
 * those who know it. The transaction must see the organization.
 */
export async function authorize(tx: Tx, ctx: Context, organizationId: string, action: Action): Promise<Authority> {
  if (ctx.actor.kind === "service") return authorizeService(ctx, organizationId, action);
  if (ctx.actor.kind !== "user" || ctx.organizationId === null) throw notFound();
  const changes = !action.endsWith(":read");
  // Sent together, done in this order: what lowers the person's standing waits for the lock, and the facts are read under it.
  const [, facts] = await Promise.all([
    changes ? lockMembership(tx, ctx.organizationId, ctx.actor.id, "share") : true,
    selectFacts(tx, { personId: ctx.actor.id, customerId: organizationId }),
  ]);
  const seen = asActing(facts, organizationId, ctx.organizationId, ctx.actor);
  const decision = decide(seen, { action }, ctx.now);
  if (!decision.allowed) throw refusal(seen, action, decision, ctx);
  if (changes && decision.grant) await holdGrant(tx, organizationId, decision.grant.id, facts.customer?.name ?? "");
  if (decision.grant) noteUses(ctx, [useOf(decision.grant, organizationId, ctx.actor)]);
  return {
    organizationId,
    organizationName: facts.customer?.name ?? "",
    onBehalfOf: decision.grant ? { id: organizationId, name: facts.customer?.name ?? "", grantId: decision.grant.id } : undefined,
    roleIds: rolesHeld(seen, ctx.now),
    may: (other) => decide(seen, { action: other }, ctx.now).allowed,
  };
}

function useOf(grant: GrantFact, customerId: string, { id, name }: { id: string; name: string }) {
  return { customerId, grantId: grant.id, partnerId: grant.partnerId, userId: id, userName: name };
}

/** Whose history an act under this authority is part of: the organization's, and the partner's who acts for it. */
export function historiesOf({ organizationId, onBehalfOf }: Authority, ctx: Context): string[] {
  return onBehalfOf && ctx.organizationId !== null ? [organizationId, ctx.organizationId] : [organizationId];
}

/** Like authorize, but answers what would be allowed instead of throwing; for lists of allowed actions. Nothing is held still. */
export async function lookAt(tx: Tx, ctx: Context, organizationId: string): Promise<(action: Action) => boolean> {
  return (await lookCloselyAt(tx, ctx, organizationId)).may;
}

/** The same, and what else would be allowed with a second factor. */
export async function lookCloselyAt(
  tx: Tx,
  ctx: Context,
  organizationId: string,
): Promise<{ may(action: Action): boolean; needSecondFactor(): Action[] }> {
  const { actor } = ctx;
  if (actor.kind === "service") {
    return { may: (action) => organizationId === actor.organizationId && scopeAllows(actor, action), needSecondFactor: () => [] };
  }
  if (actor.kind !== "user" || ctx.organizationId === null) return { may: () => false, needSecondFactor: () => [] };
  const facts = await selectFacts(tx, { personId: actor.id, customerId: organizationId });
  const seen = asActing(facts, organizationId, ctx.organizationId, actor);
  const decisionOn = (action: Action) => decide(seen, { action }, ctx.now);
  return {
    may: (action) => decisionOn(action).allowed,
    needSecondFactor: () =>
      allActions.filter((action) => {
        const decision = decisionOn(action);
        return !decision.allowed && decision.missing.code === "multi-factor-required";
      }),
  };
}

/**
 * A person with several organizations acts for one of them at a time; what the others would allow does not count. And what counts of
 * the second factor is whether this very session was begun with it.
 */
function asActing(
  facts: Facts,
  organizationId: string,
  acting: string,
  { multiFactor }: Extract<Context["actor"], { kind: "user" }>,
): Facts {
  const { person } = facts;
  return {
    ...facts,
    person: person && { ...person, secondFactor: multiFactor ? "used" : person.secondFactor === "registered" ? "unused" : "none" },
    memberships: facts.memberships.filter((membership) => membership.organizationId === acting),
    grants: acting === organizationId ? [] : facts.grants.filter((grant) => grant.partnerId === acting),
  };
}

/** The grant stays as it is until the transaction ends, unless it has been revoked or suspended since the facts were read. */
async function holdGrant(tx: Tx, organizationId: string, grantId: string, customerName: string): Promise<void> {
  // In this order: whoever locks waits for the grant, or is waited for and seen.
  const [held, lock] = await Promise.all([lockGrant(tx, organizationId, grantId), findLock(tx, organizationId)]);
  if (!held) throw gone({ link: "grant", code: "administration-removed", name: "", at: null, by: null });
  if (lock) throw gone({ link: "grant", code: "customer-locked", name: customerName, at: lock.at.toISOString(), by: null });
}

function gone(missing: MissingLink): DomainError {
  return new DomainError("forbidden", { code: missing.code, ...wordsFor(missing) });
}

function authorizeService(ctx: Context, organizationId: string, action: Action): Authority {
  const { actor } = ctx;
  if (actor.kind !== "service" || actor.organizationId !== organizationId) throw notFound();
  if (!scopeAllows(actor, action)) {
    throw new DomainError("forbidden", {
      code: "scope-missing",
      message: { en: "This API credential lacks the scope for it.", it: "A questa credenziale API manca l'ambito necessario." },
      nextStep: {
        en: `Create a credential with the scope ${factsOf(action).scope ?? "(none: only people may do this)"}.`,
        it: `Crea una credenziale con l'ambito ${factsOf(action).scope ?? "(nessuno: solo le persone possono farlo)"}.`,
      },
    });
  }
  return {
    organizationId,
    organizationName: actor.name,
    onBehalfOf: undefined,
    roleIds: new Set(),
    may: (other) => scopeAllows(actor, other),
  };
}

function scopeAllows({ scopes, isVendor }: Extract<Context["actor"], { kind: "service" }>, action: Action): boolean {
  const { scope, family } = factsOf(action);
  return scope !== undefined && scopes.includes(scope) && (family !== "vendor" || isVendor);
}

const roleLacks: readonly MissingLink["code"][] = ["role-missing", "action-not-in-role", "group-missing"];

/** A stranger learns nothing; whoever has or had something to do with the organization learns which link is missing, and which role would do. */
function refusal(facts: Facts, action: Action, decision: Extract<Decision, { allowed: false }>, ctx: Context): DomainError {
  const known = facts.memberships.some((membership) => membership.organizationId === facts.customer?.id) || facts.grants.length > 0;
  if (!known) return notFound();
  const { missing, path } = decision;
  const words = wordsFor(missing);
  const extra = { missing: { ...missing, detail: words.message[ctx.language] }, path };
  if (!roleLacks.includes(missing.code)) return new DomainError("forbidden", { code: missing.code, ...words, extra });
  const needed = neededRoles(facts, action, ctx.now);
  const sentence = wordsForNeeded(needed);
  const message = { en: words.message.en + sentence.en, it: words.message.it + sentence.it };
  return new DomainError("forbidden", { code: missing.code, ...words, message, neededRoles: needed, extra });
}
