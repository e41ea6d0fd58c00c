import { type FileFormat, type Problem, shown } from "../imports/index.ts";
import { emailAddress, fold, type Language } from "../platform/index.ts";

const columns = {
  email: ["E-mail", "Email", "E-mail address", "Email address", "Address", "Mail", "Indirizzo e-mail", "Posta elettronica"],
  company: ["Company name", "Company", "Organization", "Customer name", "Name", "Azienda", "Nome azienda"],
  language: ["Language", "Lingua"],
} as const satisfies Record<string, readonly [string, ...string[]]>;

type Column = keyof typeof columns;
const longestName = 300;
const languages: Readonly<Record<string, Language>> = {
  ...{ en: "en", "en us": "en", "en gb": "en", english: "en", inglese: "en" },
  ...{ it: "it", "it it": "it", italian: "it", italiano: "it" },
};

/** email and company also of a line with a problem, as far as they can be told. */
export type AddresseeLine = { readonly line: number; readonly email: string | null; readonly company: string | null } & (
  | { readonly language: Language | null; readonly problem: null }
  | { readonly language: null; readonly problem: Problem<string> }
);

export const addresseeFile: FileFormat<Column, AddresseeLine> = {
  columns,
  ways: [["email"]],
  read({ line, cells, problem }, { positions }) {
    if (cells === null) return { line, email: null, company: null, language: null, problem };
    const cell = (column: Column) => (cells[positions[column]] ?? "").trim();
    const email = emailAddress.safeParse(cell("email"));
    const company = cell("company").replaceAll(/\s+/g, " ");
    const told = { line, email: email.success ? email.data : shown(cell("email")), company: shown(company, longestName) || null };
    const refuse = (code: string, parameters: Problem["parameters"]): AddresseeLine => ({
      ...told,
      language: null,
      problem: { code, parameters },
    });
    const written = fold(cell("language").replaceAll(/[-_]/g, " "));
    const language = written === "" ? null : languages[written];

    if (!email.success) return refuse("email-invalid", { value: shown(cell("email")) });
    if (/\p{Cc}/u.test(company)) return refuse("control-characters", { column: columns.company[0] });
    if ([...company].length > longestName) return refuse("name-too-long", { longest: longestName });
    if (language === undefined) return refuse("language-unknown", { value: shown(cell("language")) });
    return { ...told, language, problem: null };
  },
};
