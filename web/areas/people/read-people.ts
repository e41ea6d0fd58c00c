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
  | { person: null; problem: "agent-level" | "admin-level" | "foreign-domain" | "incomplete" }
);

export type ReadFile =
  | { people: ReadPerson[]; problem: null }
  | { people: null; problem: "encoding" | "unreadable" | "columns" | "empty" | "too-many" };

/** What the lines of a file are measured against. */
export interface Known {
  /** Those that there are, in the words of the reader's language. */
  readonly levels: readonly Level[];
  /** Of the organization: what its sign-in names end with. */
  readonly domain: string;
}

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

/** Reads a whole file: it is small. What is not UTF-8 is refused, since its accents would come out as other letters. */
export function readFileOfPeople(bytes: ArrayBuffer | Uint8Array<ArrayBuffer>, known: Known): ReadFile {
  const text = decoded(bytes);
  return text === null ? { people: null, problem: "encoding" } : readPeople(text, known);
}

function decoded(bytes: ArrayBuffer | Uint8Array<ArrayBuffer>): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

export function readPeople(text: string, known: Known): ReadFile {
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
    return readPerson(info.lines, cell, known);
  });
  return { people, problem: null };
}

function readPerson(line: number, cell: (column: Column) => string, { levels, domain }: Known): ReadPerson {
  const [displayName, email] = [cell("name"), cell("email")];
  const told = { line, name: displayName || email };
  const [givenName, givenDomain] = splitOnce(cell("userName"));
  // Cut off, it would be another name than the one that was asked for.
  if (givenDomain !== undefined && plain(givenDomain) !== plain(domain)) return { ...told, person: null, problem: "foreign-domain" };
  const userName = givenName || suggestUserName(displayName);
  if (!displayName || !email || !userName) return { ...told, person: null, problem: "incomplete" };
  const agentLevel = levelOf(cell("agentLevel"), "agent-level", levels);
  if (agentLevel === undefined) return { ...told, person: null, problem: "agent-level" };
  const adminLevel = levelOf(cell("adminLevel"), "admin-level", levels);
  if (adminLevel === undefined) return { ...told, person: null, problem: "admin-level" };
  const chosen = { agentLevel, adminLevel } as Required<LevelWishes>;
  return { ...told, person: { displayName, userName, email, ...chosen }, problem: null };
}

function splitOnce(name: string): [string, string?] {
  const at = name.indexOf("@");
  return at < 0 ? [name] : [name.slice(0, at).trim(), name.slice(at + 1)];
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
