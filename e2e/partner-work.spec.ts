import { linkIn } from "./invitations.ts";
import type { Portal } from "./portal.ts";
import { expect, test } from "./test.ts";

const [partner, customer] = ["Meridian Distribution", "Contoso Bicycles"];

/** What each kind makes the partner, and what its invitation tells the customer. */
const kinds = [
  ["device", "Device partner", "List computers that you get from them as managed by them, each by its IDs"],
  ["line-of-business", "Line-of-business partner", "Submit apps made for your organization"],
  ["purchase-visibility", "Purchase visibility partner", "Keep a list of what you buy through them"],
  ["partner-account", "Partner", "Do there what you allow each of these accounts, and nothing else"],
] as const;

test("partners of four kinds ask, do their work, and end it when the customer asks for that", async ({ as, look, words }) => {
  const [dieter, carol] = [await as("Dieter Vogel"), await as("Carol Jensen")];
  const dialog = (of: Portal) => of.page.getByRole("alertdialog").or(of.page.getByRole("dialog"));
  const confirm = (of: Portal, button: string) =>
    dialog(of)
      .getByRole("button", { name: words(button), exact: true })
      .click();
  const openCustomer = async () => {
    await dieter.open("Customers");
    await dieter.page.getByRole("link", { name: customer }).click();
    await expect(dieter.heading(customer)).toBeVisible();
  };
  /** To a page of what the partner does for the customer. */
  const goToWork = async (name: string) => {
    await openCustomer();
    await dieter.page
      .getByRole("main")
      .getByRole("link", { name: words(name), exact: true })
      .click();
    await expect(dieter.heading(words(name))).toBeVisible();
  };
  const relationshipAs = (label: string) =>
    carol.page.getByRole("row", { name: partner }).filter({ has: carol.page.getByText(words(label), { exact: true }) });
  const openPartner = async (label: string) => {
    await carol.open("Partner relationships");
    await relationshipAs(label).getByRole("link", { name: partner }).click();
    await expect(carol.heading(partner)).toBeVisible();
  };

  for (const [kind, label, asks] of kinds) {
    await dieter.open("Customers");
    await dieter.follow("Request a relationship");
    await dieter.page.getByRole("combobox", { name: words("What you would be for the customer") }).selectOption(kind);
    await dieter.press("Continue to the message");
    const link = linkIn(await dieter.field("Text").inputValue());
    await dieter.press("Copy");
    await expect(dieter.text("What happens next")).toBeVisible();
    await carol.page.goto(link);
    await expect(carol.text(asks)).toBeVisible();
    if (kind === "device") await look(carol.page);
    await carol.page.getByRole("checkbox").check();
    await carol.press("Accept");
    await expect(carol.heading(words("Partner relationships"))).toBeVisible();
    await expect(relationshipAs(label)).toHaveCount(1);
  }

  await openCustomer();
  await expect(dieter.text("What you do for this customer")).toBeVisible();
  await look(dieter.page);
  await dieter.page
    .getByRole("main")
    .getByRole("link", { name: words("Devices"), exact: true })
    .click();
  await expect(dieter.text("No devices yet")).toBeVisible();
  const lines = ["Device Serial Number,Manufacturer name,Device model", "PC-1,Contoso,Book 3", "PC-2,Contoso,Book 3", "PC-3,,"];
  await dieter.page
    .getByLabel(words("CSV file"))
    .setInputFiles({ name: "devices.csv", mimeType: "text/csv", buffer: Buffer.from(lines.join("\n")) });
  await dieter.press("Add the devices");
  await expect(dieter.text("The devices of this file are under your management.")).toBeVisible();
  await expect(dieter.page.getByRole("row", { name: "PC-3" })).toContainText(words("Refused"));
  await expect(dieter.page.getByRole("table", { name: words("Devices") }).getByRole("row", { name: "PC-2" })).toBeVisible();
  await look(dieter.page);

  await goToWork("Apps");
  await dieter.press("Submit an app");
  for (const [field, text] of [
    ["Name", "Shelf Counter"],
    ["Version", "1.0"],
    ["What it does", "Counts what is on the shelves."],
    ["Installed from", "https://apps.meridian.example/shelf"],
    ["Privacy statement", "https://meridian.example/privacy"],
    ["Support page", "http://meridian.example/help"],
  ] as const)
    await dieter.field(field).fill(text);
  await confirm(dieter, "Submit");
  await expect(dialog(dieter)).toContainText("https://");
  await look(dieter.page);
  await dieter.field("Support page").fill("https://meridian.example/help");
  await confirm(dieter, "Submit");
  await dieter.page.getByRole("link", { name: "Shelf Counter" }).click();
  await expect(dieter.text("Waits for the customer's decision")).toBeVisible();
  await look(dieter.page);

  await goToWork("Purchases");
  await dieter.press("Record a purchase");
  await dieter.field("Product").fill("Office suite");
  await dieter.page.getByLabel(words("Purchased on")).fill("2026-02-01");
  await dieter.field("Agreement number").fill("MPSA-4711");
  await look(dieter.page);
  await confirm(dieter, "Save");
  await expect(dieter.page.getByRole("table", { name: words("Purchases") }).getByRole("row", { name: "Office suite" })).toBeVisible();
  await expect(
    dieter.page.getByRole("table", { name: words("Services and licenses") }).getByRole("row", { name: "Office suite" }),
  ).toBeVisible();
  await look(dieter.page);
  await dieter.open("Customers");
  await dieter.page.getByRole("button", { name: words("Details of {name}", customer) }).click();
  await expect(dieter.page.getByRole("listitem").filter({ hasText: /^Office suite: 1$/ })).toBeVisible();
  await look(dieter.page);
  await dieter.page.getByRole("link", { name: customer }).click();
  await expect(dieter.heading(customer)).toBeVisible();

  await carol.open("Devices");
  await carol.page.getByRole("button", { name: words("Release {device}", "PC-1") }).click();
  await look(carol.page);
  await confirm(carol, "Release the device");
  await expect(carol.page.getByRole("row", { name: "PC-1" })).toHaveCount(0);
  await expect(carol.page.getByRole("row", { name: "PC-2" })).toContainText(partner);
  await look(carol.page);

  await carol.open("Apps");
  await look(carol.page);
  await carol.page.getByRole("link", { name: "Shelf Counter" }).click();
  await expect(carol.text("Waits for your decision")).toBeVisible();
  await look(carol.page);
  await carol.press("Accept and publish");
  await confirm(carol, "Accept and publish");
  await expect(carol.heading("Shelf Counter")).toBeVisible();
  await expect(carol.text("Published version")).toBeVisible();

  await carol.open("Purchases");
  await expect(carol.page.getByRole("table", { name: words("Purchases") }).getByRole("row", { name: "Office suite" })).toContainText(
    partner,
  );
  await look(carol.page);
  await carol.page.getByRole("switch", { name: words("Purchase-visibility partners see each other's purchases") }).click();
  await look(carol.page);
  await confirm(carol, "Let them see");
  await expect(carol.page.getByRole("switch")).toBeChecked();

  const homeOf = (of: Portal) => new URL(of.page.url()).pathname.split("/").slice(0, 3).join("/");
  const [atCarols, atDieters] = [homeOf(carol), homeOf(dieter)];
  await openPartner("Partner");
  await carol.press("Add a person of the partner");
  await carol.field("E-mail address").fill("nobody@meridian.example");
  await dialog(carol).getByRole("combobox").selectOption({ index: 1 });
  await confirm(carol, "Add the person");
  await expect(dialog(carol).getByRole("alert").first()).toBeVisible();
  await look(carol.page);
  await carol.field("E-mail address").fill("dieter@mail.example");
  await confirm(carol, "Add the person");
  await expect(carol.page.getByRole("row", { name: "Dieter Vogel" })).toContainText(words("of partner {0}", partner));
  await look(carol.page);
  await carol.open("Users");
  await expect(carol.page.getByRole("row", { name: "Dieter Vogel" })).toContainText(words("of partner {0}", partner));
  await look(carol.page);
  await goToWork("Accounts of your people");
  await expect(dieter.page.getByRole("row", { name: "Dieter Vogel" })).toBeVisible();
  await look(dieter.page);
  await dieter.page.goto(atCarols);
  await expect(dieter.page.getByRole("banner")).toContainText(customer);
  await dieter.page.goto(`${atDieters}/invitations`);
  await expect(dieter.heading(words("Invitations"))).toBeVisible();

  for (const [kind, label] of kinds) {
    await openPartner(label);
    await carol.press("Ask to end it");
    if (kind === "device") await look(carol.page);
    await confirm(carol, "Ask to end it");
    await expect(carol.text("You have asked to end the relationship")).toBeVisible();
  }

  // Nothing in use is left behind: what blocks is named, and each side clears away its part of the work.
  await openCustomer();
  const ending = (label: string) => dieter.page.getByRole("button", { name: words("End the relationship: {0}", words(label)) });
  await ending("Line-of-business partner").click();
  await expect(dialog(dieter).getByRole("listitem")).toContainText("Shelf Counter");
  await expect(dialog(dieter).getByRole("button", { name: words("End the relationship") })).toBeDisabled();
  await look(dieter.page);
  await dialog(dieter).getByRole("listitem").getByRole("link").click();
  await dieter.page.getByRole("link", { name: "Shelf Counter" }).click();
  await dieter.press("Withdraw the app");
  await confirm(dieter, "Withdraw the app");
  await expect(dieter.button("Withdraw the app")).toHaveCount(0);
  await openPartner("Partner");
  await carol.page.getByRole("button", { name: words("Take away the account of {0}", "Dieter Vogel") }).click();
  await confirm(carol, "Take the account away");
  await goToWork("Devices");
  await dieter.page.getByRole("button", { name: words("Remove {device}", "PC-2") }).click();
  await confirm(dieter, "Remove the device");
  await expect(dieter.text("No devices yet")).toBeVisible();
  await openCustomer();
  await look(dieter.page);
  const own = dieter.page.getByRole("list", { name: words("What you are to the customer") });
  for (const [index, [, label]] of kinds.entries()) {
    const one = own.getByRole("listitem").filter({ has: dieter.page.getByText(words(label), { exact: true }) });
    await one.getByRole("button").click();
    if (index === 0) await look(dieter.page);
    await confirm(dieter, "End the relationship");
    await expect(one).toHaveCount(0);
  }
  await expect(dieter.heading(words("Customers"))).toBeVisible();
  await expect(dieter.page.getByRole("link", { name: customer })).toHaveCount(0);

  await carol.page.reload();
  await expect(carol.text("The relationship has ended")).toBeVisible();
  await carol.open("Apps");
  await expect(carol.page.getByRole("row", { name: "Shelf Counter" })).toHaveCount(0);
  await carol.open("Devices");
  await expect(carol.page.getByRole("row", { name: "PC-2" })).toHaveCount(0);
  await carol.open("Users");
  await expect(carol.page.getByRole("row", { name: "Tom Bauer" })).toBeVisible();
  await expect(carol.page.getByRole("row", { name: "Dieter Vogel" })).toHaveCount(0);
  await dieter.page.goto(atCarols);
  await expect(dieter.page.getByRole("banner")).not.toContainText(customer);
});
