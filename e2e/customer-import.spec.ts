import { randomUUID } from "node:crypto";
import { expect, test } from "./test.ts";

test("a partner imports its customers: first as a trial, then for good; a bad line stops nothing", async ({ as, look, words }) => {
  const lines = [
    "Microsoft ID,Company name,Primary domain name,Relationship,Country",
    `${randomUUID()},Bäckerei Morgenrot,morgenrot-${Date.now()}.example,Reseller,Germany`,
    "not-an-id,Nobody,nobody.example,Reseller,Germany",
    `${randomUUID()},株式会社さくら,sakura-${Date.now()}.example,Reseller,Japan`,
  ];
  const file = { name: "customers.csv", mimeType: "text/csv", buffer: Buffer.from(lines.join("\n"), "utf8") };

  const dieter = await as("Dieter Vogel");
  await dieter.open("Imports");
  await look(dieter.page);
  await dieter.follow("Import customers");
  await look(dieter.page);
  await dieter.page.getByLabel(words("CSV file")).setInputFiles(file);
  await dieter.press("Start the trial run");
  await expect(dieter.heading("customers.csv")).toBeVisible();
  await expect(dieter.text("Finished")).toBeVisible();
  await expect(dieter.page.getByRole("row", { name: "Bäckerei Morgenrot" })).toContainText(words("New"));
  await expect(dieter.page.getByRole("row", { name: "Nobody" })).toContainText(words("Refused"));
  await look(dieter.page);
  await dieter.open("Customers");
  await expect(dieter.page.getByRole("row", { name: "Trattoria Aurelia" })).toBeVisible();
  await expect(dieter.page.getByRole("row", { name: "Morgenrot" })).toHaveCount(0);

  await dieter.open("Imports");
  await dieter.follow("Import customers");
  await dieter.page.getByLabel(words("CSV file")).setInputFiles(file);
  await dieter.page.getByRole("switch", { name: words("Trial run") }).uncheck();
  await dieter.press("Import now");
  await expect(dieter.text("Finished")).toBeVisible();
  await dieter.page.getByRole("combobox", { name: words("Outcome") }).selectOption("refused");
  await expect(dieter.page.getByRole("row", { name: "Nobody" })).toBeVisible();
  await expect(dieter.page.getByRole("row", { name: "Morgenrot" })).toHaveCount(0);

  await dieter.open("Customers");
  await dieter.page.getByRole("searchbox", { name: words("Search by name") }).fill("株式");
  await expect(dieter.page.getByRole("row", { name: "株式会社さくら" })).toContainText(words("No administration"));
  await expect(dieter.page.getByRole("row", { name: "Morgenrot" })).toHaveCount(0);
  await dieter.page.getByRole("link", { name: "株式会社さくら" }).click();
  await expect(dieter.link("Ask for administration")).toBeVisible();
  await look(dieter.page);
});

test("a partner invites many from a file: first as a trial, then for good; each line tells what became of it", async ({
  as,
  look,
  words,
  stack,
}) => {
  const [one, two] = ["first", "second"].map((name) => `${name}-${Date.now()}@many.example`) as [string, string];
  const lines = [
    "E-mail;Company name;Language",
    `${one};Bäckerei Morgenrot;en`,
    "nobody;Nobody;",
    `${two};Trattoria Aurora;it`,
    `${one};;`,
  ];
  const file = { name: "addressees.csv", mimeType: "text/csv", buffer: Buffer.from(lines.join("\n"), "utf8") };
  const dieter = await as("Dieter Vogel");
  const begin = async () => {
    await dieter.open("Invitations");
    await dieter.follow("Invite many customers");
    await dieter.follow("Invite many customers");
    await dieter.page.getByLabel(words("CSV file")).setInputFiles(file);
  };
  await begin();
  const asked = dieter.page.getByRole("combobox", { name: words("What you would be for the customer") });
  await asked.selectOption("device");
  const text = dieter.field("Text");
  await expect(text).toHaveValue(/computers that you get from us|i computer che vi forniamo/);
  await expect(dieter.page.getByRole("checkbox", { name: words("Include delegated administration") })).toHaveCount(0);
  await text.fill("Dear {{company}}");
  await expect(dieter.text("The link can't be left out.")).toBeVisible();
  await expect(dieter.button("Start the trial run")).toHaveAttribute("aria-disabled", "true");
  await look(dieter.page);
  await dieter.press("Put the link back");
  await dieter.press("Start the trial run");
  await expect(dieter.heading("addressees.csv")).toBeVisible();
  await expect(dieter.page.getByRole("row", { name: two })).toContainText(words("Would be sent"));
  await expect(dieter.page.getByRole("article")).toContainText("Dear Bäckerei Morgenrot");
  await dieter.page.getByRole("button", { name: words("Show the letter to {0}", two) }).click();
  await expect(dieter.page.getByRole("article")).toContainText("Dear Trattoria Aurora");
  await look(dieter.page);

  await begin();
  await dieter.page.getByRole("switch", { name: words("Trial run") }).uncheck();
  await dieter.press("Send the invitations");
  const mail = await stack.mailbox.waitFor(({ to }) => to.includes(two));
  expect(mail.subject).toContain("vi invita a collaborare");
  await expect(dieter.page.getByRole("row", { name: two })).toContainText(words("Sent"));
  await expect(dieter.page.getByRole("row", { name: "Nobody" })).toContainText(words("Failed"));
  await look(dieter.page);
  await dieter.page.setViewportSize({ width: 320, height: 800 });
  await look(dieter.page);
  await dieter.page.setViewportSize({ width: 1280, height: 900 });

  await dieter.page.getByRole("link", { name: two }).click();
  await expect(dieter.page.getByRole("switch", { name: words("Remind them automatically") })).toBeChecked();
  await dieter.press("Remind now");
  await expect(dieter.page.getByText(/less than a day ago|meno di un giorno fa/)).toBeVisible();
  await look(dieter.page);
});
