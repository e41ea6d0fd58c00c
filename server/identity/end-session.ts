import { type Actor, actingUser, type Context, notFound, record, type Tx, transact } from "../platform/index.ts";
import { identityEvents } from "./events.ts";
import { endSessions } from "./store.ts";

type Person = Extract<Actor, { kind: "user" }>;

/** Ends one of the person's own sessions, the present one or that of another browser. Throws DomainError `not-found`. */
export async function endSession(ctx: Context, sessionId: string): Promise<void> {
  const person = actingUser(ctx);
  await transact(ctx, [person.organizationId], async (tx) => {
    if ((await closeSessions(tx, ctx, person, { only: sessionId })) === 0) throw notFound();
  });
}

/** Ends the session that the request came with, if any. */
export async function signOut(ctx: Context): Promise<void> {
  const { actor } = ctx;
  if (actor.kind !== "user") return;
  await transact(ctx, [actor.organizationId], (tx) => closeSessions(tx, ctx, actor, { only: actor.sessionId }));
}

/** How many were open and have ended. */
export async function closeSessions(tx: Tx, ctx: Context, person: Person, which: { only?: string; except?: string }): Promise<number> {
  const ended = await endSessions(tx, person.organizationId, person.id, ctx.now, which);
  const events = ended.map((sessionId) => ({
    kind: identityEvents.sessionEnded,
    organizations: [person.organizationId],
    subject: { kind: "user", id: person.id, name: person.name },
    data: { sessionId },
  }));
  await record(tx, ctx, events);
  return ended.length;
}
