export interface DemoSignIn {
  organization: string;
  kind: string;
  name: string;
  signInName: string;
  password: string;
  may: string;
}

export interface Addresses {
  portal: string;
  mailbox: string | undefined;
}

/** What a person reads when Procura has started. */
export function welcome({ portal, mailbox }: Addresses, signIns: DemoSignIn[]): string {
  const addresses = [["Portal", portal], ["API reference", `${portal}/api/reference`], ...(mailbox ? [["Mailbox", mailbox]] : [])];
  return [
    "",
    "Procura is ready.",
    "",
    ...columns(addresses),
    ...(signIns.length > 0 ? ["", "Sign in as one of these:", ...signInTable(signIns)] : []),
    "",
    "Ctrl-C stops everything; npm start finds it again; npm start -- --reset begins anew.",
    "",
  ].join("\n");
}

function signInTable(signIns: DemoSignIn[]): string[] {
  const byOrganization = [...Map.groupBy(signIns, ({ organization, kind }) => `${organization} (${kind})`)];
  const people = byOrganization.flatMap(([, members]) => members);
  const rows = columns(people.map(({ name, signInName, password, may }) => [name, signInName, password, may]));
  return byOrganization.flatMap(([title, members]) => ["", `  ${title}`, ...rows.splice(0, members.length).map((row) => `  ${row}`)]);
}

function columns(rows: string[][]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ")}`.trimEnd());
}
