import { expect, test } from "./test.ts";

test("the vendor takes a partner of the Chinese cloud in; it works, but asks no customer", async ({ as, look, words }) => {
  const vera = await as("Vera Lindqvist");
  await vera.open("Programs");
  const china = vera.page.getByRole("region", { name: words("Chinese cloud") });
  await china.getByRole("button", { name: words("Stop requiring a second factor") }).click();
  await vera.press("Stop requiring it");
  await expect(china.getByRole("button", { name: words("Require a second factor") })).toBeVisible();

  await vera.open("Organizations");
  await vera.follow("Add organization");
  await expect(vera.heading(words("Add organization"))).toBeFocused();
  await vera.field("Name").fill("Lotus Cloud");
  await vera.press("Add organization");
  await expect(vera.page.getByText(words("Choose one."))).toHaveCount(2);
  const choose = (label: string, option: string) =>
    vera.page.getByRole("combobox", { name: words(label), exact: true }).selectOption({ label: option });
  await vera.page.getByRole("combobox", { name: words("Country"), exact: true }).selectOption("CN");
  await choose("Program", words("Chinese cloud"));
  await choose("Kind", words("Direct partner"));
  await vera.field("Partner network ID").fill("12");
  await vera.field("Full name").fill("Mei Lin");
  await vera.field("E-mail address").fill("mei@mail.example");
  await vera.press("Add organization");
  await expect(vera.page.locator(".fui-Field__validationMessage")).toHaveCount(1);
  await look(vera.page);
  await vera.field("Partner network ID").fill("");
  await vera.press("Add organization");
  await expect(vera.heading(words("{0} has been added", "Lotus Cloud"))).toBeFocused();
  await look(vera.page);
  const signInName = "mei.lin@lotus-cloud.aurora.example";
  const temporary = await vera.page.getByRole("textbox", { name: words("Temporary password for {signInName}", signInName) }).inputValue();
  await vera.follow("Done");
  await expect(vera.page.getByRole("row", { name: "Lotus Cloud" })).toContainText(words("Direct partner"));

  const mei = await as();
  await mei.page.goto("/sign-in");
  await mei.signIn(signInName, temporary);
  await mei.field("Current password").fill(temporary);
  await mei.field("New password").fill("a long walk by the river");
  await mei.press("Change password");
  await mei.open("Customers");
  await mei.follow("Request a relationship");
  await expect(mei.page.getByText(words("Not available in your cloud"))).toBeVisible();
  await look(mei.page);
});
