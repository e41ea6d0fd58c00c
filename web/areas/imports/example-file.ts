import { saveFile } from "../../lib/save-file.ts";

/** The columns of Partner Center's customer export. The lines show the form; nobody is called that. */
const example = `Microsoft ID,Company name,Primary domain name,Relationship,Country
00000000-0000-4000-8000-000000000001,First Example Ltd,first.example,Reseller,US
00000000-0000-4000-8000-000000000002,"Second Example, S.p.A.",second.example,Reseller,IT
`;

export function downloadExample(): void {
  saveFile(new Blob([example], { type: "text/csv" }), "customers-example.csv");
}
