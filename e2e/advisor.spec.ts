import { linkIn } from "./invitations.ts";
import { expect, test } from "./test.ts";

const [advisor, customer] = ["Lumen Advisors", "Contoso Bicycles"];

test("an advisor asks, helps with passwords and nothing else, and is gone when it ends", async ({ as, look, words }) => {
  const [claire, carol] = [await as("Claire Dubois"), await as("Carol Jensen", { narrow: true })];
  await claire.open("Partner agreement");
  await claire.page.getByRole("checkbox").check();
  await claire.press("Sign the partner agreement");
  await expect(claire.page.getByRole("checkbox")).toHaveCount(0);

  await claire.open("Customers");
  await claire.follow("Request a relationship");
  const kind = claire.page.getByRole("combobox", { name: words("What you would be for the customer") });
  await expect(kind.locator("option:checked")).toHaveText(words("Advisor"));
  await expect(kind.locator("option", { hasText: words("Reseller") })).toHaveCount(0);
  await look(claire.page);
  await claire.press("Continue to the message");
  const link = linkIn(await claire.field("Text").inputValue());
  await claire.press("Copy");
  await expect(claire.text("What happens next")).toBeVisible();

  await carol.page.goto(link);
  await expect(carol.text("Open and follow support requests for you")).toBeVisible();
  await expect(carol.text("Manage your services and settings, as a global administrator does")).toHaveCount(0);
  await look(carol.page);
  await carol.page.getByRole("checkbox").check();
  await carol.press("Accept & authorize");
  await expect(carol.notice("You now work with {0}.", advisor)).toBeVisible();
  await expect(carol.page.getByText(words("Advisor"), { exact: true }).first()).toBeVisible();

  await claire.open("Customers");
  await claire.page.getByRole("link", { name: customer }).click();
  await expect(claire.heading(customer)).toBeVisible();
  await look(claire.page);
  await claire.page.getByRole("tab", { name: words("Users and roles") }).click();
  await expect(claire.page.getByRole("link", { name: "Tom Bauer" })).toBeVisible();
  await expect(claire.button("Create user")).toHaveCount(0);
  await claire.page.getByRole("link", { name: "Tom Bauer" }).click();
  await expect(claire.button("Reset password")).toBeVisible();

  await claire.open("Customers");
  await claire.page.getByRole("link", { name: customer }).click();
  await claire.press("End the relationship");
  await claire.page
    .getByRole("alertdialog")
    .getByRole("button", { name: words("End the relationship") })
    .click();
  await expect(claire.heading(words("Customers"))).toBeVisible();
  await expect(claire.page.getByRole("link", { name: customer })).toHaveCount(0);
});
