import { saveFile } from "../../../lib/save-file.ts";
import type { ImportKind } from "./memberships.ts";

/** The lines show the form; nobody is called that. */
const examples: Record<ImportKind, string> = {
  memberships: `Network ID,Organization name,Country,Status,Account email
4000001,First Example Ltd,US,active,partners@first.example
4000002,"Second Example, S.p.A.",IT,inactive,partner@second.example
`,
  customers: `Network ID,Microsoft ID,Company name,Primary domain name,Relationship,Country
4000001,00000000-0000-4000-8000-000000000001,First Customer Ltd,first-customer.example,Reseller,US
4000002,00000000-0000-4000-8000-000000000002,"Second Customer, S.p.A.",second-customer.example,Reseller,IT
`,
};

export function downloadExample(kind: ImportKind): void {
  saveFile(new Blob([examples[kind]], { type: "text/csv" }), `${kind}-example.csv`);
}
