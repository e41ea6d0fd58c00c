import { expect, test } from "./test.ts";

test("a customer locks all partners out and reviews what they may do, the vendor suspends one; open pages say so, and lifting restores everything", async ({
  as,
  look,
  words,
}) => {
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

  await expect(ada.text("{name} has locked all partner access.", customer)).toBeVisible();
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

  await gino.open("Partner relationships");
  await gino.page.getByRole("link", { name: words("Access reviews") }).click();
  await gino.press("Start a review");
  const keep = gino.page.getByRole("button", { name: words("Keep: {0}", "Fabrikam Consulting") });
  await expect(keep).toBeVisible();
  await look(gino.page);
  await keep.click();
  await expect(keep).toHaveCount(0);
  await look(gino.page);

  const vera = await as("Vera Lindqvist");
  await vera.open("Organizations");
  await vera.page.getByRole("searchbox", { name: words("Search by name") }).fill(customer);
  await vera.page.getByRole("button", { name: words("Details of {name}", customer) }).click();
  const both = ["Fabrikam Consulting", customer, words("Reseller and delegated administrator")] as const;
  await vera.page.getByRole("button", { name: words("Suspend: {0} and {1} ({2})", ...both) }).click();
  const asking = vera.page.getByRole("alertdialog");
  await asking.getByRole("textbox", { name: words("Reason") }).fill("We look into a complaint.");
  await look(vera.page);
  await asking.getByRole("button", { name: words("Suspend") }).click();
  const lift = vera.page.getByRole("button", { name: words("Lift the suspension: {0} and {1} ({2})", ...both) });
  await expect(lift).toBeVisible();
  await look(vera.page);
  await expect(ada.page.getByRole("row", { name: "Lia Greco" })).toHaveCount(0);
  await gino.open("Partner relationships");
  await expect(gino.text("Suspended by the vendor")).toBeVisible();
  await look(gino.page);
  await lift.click();
  await expect(ada.page.getByRole("row", { name: "Lia Greco" })).toBeVisible();
});
