import { expect, type Page } from "@playwright/test";
import type { Portal } from "./portal.ts";
import type { Stack } from "./stack.ts";
import type { Words } from "./words.ts";

type Look = (page: Page) => Promise<void>;

/** A registered member of the partner network, who is not in the program yet. */
export interface Applicant {
  organization: string;
  person: string;
  address: string;
  password: string;
  /** Of the membership account. */
  account: string;
  /** Of another one, whose IDs can't be chosen. */
  otherAccount: string;
  networkId: string;
  /** Of the primary contact. */
  contact: string;
}

export function applicantCalled(organization: string, domain: string, networkId: string): Applicant {
  return {
    organization,
    person: "Giulia Riva",
    address: `giulia@${domain}`,
    password: "a path above the quiet lake",
    account: `partner-network@${domain}`,
    otherAccount: `network-abroad@${domain}`,
    networkId,
    contact: `amministrazione@${domain}`,
  };
}

/** The vendor's registry gets the member: its own active ID, one of another country, and one that has lapsed. */
export async function registerMember(vendor: Portal, words: Words, applicant: Applicant, look: Look): Promise<void> {
  const { organization, account, otherAccount, networkId } = applicant;
  const lines = [
    "Network ID,Organization name,Country,Status,Account email",
    `${networkId},${organization},IT,active,${account}`,
    `${networkId}1,${organization} GmbH,DE,active,${otherAccount}`,
    `${networkId}2,${organization} (old),IT,inactive,${otherAccount}`,
    "12,Too short,IT,active,nobody@mail.example",
  ];
  await vendor.open("Partner network");
  await look(vendor.page);
  await vendor.follow("Import from a file");
  await look(vendor.page);
  await importFile(vendor, words, "Memberships of the partner network", lines);
  await expect(vendor.page.getByRole("row", { name: `${organization} GmbH` })).toContainText(words("New"));
  await expect(vendor.page.getByRole("row", { name: "Too short" })).toContainText(words("Refused"));
  await look(vendor.page);
}

/** A customer that the vendor has on record for the member. */
export async function recordCustomer(vendor: Portal, words: Words, { networkId }: Applicant, customer: { id: string; name: string }) {
  const lines = [
    "Network ID,Microsoft ID,Company name,Primary domain name,Relationship,Country",
    `${networkId},${customer.id},${customer.name},${customer.id}.example,Reseller,Italy`,
  ];
  await importFile(vendor, words, "Customers on record, who transact through another portal", lines);
  await expect(vendor.page.getByRole("row", { name: customer.name })).toContainText(words("New"));
}

async function importFile(vendor: Portal, words: Words, kind: string, lines: string[]): Promise<void> {
  await vendor.page.getByRole("radio", { name: words(kind) }).check();
  const file = { name: "registry.csv", mimeType: "text/csv", buffer: Buffer.from(lines.join("\n"), "utf8") };
  await vendor.page.getByLabel(words("CSV file")).setInputFiles(file);
  await vendor.page.getByRole("switch", { name: words("Trial run") }).uncheck();
  await vendor.press("Import now");
  await expect(vendor.text("The import is done.")).toBeVisible();
}

/** From the sign-in page over the welcome page to an organization of one's own, and on to its application. */
export async function signUpAsApplicant(portal: Portal, words: Words, stack: Stack, applicant: Applicant, look: Look): Promise<void> {
  await portal.page.goto("/sign-in");
  await portal.follow("Become a partner");
  await expect(portal.heading(words("Become a partner"))).toBeVisible();
  await look(portal.page);
  await portal.page.getByRole("tab", { name: words("My organization is new here") }).click();
  await portal.field("Your work e-mail address").fill(applicant.address);
  await portal.press("Send the code");
  await portal.field("Code from the mail").fill(await codeFor(stack, applicant.address));
  await portal.field("Name of your organization").fill(applicant.organization);
  await portal.page.getByRole("combobox", { name: words("Country") }).selectOption("IT");
  await portal.field("Your name").fill(applicant.person);
  await portal.field("Password").fill(applicant.password);
  await portal.press("Create organization");
  await expect(portal.link("Continue to the application")).toBeVisible();
  await look(portal.page);
  await portal.follow("Continue to the application");
  await expect(portal.button("Begin the application")).toBeVisible();
  await look(portal.page);
  await portal.press("Begin the application");
}

export async function proveMembership(portal: Portal, stack: Stack, account: string): Promise<void> {
  await portal.field("E-mail address of the membership account").fill(account);
  await portal.press("Send the code");
  await portal.field("Code from the mail").fill(await codeFor(stack, account));
  await portal.press("Show the partner network IDs");
}

async function codeFor(stack: Stack, address: string): Promise<string> {
  const mail = await stack.mailbox.waitFor(({ to, text }) => to.includes(address) && /\b\d{6}\b/.test(text));
  return mail.text.match(/\b\d{6}\b/)?.[0] ?? "";
}

export function confirmationIn(text: string): string {
  return text.match(/https?:\/\/\S+\/enrollment-confirmation#[\w.-]+/)?.[0] ?? "";
}
