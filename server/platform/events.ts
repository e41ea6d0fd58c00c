import { sql } from "kysely";
import type { Context } from "./context.ts";
import { rows, type Tx } from "./tx.ts";

/** The names of things that happened, `noun.past`, with what a person reads. Modules publish theirs in `events.ts`. */
export interface EventKind {
  readonly kind: string;
  readonly name: { readonly en: string; readonly it: string };
}

export interface NewEvent {
  readonly kind: EventKind;
  /** Whose history this is part of; the vendor's always is. */
  readonly organizations: readonly string[];
  readonly subject: { readonly kind: string; readonly id: string | null; readonly name: string | null };
  /** The organization for which the actor acted, if not the own one, and the grant that allowed it. */
  readonly onBehalfOf?: { readonly id: string; readonly name: string; readonly grantId: string | null } | undefined;
  /** What else a reader or a mail needs to know. Never a secret. */
  readonly data?: Readonly<Record<string, unknown>>;
  /** For acts of somebody who is not signed in yet (a sign-up): who it was. */
  readonly actor?: { readonly id: string; readonly name: string; readonly organizationId: string; readonly organizationName: string };
}

export const dispatchTask = "events.dispatch";

/**
 * Writes events with the change that they tell of, and the job that brings them to the sinks (mail, later webhooks), all in the
 * change's transaction. This is the only way to cause an effect outside of it.
 * Returns the events' ids. Sinks read the row of the first organization named.
 */
export async function record(tx: Tx, ctx: Context, events: readonly NewEvent[]): Promise<string[]> {
  if (events.length === 0) return [];
  const written = events.map((event) => ({ id: ctx.newId(), organizations: [...new Set(event.organizations)], ...asRow(ctx, event) }));
  const job = { events: written.map(({ id, organizations }) => ({ id, organizationId: organizations[0] })) };
  await sql`
    with written as (
      insert into events (organization_id, id, kind, at, actor_kind, actor_id, actor_name, actor_organization_id, actor_organization_name,
        on_behalf_of_id, on_behalf_of_name, grant_id, subject_kind, subject_id, subject_name, data, request_id)
      select organization_id, id, kind, ${ctx.now}, actor_kind, actor_id, actor_name, actor_organization_id,
        coalesce(actor_organization_name, (select o.name from organizations o where o.organization_id = actor_organization_id)),
        on_behalf_of_id, on_behalf_of_name, grant_id, subject_kind, subject_id, subject_name, data, ${ctx.requestId}
      from jsonb_to_recordset(${JSON.stringify(written)}) as e (id uuid, organizations uuid[], kind text, actor_kind text, actor_id uuid, actor_name text,
        actor_organization_id uuid, actor_organization_name text, on_behalf_of_id uuid, on_behalf_of_name text, grant_id uuid,
        subject_kind text, subject_id uuid, subject_name text, data jsonb)
      cross join lateral (select unnest(organizations) union select vendor_organization_id from installation) as audience (organization_id)
    )
    select enqueue(${dispatchTask}, ${JSON.stringify(job)}::json)`.execute(rows(tx));
  return written.map((event) => event.id);
}

function asRow(ctx: Context, { kind, subject, onBehalfOf, data, actor }: NewEvent) {
  return {
    kind: kind.kind,
    ...(actor
      ? {
          actor_kind: "user",
          actor_id: actor.id,
          actor_name: actor.name,
          actor_organization_id: actor.organizationId,
          actor_organization_name: actor.organizationName,
        }
      : actorColumns(ctx)),
    on_behalf_of_id: onBehalfOf?.id ?? null,
    on_behalf_of_name: onBehalfOf?.name ?? null,
    grant_id: onBehalfOf?.grantId ?? null,
    subject_kind: subject.kind,
    subject_id: subject.id,
    subject_name: subject.name,
    data: data ?? {},
  };
}

function actorColumns({ actor, organizationId }: Context) {
  switch (actor.kind) {
    case "user":
    case "service":
      return { actor_kind: actor.kind, actor_id: actor.id, actor_name: actor.name, actor_organization_id: organizationId };
    case "system":
      return { actor_kind: "system", actor_id: null, actor_name: actor.name, actor_organization_id: null };
    case "anonymous":
      return { actor_kind: "anonymous", actor_id: null, actor_name: "", actor_organization_id: null };
  }
}
