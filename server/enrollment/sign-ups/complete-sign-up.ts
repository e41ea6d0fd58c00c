import { assignRole, roleId } from "../../access/index.ts";
import { asStranger, createUser, hashPassword, requireGoodPassword, type StartedSession, startSession } from "../../identity/index.ts";
import { createOrganization, findProgram, joinOrganization, requireTellingName } from "../../organizations/index.ts";
import { type Context, DomainError, invalidField, type Language, notFound, record, type Tx, transact } from "../../platform/index.ts";
import { mailboxCode } from "../mailbox-code.ts";
import { signUpEvents } from "./events.ts";
import { refuseSignUp, signUpCompleted, wrongCode } from "./rules.ts";
import { countTry, type SignUpRow, selectSignUp, useSignUp } from "./store.ts";

export interface SignUpCompletion {
  readonly code: string;
  readonly organization: { readonly name: string; readonly country: string; readonly programId: string };
  readonly administrator: { readonly displayName: string; readonly password: string };
}

/**
 * With the right code: a customer organization, its first global administrator, whose sign-in name is the proven address, and a
 * session. Each wrong code counts, whatever else happens; a poor password or name is told before the code is tried.
 *
 * Throws DomainError `not-found`, `wrong-code`, `unknown-program`, `name-says-nothing`, `password-…` (422), `sign-up-completed`,
 * `sign-up-expired`, `sign-up-exhausted`, `sign-in-name-taken` (409).
 */
export async function completeSignUp(ctx: Context, signUpId: string, completion: SignUpCompletion): Promise<StartedSession> {
  const stranger = asStranger(ctx);
  const { code, organization, administrator } = completion;
  const signUp = await openSignUp(stranger, signUpId, organization);
  const names = [signUp.email, administrator.displayName, organization.name];
  requireGoodPassword(administrator.password, names, "administrator.password");
  await tryCode(stranger, signUpId, code);
  // Hashing is slow: nobody makes the server do it without the code.
  const hash = await hashPassword(administrator.password);
  const organizationId = ctx.newId();
  return await transact(stranger, [organizationId], async (tx) => {
    if (!(await useSignUp(tx, signUpId, ctx.now))) throw new DomainError("conflict", signUpCompleted);
    return await enroll(tx, stranger, organizationId, { signUp, hash, ...completion });
  });
}

async function openSignUp(ctx: Context, id: string, { name, programId }: SignUpCompletion["organization"]): Promise<SignUpRow> {
  return await transact(ctx, [], async (tx) => {
    const [signUp, program] = await Promise.all([selectSignUp(tx, id), findProgram(tx, programId)]);
    if (signUp === undefined) throw notFound();
    const refusal = refuseSignUp(signUp, ctx.now);
    if (refusal) throw new DomainError("conflict", refusal);
    if (program === undefined) throw unknownProgram();
    requireTellingName("organization.name", name);
    return signUp;
  });
}

/** In a transaction of its own, so that a wrong try stays counted. */
async function tryCode(ctx: Context, id: string, code: string): Promise<void> {
  const tries = await transact(ctx, [], (tx) => countTry(tx, id));
  if (tries !== undefined && code === mailboxCode(ctx.settings.secretKey, "sign-up-code", id)) return;
  const refusal = wrongCode(tries ?? Number.POSITIVE_INFINITY);
  throw new DomainError("invalid", refusal, { fields: [{ path: "code", message: refusal.message }] });
}

async function enroll(
  tx: Tx,
  ctx: Context,
  organizationId: string,
  { signUp, hash, organization: draft, administrator }: SignUpCompletion & { signUp: SignUpRow; hash: string },
): Promise<StartedSession> {
  const language = signUp.language as Language;
  const organization = await createOrganization(tx, ctx, { ...draft, id: organizationId, isCustomer: true, language });
  const user = await createUser(tx, ctx, {
    organizationId,
    displayName: administrator.displayName,
    signInName: signUp.email,
    email: signUp.email,
    language,
    passwordHash: hash,
    temporary: false,
  });
  await joinOrganization(tx, {
    organization_id: organizationId,
    user_id: user.id,
    user_organization_id: organizationId,
    created_at: ctx.now,
  });
  await assignRole(tx, organizationId, user.id, roleId.globalAdministrator, ctx.now);
  const person = { id: user.id, name: user.display_name, organizationId, organizationName: organization.name };
  await record(tx, ctx, [
    {
      kind: signUpEvents.signUpCompleted,
      organizations: [organizationId],
      subject: { kind: "organization", id: organizationId, name: organization.name },
      data: { domain: organization.domain, country: organization.country },
      actor: person,
    },
  ]);
  return await startSession(tx, ctx, { ...person, mustChangePassword: false, methods: ["password"] });
}

function unknownProgram() {
  return invalidField("organization.programId", "unknown-program", { en: "There is no such program.", it: "Questo programma non esiste." });
}
