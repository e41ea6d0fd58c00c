import { type Actor, type Context, hashSecret, makeToken, record, type Tx } from "../platform/index.ts";
import { makeDeviceToken } from "./cookies.ts";
import { identityEvents } from "./events.ts";
import { cameByProvider, isMultiFactor, type SignInMethod } from "./factors/rules.ts";
import { sessionLifetimeMs } from "./rules.ts";
import { noteSignIn } from "./sign-ins/note-sign-in.ts";
import { insertSession } from "./store.ts";

export interface StartedSession {
  /** What the session's cookie holds; the only copy. */
  readonly token: string;
  /** What the device cookie holds from now on. */
  readonly deviceToken: string;
  readonly actor: Extract<Actor, { kind: "user" }>;
}

export interface PersonSigningIn {
  readonly id: string;
  readonly name: string;
  readonly organizationId: string;
  readonly organizationName: string;
  readonly mustChangePassword: boolean;
  /** How they have proven it. */
  readonly methods: readonly SignInMethod[];
  /** When they did; now if not given. */
  readonly provenAt?: Date;
}

/** Signs somebody in who has proven who they are. The transaction must see their organization. */
export async function startSession(tx: Tx, ctx: Context, person: PersonSigningIn): Promise<StartedSession> {
  const { id, name, organizationId, organizationName } = person;
  const started = await openSession(tx, ctx, person);
  await noteSignIn(tx, ctx, person, "signed-in", person.methods);
  await record(tx, ctx, [
    {
      kind: identityEvents.sessionStarted,
      organizations: [organizationId],
      subject: { kind: "user", id, name },
      data: { sessionId: started.actor.sessionId, ipAddress: ctx.ipAddress, methods: person.methods },
      actor: { id, name, organizationId, organizationName },
    },
  ]);
  return started;
}

/** A new session under a new id, whatever the browser presented before: nobody can plant one. */
export async function openSession(
  tx: Tx,
  ctx: Context,
  person: Omit<PersonSigningIn, "organizationName" | "methods"> & { methods: readonly string[]; provenAt?: Date },
): Promise<StartedSession> {
  const { id: userId, name, organizationId, methods, provenAt = ctx.now } = person;
  // Who comes from the provider may never have used the temporary password.
  const mustChangePassword = person.mustChangePassword && !cameByProvider(methods);
  const multiFactor = isMultiFactor(methods);
  const sessionId = ctx.newId();
  const secret = ctx.randomBytes(32);
  await insertSession(tx, {
    organization_id: organizationId,
    id: sessionId,
    user_id: userId,
    secret_hash: hashSecret(secret),
    created_at: ctx.now,
    last_seen_at: ctx.now,
    expires_at: new Date(ctx.now.getTime() + sessionLifetimeMs),
    ip_address: ctx.ipAddress,
    user_agent: ctx.userAgent,
    methods: [...methods],
    multi_factor: multiFactor,
    proven_at: provenAt,
  });
  return {
    token: makeToken(organizationId, sessionId, secret),
    deviceToken: makeDeviceToken(ctx, userId),
    actor: {
      kind: "user",
      id: userId,
      name,
      organizationId,
      sessionId,
      memberOf: [organizationId],
      mustChangePassword,
      multiFactor,
      provenAt,
    },
  };
}
