import { saveFile } from "../../lib/save-file.ts";

/** The lines show the form; nobody is called that. */
const example = `E-mail,Company name,Language
admin@first.example,First Example Ltd,en
admin@second.example,"Second Example, S.p.A.",it
`;

export function downloadExample(): void {
  saveFile(new Blob([example], { type: "text/csv" }), "addressees-example.csv");
}
