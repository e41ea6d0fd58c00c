import type { Level } from "@procura/sdk";
import { expect, test } from "vitest";
import { mostPeople, readFileOfPeople, readPeople } from "./read-people.ts";

const levels: Level[] = [
  { kind: "agent-level", key: "helpdesk-agents", name: "Agente dell'help desk", assignable: true },
  { kind: "agent-level", key: "admin-agents", name: "Agente amministratore", assignable: false },
  { kind: "admin-level", key: "user-administrator", name: "Amministratore gestione utenti", assignable: false },
];
const known = { levels, domain: "our.test" };
const header = "Full name,E-mail,Agent level,Admin level";

test("levels are read by name, by key, and as an explicit no; the sign-in name is proposed if it is left out", () => {
  const text = `\uFEFF${header}\nMaria Rossi,maria@x.test,Agente dell'help desk,none\n\n"Núñez, José",jose@x.test,helpdesk-agents,user-administrator\n`;
  expect(readPeople(text, known).people).toEqual([
    {
      line: 2,
      name: "Maria Rossi",
      person: {
        displayName: "Maria Rossi",
        userName: "maria.rossi",
        email: "maria@x.test",
        agentLevel: "helpdesk-agents",
        adminLevel: "none",
      },
      problem: null,
    },
    {
      line: 4,
      name: "Núñez, José",
      person: {
        displayName: "Núñez, José",
        userName: "nunez.jose",
        email: "jose@x.test",
        agentLevel: "helpdesk-agents",
        adminLevel: "user-administrator",
      },
      problem: null,
    },
  ]);
});

test("separators, order and names of columns may differ", () => {
  const text =
    "livello di amministratore;LIVELLO DI AGENTE;Indirizzo e-mail;Nome e cognome;Nome di accesso\nnessuno;nessuno;a@x.test;Ada;ada.b@our.test";
  expect(readPeople(text, known).people).toMatchObject([{ person: { userName: "ada.b", agentLevel: "none", adminLevel: "none" } }]);
});

test("an empty level is no choice, an unknown one no level, and nothing is guessed", () => {
  const lines = [
    "A,a@x.test,,none",
    "B,b@x.test,boss,none",
    "C,c@x.test,none,",
    "D,d@x.test,none,admin-agents",
    ",e@x.test,none,none",
    "F",
  ];
  const problems = readPeople([header, ...lines].join("\n"), known).people?.map(({ problem }) => problem);
  expect(problems).toEqual(["agent-level", "agent-level", "admin-level", "admin-level", "incomplete", "incomplete"]);
});

test("a sign-in name of another domain is refused, not cut; of the own domain it is taken, however it is written", () => {
  const names = ["anna@other.test", "anna@OUR.test", "anna@", "@other.test", "a@b@our.test"];
  const lines = names.map((name) => `A,a@x.test,none,none,${name}`);
  const read = readPeople([`${header},Sign-in name`, ...lines].join("\n"), known).people;
  expect(read?.map(({ problem, person }) => problem ?? person?.userName)).toEqual([
    "foreign-domain",
    "anna",
    "foreign-domain",
    "foreign-domain",
    "foreign-domain",
  ]);
});

test("a file must be UTF-8, with its mark or without: accents are not guessed", () => {
  const text = `${header}\nNiccolò Núñez,n@x.test,none,none`;
  for (const mark of ["", "\uFEFF"])
    expect(readFileOfPeople(new TextEncoder().encode(mark + text), known).people).toMatchObject([{ name: "Niccolò Núñez", problem: null }]);
  for (const encoding of ["latin1", "utf16le"] as const)
    expect(readFileOfPeople(Uint8Array.from(Buffer.from(`\uFEFF${text}`, encoding)), known).problem).toBe("encoding");
});

test.each([
  ["", "empty"],
  [header, "empty"],
  ["Name,E-mail\nA,a@x.test", "columns"],
  [`${header}\n"A,a@x.test,none,none`, "unreadable"],
  [[header, ...Array.from({ length: mostPeople + 1 }, (_, i) => `P${i},p${i}@x.test,none,none`)].join("\n"), "too-many"],
])("a file that can't be used says why: %#", (text, problem) => {
  expect(readPeople(text, known).problem).toBe(problem);
});
