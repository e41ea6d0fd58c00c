/** An event as its sinks (mail, history, later webhooks) read it. */
export interface RecordedEvent {
  /** The same in every history that the event is part of. */
  readonly id: string;
  /** Whose history this was read from. */
  readonly organizationId: string;
  readonly kind: string;
  readonly at: Date;
  readonly actor: {
    readonly kind: "user" | "service" | "system" | "anonymous";
    readonly id: string | null;
    /** Empty if anonymous. */
    readonly name: string;
    readonly organizationId: string | null;
    readonly organizationName: string | null;
  };
  readonly onBehalfOf: { readonly id: string; readonly name: string } | null;
  /** The grant under which the actor acted for another organization. */
  readonly grantId: string | null;
  readonly subject: { readonly kind: string; readonly id: string | null; readonly name: string | null };
  readonly data: Readonly<Record<string, unknown>>;
  readonly requestId: string;
}

/** A row of the table `events`. */
export interface EventRow {
  organization_id: string;
  id: string;
  kind: string;
  at: Date;
  actor_kind: RecordedEvent["actor"]["kind"];
  actor_id: string | null;
  actor_name: string;
  actor_organization_id: string | null;
  actor_organization_name: string | null;
  on_behalf_of_id: string | null;
  on_behalf_of_name: string | null;
  grant_id: string | null;
  subject_kind: string;
  subject_id: string | null;
  subject_name: string | null;
  data: Readonly<Record<string, unknown>>;
  request_id: string;
}

export function toRecordedEvent(row: EventRow): RecordedEvent {
  return {
    id: row.id,
    organizationId: row.organization_id,
    kind: row.kind,
    at: row.at,
    actor: {
      kind: row.actor_kind,
      id: row.actor_id,
      name: row.actor_name,
      organizationId: row.actor_organization_id,
      organizationName: row.actor_organization_name,
    },
    onBehalfOf: row.on_behalf_of_id === null ? null : { id: row.on_behalf_of_id, name: row.on_behalf_of_name ?? "" },
    grantId: row.grant_id,
    subject: { kind: row.subject_kind, id: row.subject_id, name: row.subject_name },
    data: row.data,
    requestId: row.request_id,
  };
}
