import { actingUser, type Context, DomainError, type EventKind, record, type Tx } from "../../platform/index.ts";
import { identityEvents } from "../events.ts";
import { renewSession } from "../renew-session.ts";
import { requireFreshSignIn } from "../require-fresh-sign-in.ts";
import type { StartedSession } from "../start-session.ts";
import type { Key } from "../store.ts";
import { renewCodes } from "./recovery-codes.ts";
import { type FactorMethod, factorsPerPerson } from "./rules.ts";
import { type FactorRow, lockPerson, selectFactors } from "./store.ts";

/** A change of what one signs in with: only a moment after one proved who one is, and one change after the other. */
export async function beginChange(tx: Tx, ctx: Context): Promise<{ person: Key; factors: FactorRow[] }> {
  requireFreshSignIn(ctx);
  const { organizationId, id } = actingUser(ctx);
  const person = { organizationId, id };
  await lockPerson(tx, person);
  return { person, factors: await selectFactors(tx, person) };
}

export function refuseTooMany(factors: readonly FactorRow[]): void {
  if (factors.length < factorsPerPerson) return;
  throw new DomainError("conflict", {
    code: "too-many-factors",
    message: {
      en: `An account can have up to ${factorsPerPerson} second factors.`,
      it: `Un account può avere al massimo ${factorsPerPerson} secondi fattori.`,
    },
    nextStep: { en: "Remove one that you no longer use.", it: "Rimuovine uno che non usi più." },
  });
}

/** What comes of a new factor. */
export interface AddedFactor extends StartedSession {
  /** With the first factor: the only copy of the codes. */
  readonly recoveryCodes: readonly string[] | null;
}

/**
 * A factor has been added: the session goes on as one that has proven it, the person's other sessions end, and the first factor
 * brings recovery codes. before: the factors without it.
 */
export async function welcomeFactor(
  tx: Tx,
  ctx: Context,
  person: Key,
  before: readonly FactorRow[],
  added: { readonly id: string; readonly name: string; readonly kind: Extract<FactorMethod, "totp" | "passkey"> },
): Promise<AddedFactor> {
  const recoveryCodes = before.length === 0 ? await renewCodes(tx, ctx, person) : null;
  const started = await renewSession(tx, ctx, {
    methods: (methods) => [...new Set([...methods, added.kind])],
    endOthers: true,
  });
  await recordOnOneself(tx, ctx, identityEvents.factorAdded, dataOf(added));
  return { ...started, recoveryCodes };
}

/** What history and mails tell of a factor. */
export function dataOf({ id, name, kind }: { readonly id: string; readonly name: string; readonly kind: string }) {
  return { factorId: id, factorName: name, factorKind: kind };
}

export async function recordOnOneself(tx: Tx, ctx: Context, kind: EventKind, data: Readonly<Record<string, unknown>>): Promise<void> {
  const { id, name, organizationId } = actingUser(ctx);
  await record(tx, ctx, [{ kind, organizations: [organizationId], subject: { kind: "user", id, name }, data }]);
}
