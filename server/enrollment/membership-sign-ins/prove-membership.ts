import { countAttempt } from "../../identity/index.ts";
import { findNetworkIds } from "../../organizations/index.ts";
import {
  actingOrganization,
  type Context,
  DomainError,
  notFound,
  record,
  type Tx,
  transact,
  withoutIdempotency,
} from "../../platform/index.ts";
import { loadToAct, loadToRead } from "../applications/load-application.ts";
import { enrollmentEvents } from "../events.ts";
import { mailboxCode } from "../mailbox-code.ts";
import { type MembershipRow, selectOfAccount } from "../network-memberships/store.ts";
import { signUpMs, signUpTries, wrongCode } from "../sign-ups/rules.ts";
import { seeVendor } from "../vendor.ts";
import { refuseProfile, refuseSignIn } from "./rules.ts";
import { countSignInTry, insertSignIn, type SignInRow, selectSignIn, setProven } from "./store.ts";

/** How long a proven account's profiles can be looked at and chosen from. */
const provenMs = 60 * 60_000;

export interface SeenSignIn {
  readonly row: SignInRow;
  /** null until it is proven. */
  readonly profiles: readonly { readonly row: MembershipRow; readonly why: string | null }[] | null;
}

/**
 * The applicant signs in with a membership account: a code goes to its mailbox, whether the registry knows it or not. What profiles
 * it has, only its owner learns. Throws DomainError `too-many-attempts`, and as loadToAct.
 */
export async function requestSignIn(ctx: Context, applicationId: string, email: string): Promise<SeenSignIn> {
  const organizationId = actingOrganization(ctx);
  await transact(withoutIdempotency(ctx), [], (tx) => loadToAct(tx, ctx, applicationId, "edit"));
  await countAttempt(ctx, { limit: "membershipApplicant", subject: organizationId });
  await countAttempt(ctx, { limit: "membershipMailbox", subject: email });
  return await transact(ctx, [], async (tx) => {
    const { row: application } = await loadToAct(tx, ctx, applicationId, "edit");
    const row = await insertSignIn(tx, {
      organization_id: organizationId,
      id: ctx.newId(),
      application_id: applicationId,
      email,
      created_at: ctx.now,
      expires_at: new Date(ctx.now.getTime() + signUpMs),
    });
    await record(tx, ctx, [
      {
        kind: enrollmentEvents.membershipSignInRequested,
        organizations: [organizationId],
        subject: { kind: "membership-sign-in", id: row.id, name: email },
        data: { applicationId, language: application.language, expiresAt: row.expires_at.toISOString() },
      },
    ]);
    return { row, profiles: null };
  });
}

/** Where a sign-in stands; with the account's profiles once it is proven. */
export async function readSignIn(ctx: Context, applicationId: string, id: string): Promise<SeenSignIn> {
  return await transact(ctx, [], async (tx) => {
    const { organization } = await loadToRead(tx, ctx, applicationId);
    const row = await selectSignIn(tx, organization.organization_id, applicationId, id);
    if (row === undefined) throw notFound();
    return await seeSignIn(tx, ctx, row, organization);
  });
}

/** Throws DomainError `wrong-code` (422), `sign-in-expired`, `sign-in-exhausted` (409), and as loadToAct. */
export async function proveSignIn(ctx: Context, applicationId: string, id: string, code: string): Promise<SeenSignIn> {
  const uncounted = withoutIdempotency(ctx);
  const organizationId = actingOrganization(ctx);
  // In a transaction of its own, so that a wrong try stays counted.
  const tries = await transact(uncounted, [], async (tx) => {
    await loadToAct(tx, ctx, applicationId, "edit");
    const row = await selectSignIn(tx, organizationId, applicationId, id);
    if (row === undefined) throw notFound();
    const refusal = refuseSignIn(row, ctx.now);
    if (refusal) throw new DomainError("conflict", refusal);
    return row.proven_at !== null ? 0 : await countSignInTry(tx, organizationId, id, signUpTries);
  });
  if (tries === undefined || code !== mailboxCode(ctx.settings.secretKey, "membership-code", id)) {
    const refusal = wrongCode(tries ?? Number.POSITIVE_INFINITY);
    throw new DomainError("invalid", refusal, { fields: [{ path: "code", message: refusal.message }] });
  }
  return await transact(ctx, [], async (tx) => {
    const { organization } = await loadToAct(tx, ctx, applicationId, "edit");
    const row = await setProven(tx, organizationId, id, ctx.now, new Date(ctx.now.getTime() + provenMs));
    return await seeSignIn(tx, ctx, row, organization);
  });
}

async function seeSignIn(
  tx: Tx,
  ctx: Context,
  row: SignInRow,
  organization: { readonly organization_id: string; readonly country: string },
): Promise<SeenSignIn> {
  if (row.proven_at === null || row.expires_at <= ctx.now) return { row, profiles: null };
  const memberships = await selectOfAccount(tx, await seeVendor(tx), row.email);
  const holders = await findNetworkIds(
    tx,
    memberships.map(({ network_id }) => network_id),
  );
  const profiles = memberships.map((membership) => {
    const why = refuseProfile(membership, organization, holders.get(membership.network_id)?.organization_id ?? null);
    return { row: membership, why: why?.why ?? null };
  });
  return { row, profiles };
}
