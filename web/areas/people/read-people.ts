import type { Level } from "@procura/sdk";
import { parse } from "csv-parse/browser/esm/sync";
import type { LevelWishes } from "./level-wishes.ts";
import { suggestUserName } from "./user-name.ts";

/** One line of a file of people, as it can be sent. */
export interface NewPerson extends Required<LevelWishes> {
  displayName: string;
  userName: string;
  email: string;
}

export type ReadPerson = { line: number; name: string } & (
  | { person: NewPerson; problem: null }
  | { person: null; problem: "agent-level" | "admin-level" | "incomplete" }
);

export type ReadFile = { people: ReadPerson[]; problem: null } | { people: null; problem: "unreadable" | "columns" | "empty" | "too-many" };

/** More than anybody adds at once; whoever has more sends several files. */
export const mostPeople = 200;

/** What a column may be called. Case does not matter, and neither does the order. */
const columns = {
  name: ["full name", "name", "nome e cognome", "nome"],
  email: ["e-mail", "email", "e-mail address", "indirizzo e-mail"],
  userName: ["sign-in name", "user name", "nome di accesso"],
  agentLevel: ["agent level", "livello di agente"],
  adminLevel: ["admin level", "livello di amministratore"],
} as const;
type Column = keyof typeof columns;
const required: readonly Column[] = ["name", "email", "agentLevel", "adminLevel"];

const none = ["none", "not an agent", "not an admin", "nessuno", "non è un agente", "non è un amministratore"];

/** Reads a whole file: it is small. levels: those that there are, in the words of the reader's language. */
export function readPeople(text: string, levels: readonly Level[]): ReadFile {
  const records = parseFile(text);
  if (records === null) return { people: null, problem: "unreadable" };
  const [header, ...rest] = records;
  if (header === undefined) return { people: null, problem: "empty" };
  const names = header.record.map(plain);
  const position = (column: Column) => names.findIndex((name) => (columns[column] as readonly string[]).includes(name));
  if (required.some((column) => position(column) < 0)) return { people: null, problem: "columns" };
  const filled = rest.filter(({ record }) => record.some((cell) => cell.trim() !== ""));
  if (filled.length === 0) return { people: null, problem: "empty" };
  if (filled.length > mostPeople) return { people: null, problem: "too-many" };
  const people = filled.map(({ record, info }) => {
    const cell = (column: Column) => record[position(column)]?.trim() ?? "";
    return readPerson(info.lines, cell, levels);
  });
  return { people, problem: null };
}

function readPerson(line: number, cell: (column: Column) => string, levels: readonly Level[]): ReadPerson {
  const [displayName, email] = [cell("name"), cell("email")];
  const told = { line, name: displayName || email };
  const userName = (cell("userName").split("@")[0] ?? "") || suggestUserName(displayName);
  if (!displayName || !email || !userName) return { ...told, person: null, problem: "incomplete" };
  const agentLevel = levelOf(cell("agentLevel"), "agent-level", levels);
  if (agentLevel === undefined) return { ...told, person: null, problem: "agent-level" };
  const adminLevel = levelOf(cell("adminLevel"), "admin-level", levels);
  if (adminLevel === undefined) return { ...told, person: null, problem: "admin-level" };
  const chosen = { agentLevel, adminLevel } as Required<LevelWishes>;
  return { ...told, person: { displayName, userName, email, ...chosen }, problem: null };
}

/** By key, by name, or "none"; an empty cell is no choice. */
function levelOf(cell: string, kind: Level["kind"], levels: readonly Level[]): string | undefined {
  const wanted = plain(cell);
  if (none.includes(wanted)) return "none";
  return levels.find((level) => level.kind === kind && [plain(level.name), plain(level.key)].includes(wanted))?.key;
}

function parseFile(text: string): { record: string[]; info: { lines: number } }[] | null {
  const [first = ""] = text.split(/\r?\n/, 1);
  const delimiter = [",", ";", "\t"].toSorted((a, b) => first.split(b).length - first.split(a).length)[0] ?? ",";
  try {
    // With `info` each record comes with where it stands; the library's type does not say so.
    return parse(text, { bom: true, delimiter, info: true, relax_column_count: true, skip_empty_lines: true }) as unknown as {
      record: string[];
      info: { lines: number };
    }[];
  } catch {
    return null;
  }
}

function plain(text: string): string {
  return text
    .trim()
    .toLocaleLowerCase()
    .replaceAll(/[\s_]+/g, " ");
}
