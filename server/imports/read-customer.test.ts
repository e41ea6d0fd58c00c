import { describe, expect, test } from "vitest";
import { readCustomer } from "./read-customer.ts";

const layout = { delimiter: ",", width: 5, positions: { microsoftId: 0, name: 1, domain: 2, relationship: 3, country: 4 } };
const id = "3f2504e0-4f89-41d3-9a0c-0305e82c3301";

function readCells(cells: Partial<{ id: string; name: string; domain: string; relationship: string; country: string }>) {
  const whole = { id, name: "Contoso Ltd", domain: "contoso.com", relationship: "Reseller", country: "IT", ...cells };
  return readCustomer({ line: 7, cells: [whole.id, whole.name, whole.domain, whole.relationship, whole.country], problem: null }, layout);
}

describe("a line is refused", () => {
  test.each([
    ["id-invalid", { id: "" }],
    ["id-invalid", { id: "42" }],
    ["id-invalid", { id: `${id}0` }],
    ["id-invalid", { id: "00000000-0000-0000-0000-000000000000" }],
    ["name-not-telling", { name: "" }],
    ["name-not-telling", { name: " - " }],
    ["name-too-long", { name: "n".repeat(301) }],
    ["control-characters", { name: "Con\u0000toso" }],
    ["domain-invalid", { domain: "contoso" }],
    ["domain-invalid", { domain: "https://contoso.com" }],
    ["domain-invalid", { domain: "anna@contoso.com" }],
    ["domain-invalid", { domain: "contoso.com:443" }],
    ["domain-invalid", { domain: "10.0.0.1" }],
    ["domain-invalid", { domain: "contoso..com" }],
    ["domain-invalid", { domain: "-contoso.com" }],
    ["domain-invalid", { domain: `${"c".repeat(64)}.com` }],
    ["domain-invalid", { domain: "conto%00so.com" }],
    ["relationship-not-imported", { relationship: "" }],
    ["relationship-not-imported", { relationship: "Advisor" }],
    ["country-unknown", { country: "" }],
    ["country-unknown", { country: "Atlantis" }],
    ["country-unknown", { country: "EU" }],
  ] as const)("%s: %o", (code, cells) => {
    expect(readCells(cells)).toMatchObject({ line: 7, customer: null, problem: { code } });
  });

  test("by the first thing that is wrong, with what stood there, made showable", () => {
    const { problem, microsoftId, name } = readCells({ id: `x\u0007${"y".repeat(500)}`, country: "?" });
    expect(problem).toMatchObject({ code: "id-invalid", parameters: { value: `x ${"y".repeat(77)}…` } });
    expect([microsoftId?.length, name]).toEqual([80, "Contoso Ltd"]);
  });
});

describe("a line is taken", () => {
  test.each([
    ["any script", { name: "株式会社　コントソ" }, { name: "株式会社 コントソ" }],
    ["300 characters, however many units", { name: "𝒞".repeat(300) }, { name: "𝒞".repeat(300) }],
    ["a name over two lines", { name: " Contoso\n Ltd " }, { name: "Contoso Ltd" }],
    ["an ID in braces and capitals", { id: `{${id.toUpperCase()}}` }, { microsoftId: id }],
    ["no domain", { domain: " " }, { domain: null }],
    ["a domain in any script", { domain: "Bücher.Example" }, { domain: "xn--bcher-kva.example" }],
    ["Partner Center's own domains", { domain: "contoso.onmicrosoft.com" }, { domain: "contoso.onmicrosoft.com" }],
    ["a code in lower case", { country: "it" }, { country: "IT" }],
    ["an English name", { country: "South Korea" }, { country: "KR" }],
    ["an Italian name", { country: "Paesi Bassi" }, { country: "NL" }],
    ["a name without its accents", { country: "cote d'ivoire" }, { country: "CI" }],
    ["an abbreviation", { country: "UK" }, { country: "GB" }],
    ["a reseller by another word", { relationship: "cloud-solution provider" }, {}],
    ["a reseller with administration, which an import leaves out", { relationship: "Reseller & delegated administrator" }, {}],
  ])("%s", (_title, cells, expected) => {
    expect(readCells(cells)).toMatchObject({ problem: null, customer: { microsoftId: id, ...expected } });
  });
});
