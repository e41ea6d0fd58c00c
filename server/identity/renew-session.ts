import { actingUser, type Context, signInRequired, type Tx } from "../platform/index.ts";
import { openSession, type StartedSession } from "./start-session.ts";
import { endSessions, selectMethods } from "./store.ts";

export interface Renewal {
  /** How the person has proven themselves in the session, given what was before. */
  readonly methods: (before: readonly string[]) => readonly string[];
  /** When they last did; now if not given. */
  readonly provenAt?: Date;
  /** The person's other sessions end with it. */
  readonly endOthers?: boolean;
}

/**
 * The present session goes on under a new id, as it must whenever its strength changes: whoever got hold of the old one is out.
 * The transaction must see the person's home. Throws DomainError `sign-in-required` (401) if it was ended at the same moment.
 */
export async function renewSession(tx: Tx, ctx: Context, { methods, provenAt, endOthers = false }: Renewal): Promise<StartedSession> {
  const { id, name, organizationId, sessionId, mustChangePassword } = actingUser(ctx);
  const before = await selectMethods(tx, { organizationId, id: sessionId });
  if (before.length === 0) throw signInRequired();
  const started = await openSession(tx, ctx, {
    id,
    name,
    organizationId,
    mustChangePassword,
    methods: methods(before),
    ...(provenAt === undefined ? {} : { provenAt }),
  });
  await endSessions(tx, organizationId, id, ctx.now, endOthers ? { except: started.actor.sessionId } : { only: sessionId });
  return started;
}
