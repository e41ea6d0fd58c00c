export interface ActivityFilter {
  /** Days, as date fields hold them: local, both included; empty for no limit. */
  fromDay: string;
  toDay: string;
  person: { id: string; name: string } | undefined;
  kind: string;
}

export const unfiltered: ActivityFilter = { fromDay: "", toDay: "", person: undefined, kind: "" };

export interface EventQuery {
  from?: string;
  to?: string;
  person?: string;
  kind?: string;
}

export function queryOf({ fromDay, toDay, person, kind }: ActivityFilter): EventQuery {
  const from = startOf(fromDay, 0);
  const to = startOf(toDay, 1);
  return {
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    ...(person ? { person: person.id } : {}),
    ...(kind ? { kind } : {}),
  };
}

/** The first instant of a local day, or of one some days later. */
function startOf(day: string, daysLater: number): string | undefined {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  if (!year || !month || !date) return undefined;
  return new Date(year, month - 1, date + daysLater).toISOString();
}
