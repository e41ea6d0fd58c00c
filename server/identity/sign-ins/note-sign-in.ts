import { type Context, DomainError, type Tx, transact } from "../../platform/index.ts";
import { asStranger } from "../as-stranger.ts";
import type { SignInMethod } from "../factors/rules.ts";
import { insertSignIn } from "./store.ts";

/** What came of a sign-in to an account that exists; another way to fail adds its word here and in the portal. */
export const signInOutcomes = [
  "signed-in",
  "wrong-password",
  "wrong-second-factor",
  "second-factor-not-given",
  "account-disabled",
] as const;
export type SignInOutcome = (typeof signInOutcomes)[number];

interface Account {
  readonly id: string;
  readonly organizationId: string;
}

/** In the history of the account. methods: what was proven. signInId: if it is to be taken out again. The transaction must see its organization. */
export async function noteSignIn(
  tx: Tx,
  ctx: Context,
  { id, organizationId }: Account,
  outcome: SignInOutcome,
  methods: readonly SignInMethod[],
  signInId: string = ctx.newId(),
): Promise<void> {
  await insertSignIn(tx, {
    organization_id: organizationId,
    id: signInId,
    user_id: id,
    at: ctx.now,
    outcome,
    methods: [...methods],
    ip_address: ctx.ipAddress,
    user_agent: ctx.userAgent?.slice(0, 500) ?? null,
  });
}

/**
 * The same for a try that is being refused. Beside the request: nobody waits for it, so that the time of the answer does not tell
 * whether there is such an account.
 */
export function noteRefusal(
  ctx: Context,
  account: Account,
  outcome: Exclude<SignInOutcome, "signed-in">,
  methods: readonly SignInMethod[] = [],
): void {
  transact(asStranger(ctx), [account.organizationId], (tx) => noteSignIn(tx, ctx, account, outcome, methods)).catch((error: unknown) =>
    ctx.log.warn({ err: error }, "a refused sign-in is not in the history"),
  );
}

/** For the second step: a proof that is not right is a try; that the sign-in took too long is none. */
export function noteWrongProof(ctx: Context, account: Account, error: unknown, methods: readonly SignInMethod[]): void {
  if (error instanceof DomainError && error.kind === "invalid") noteRefusal(ctx, account, "wrong-second-factor", methods);
}
