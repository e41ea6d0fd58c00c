import { readFile } from "node:fs/promises";
import { expect, test } from "./test.ts";

test("a partner tags, filters, keeps a view, chooses columns, opens a row and downloads its customers", async ({
  as,
  look,
  words,
  language,
}) => {
  const ada = await as("Ada Bianchi");
  const { page } = ada;
  await ada.open("Customers");
  const list = page.getByRole("table", { name: words("Customers") });
  const row = list.getByRole("row").filter({ has: page.getByRole("button", { name: new RegExp(words("Details of {name}", "")) }) });
  const name = (await row.getByRole("link").first().textContent()) ?? "";
  await look(page);

  await page.getByRole("button", { name: words("Details of {name}", name) }).press("Enter");
  await expect(page.getByRole("link", { name: words("See all users") })).toBeVisible();
  const add = page.getByRole("combobox", { name: words("Add a tag"), exact: true });
  await add.fill(`Gold ${language}`);
  await add.press("Enter");
  await expect(page.getByRole("button", { name: words("Remove the tag {tag}", `Gold ${language}`) })).toBeVisible();
  await look(page);

  const choose = (label: string, option: string) =>
    page.getByRole("combobox", { name: words(label), exact: true }).selectOption({ label: words(option) });
  await page.getByRole("combobox", { name: words("Tag"), exact: true }).fill(`gold ${language}`);
  await page.getByRole("combobox", { name: words("Tag"), exact: true }).press("Enter");
  await expect(row).toHaveCount(1);
  await choose("What you may do", "No administration");
  await expect(ada.text("No customer found")).toBeVisible();
  await look(page);
  await choose("What you may do", "Delegated administration");
  await choose("Sort by", "Newest first");
  await expect(row).toHaveCount(1);

  await ada.press("Columns");
  await page.getByRole("menuitemcheckbox", { name: words("Agreement") }).click();
  await page.keyboard.press("Escape");
  await expect(list.getByRole("columnheader", { name: words("Agreement") })).toBeVisible();

  await ada.press("Views");
  await page.getByRole("menuitem", { name: words("Save as a new view") }).click();
  await ada.field("Name of the view").fill(`Golden ${language}`);
  await page.getByRole("checkbox", { name: words("Share with everybody in my organization who works with customers") }).check();
  await look(page);
  await ada.press("Save view");
  await expect(ada.notice("The view is saved.")).toBeVisible();
  await ada.press("Clear filters");
  await page.reload();
  await expect(list.getByRole("columnheader", { name: words("Agreement") })).toBeVisible();
  await ada.press("Views");
  await page.getByRole("menuitemradio", { name: `Golden ${language}` }).click();
  await expect(page.getByRole("combobox", { name: words("Tag"), exact: true })).toHaveValue(`gold ${language}`);
  await expect(row).toHaveCount(1);

  const [download] = await Promise.all([page.waitForEvent("download"), ada.press("Download as CSV")]);
  const text = await readFile(await download.path(), "utf8");
  expect(text).toContain(name);
  expect(text).toContain(`Gold ${language}`);
  await page.setViewportSize({ width: 320, height: 760 });
  await look(page);
});
