import { countryOf, type FileFormat, type Problem, shown } from "../../imports/index.ts";
import { isTellingName } from "../../organizations/index.ts";
import { emailAddress, fold } from "../../platform/index.ts";
import type { MembershipDraft } from "./save-membership.ts";

const columns = {
  networkId: ["Network ID", "Partner network ID", "PartnerID", "Partner ID", "MPN ID"],
  name: ["Organization name", "Organization", "Company name", "Company", "Name"],
  country: ["Country", "Country/Region", "Country or region", "Country code"],
  status: ["Status", "State", "Membership status"],
  accountEmail: ["Account email", "Account e-mail", "Membership account", "Email", "E-mail"],
} as const satisfies Record<string, readonly [string, ...string[]]>;

type Column = keyof typeof columns;
const longestName = 300;
const active = new Set(["active", "attivo", "attiva", "yes", "true"]);
const inactive = new Set(["inactive", "inattivo", "inattiva", "no", "false"]);

/** A line of a file of memberships; networkId and name also of a line with a problem, as far as they can be told. */
export type MembershipLine = { readonly line: number; readonly networkId: string | null; readonly name: string | null } & (
  | { readonly membership: MembershipDraft; readonly problem: null }
  | { readonly membership: null; readonly problem: Problem<string> }
);

export const membershipFile: FileFormat<Column, MembershipLine> = {
  columns,
  read({ line, cells, problem }, { positions }) {
    if (cells === null) return { line, networkId: null, name: null, membership: null, problem };
    const cell = (column: Column) => (cells[positions[column]] ?? "").trim();
    const [networkId, name] = [cell("networkId"), cell("name").replaceAll(/\s+/g, " ")];
    const told = { line, networkId: shown(networkId), name: shown(name, longestName) };
    const refuse = (code: string, parameters: Problem["parameters"]): MembershipLine => ({
      ...told,
      membership: null,
      problem: { code, parameters },
    });
    const country = countryOf(cell("country"));
    const status = fold(cell("status"));
    const email = emailAddress.safeParse(cell("accountEmail"));

    if (!isNetworkId(networkId)) return refuse("network-id-invalid", { value: shown(networkId) });
    if (/\p{Cc}/u.test(name)) return refuse("control-characters", { column: columns.name[0] });
    if (!isTellingName(name)) return refuse("name-not-telling", { value: shown(name) });
    if ([...name].length > longestName) return refuse("name-too-long", { longest: longestName });
    if (country === null) return refuse("country-unknown", { value: shown(cell("country")) });
    if (!active.has(status) && !inactive.has(status)) return refuse("status-unknown", { value: shown(cell("status")) });
    if (!email.success) return refuse("email-invalid", { value: shown(cell("accountEmail")) });
    return { ...told, membership: { networkId, name, country, active: active.has(status), accountEmail: email.data }, problem: null };
  },
};

export function isNetworkId(text: string): boolean {
  return /^[0-9]{4,12}$/.test(text);
}
