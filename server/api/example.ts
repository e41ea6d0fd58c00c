import { type JsonSchema, resolve } from "./json-schema.ts";

/** What a reader expects to see in a field of this name; everything else is told by its shape. */
const byName: Readonly<Record<string, string>> = {
  name: "Northwind Traders",
  displayName: "Anna Bianchi",
  country: "IT",
  domain: "northwind.example",
  signInName: "anna.bianchi@northwind.example",
  userName: "anna.bianchi",
  line1: "Via Roma 1",
  city: "Milano",
  region: "MI",
  postalCode: "20121",
  programId: "public",
  partnerNetworkId: "4812345",
  networkId: "4812345",
  phone: "+39 02 1234567",
  fileName: "customers.csv",
  code: "284913",
  requestCode: "K7QM-2XPR",
  action: "users:password:reset",
  sha256: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
  language: "en",
  key: "customer-agreement",
  title: "Customer agreement",
  path: "displayName",
  email: "anna@northwind.example",
  password: "seven quiet boats at noon",
  currentPassword: "seven quiet boats at noon",
  newPassword: "a lamp beside the green door",
  temporaryPassword: "mild-otter-74-harbor",
  token: "AZNvXnwae1KdLkyPOmseBw.q83vEjRWeJo",
  secret: "procura_AZNvXnwae1KdLkyPOmseBw.q83vEjRWeJo",
  hint: "WeJo",
  link: "https://partners.example.com/invitation#AZNvXnwae1KdLkyPOmseBw.q83vEjRWeJo",
  subject: "Northwind Traders would like to work with you",
  body: "Hello,\n\nplease open this link: https://partners.example.com/invitation#AZNvXnwae1KdLkyPOmseBw.q83vEjRWeJo",
  version: "2026-01-15",
  html: "<h1>Customer agreement</h1>",
  tenantDomain: "partners.example.com",
  ipAddress: "203.0.113.7",
  device: "Firefox on Linux",
  group: "Admin agents",
  removedBy: "Carla Conti",
  nextCursor: "WyJub3J0aHdpbmQiLCIwMTkzNmY1ZSJd",
  cursor: "WyJub3J0aHdpbmQiLCIwMTkzNmY1ZSJd",
  microsoftId: "3b0a3b7e-6f0f-4a52-8f43-0d1f2c9a5e11",
  partnerKind: "indirect-reseller",
  tag: "Gold",
  reason: "We already work with another partner.",
  declineReason: "We already work with another partner.",
};
const byFormat: Readonly<Record<string, string>> = {
  uuid: "01936f5e-7c1a-7b52-9d2e-4c8f3a6b1e07",
  "date-time": "2026-03-14T09:26:53.000Z",
  date: "2026-03-14",
  email: "anna@northwind.example",
  uri: "https://partners.example.com",
};

/** A value of the shape that reads like the real thing. field: the name that it stands under. */
export function exampleOf(given: JsonSchema, components: Readonly<Record<string, JsonSchema>>, field = ""): unknown {
  const schema = resolve(given, components);
  if (schema.examples?.length) return schema.examples[0];
  if (schema.const !== undefined) return schema.const;
  if (schema.enum !== undefined) return schema.enum[0];
  const choice = (schema.anyOf ?? schema.oneOf)?.find(({ type }) => type !== "null");
  if (choice !== undefined) return exampleOf(choice, components, field);
  if (schema.allOf !== undefined) return Object.assign({}, ...schema.allOf.map((part) => exampleOf(part, components, field)));
  switch (Array.isArray(schema.type) ? schema.type.find((type) => type !== "null") : schema.type) {
    case "object":
      return Object.fromEntries(
        Object.entries(schema.properties ?? {}).map(([name, property]) => [name, exampleOf(property, components, name)]),
      );
    case "array":
      return schema.items === undefined ? [] : [exampleOf(schema.items, components, field)];
    case "integer":
    case "number":
      return schema.default ?? Math.max(schema.minimum ?? 1, 1);
    case "boolean":
      return schema.default ?? true;
    case "string":
      return exampleText(schema, field);
    default:
      return null;
  }
}

function exampleText({ format, pattern, default: fallback, maxLength }: JsonSchema, field: string): unknown {
  if (fallback !== undefined) return fallback;
  if (format !== undefined && byFormat[format] !== undefined) return byFormat[format];
  const named = byName[field];
  const fits =
    named !== undefined && (pattern === undefined || new RegExp(pattern, "u").test(named)) && named.length <= (maxLength ?? Infinity);
  return fits ? named : "…";
}
