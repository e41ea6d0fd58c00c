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
