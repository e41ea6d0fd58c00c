import { expect, test } from "./test.ts";

test("a customer locks all partners out, the partner's open page says so, and lifting restores everything", async ({ as, look, words }) => {
  const customer = "Trattoria Aurelia";
  const ada = await as("Ada Bianchi");
  await ada.open("Customers");
  await ada.page.getByRole("link", { name: customer }).click();
  await ada.page.getByRole("tab", { name: words("Users and roles") }).click();
  await expect(ada.page.getByRole("row", { name: "Lia Greco" })).toBeVisible();

  const gino = await as("Gino Ferri");
  await gino.open("Partner relationships");
  await expect(gino.text("Who can reach your organization, and through what")).toBeVisible();
  await look(gino.page);
  await gino.press("Lock all partner access");
  await expect(gino.page.getByRole("alertdialog")).toContainText(words("What stands:"));
  await look(gino.page);
  await gino.page
    .getByRole("alertdialog")
    .getByRole("button", { name: words("Lock partner access") })
    .click();
  await expect(gino.text("Nobody, while the lock holds. Without it, these would be the ways:")).toBeVisible();
  await expect(gino.heading(words("Partner relationships"))).toBeFocused();
  await look(gino.page);

  await expect(ada.text("{name} has suspended all access of partners.", customer)).toBeVisible();
  await expect(ada.page.getByRole("row", { name: "Lia Greco" })).toHaveCount(0);
  await look(ada.page);

  await gino.press("Lift the lock");
  await gino.page
    .getByRole("alertdialog")
    .getByRole("button", { name: words("Lift the lock") })
    .click();
  await expect(gino.button("Lock all partner access")).toBeVisible();
  await expect(ada.page.getByRole("row", { name: "Lia Greco" })).toBeVisible();
  await gino.page.getByRole("link", { name: "Fabrikam Consulting" }).click();
  await expect(gino.text("What people of {0} did here lately", "Fabrikam Consulting")).toBeVisible();
  await look(gino.page);
});
