import { z } from "zod";
import { findRole } from "../access/index.ts";
import { type Context, csvOf, type EventKind, type Language, type RecordedEvent, type Route, route, sendCsv } from "../platform/index.ts";
import { eventColumns } from "./event-csv.ts";
import { actorName } from "./event-words.ts";
import { exportEvents } from "./export-events.ts";
import { listEvents } from "./list-events.ts";
import { eventExportQuery, eventKindList, eventList, eventListQuery } from "./schema.ts";
import type { EventFilter } from "./store.ts";

const reader = { scope: "events:read" } as const;

/** kinds: every kind that a module publishes, with what a person reads. */
export function createAuditRoutes(kinds: readonly EventKind[]): readonly Route[] {
  const columns = eventColumns(kinds);
  return [
    route({
      method: "GET",
      path: "/events",
      name: "listEvents",
      summary: "The history of the acting organization, newest first",
      audience: reader,
      query: eventListQuery,
      answers: { 200: eventList },
      run: (ctx, { query }) => listEvents(ctx, filterOf(query), query),
      present: (page, ctx) => ({ body: { items: page.items.map((event) => presentEvent(event, ctx)), nextCursor: page.nextCursor } }),
    }),
    route({
      method: "GET",
      path: "/events/export",
      name: "exportEvents",
      summary: "The history of the acting organization as CSV, newest first, streamed",
      description:
        "UTF-8 with a byte order mark; titles in the caller's language. An answer that breaks off before its end is not complete.",
      audience: reader,
      query: eventExportQuery,
      answers: { 200: z.string() },
      produces: "text/csv",
      async run(ctx, { query, reply }) {
        const events = await exportEvents(ctx, filterOf(query));
        sendCsv(reply, ctx, "events", csvOf(events, columns, ctx));
      },
      present: () => ({}),
    }),
    route({
      method: "GET",
      path: "/event-kinds",
      name: "listEventKinds",
      summary: "The kinds of events there are, with their names in the caller's language",
      audience: reader,
      answers: { 200: eventKindList },
      run: async () => kinds,
      present: (known, { language }) => ({
        body: {
          items: known.map(({ kind, name }) => ({ kind, name: name[language] })).sort((a, b) => a.name.localeCompare(b.name, language)),
        },
      }),
    }),
  ];
}

function filterOf({ from, to, person, kind, organization }: z.output<typeof eventExportQuery>): EventFilter {
  return {
    from: from ? new Date(from) : undefined,
    to: to ? new Date(to) : undefined,
    personId: person,
    kind,
    organizationId: organization,
  };
}

/** An event keeps a role's English name; readers get it in theirs. */
function inLanguage(data: RecordedEvent["data"], language: Language): RecordedEvent["data"] {
  const role = typeof data.roleId === "string" && "roleName" in data ? findRole(data.roleId) : undefined;
  return role ? { ...data, roleName: role.name[language] } : data;
}

function presentEvent(event: RecordedEvent, { language }: Context) {
  const { id, kind, at, actor, onBehalfOf, grantId, subject, data, requestId } = event;
  const { organizationId, organizationName } = actor;
  return {
    id,
    kind,
    at: at.toISOString(),
    actor: {
      kind: actor.kind === "user" ? "person" : actor.kind,
      id: actor.id,
      name: actorName(actor, language),
      organization: organizationId === null ? null : { id: organizationId, name: organizationName ?? "" },
    },
    onBehalfOf,
    grantId,
    subject,
    data: inLanguage(data, language),
    requestId,
  };
}
