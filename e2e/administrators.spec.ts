import { linkIn } from "./invitations.ts";
import { expect, test } from "./test.ts";

const [partner, customer] = ["Meridian Distribution", "Contoso Bicycles"];

test("a delegated administrator is let in by two administrators of the customer, administers, and is deleted by the customer", async ({
  as,
  look,
  words,
}) => {
  const [dieter, carol] = [await as("Dieter Vogel"), await as("Carol Jensen")];
  const asked = await test.step("the partner asks to administer, and for nothing else", async () => {
    await dieter.open("Customers");
    await dieter.follow("Request a relationship");
    const kind = dieter.page.getByRole("combobox", { name: words("What you would be for the customer") });
    await kind.selectOption({ label: words("Delegated administrator") });
    await expect(dieter.heading(words("Request a relationship with a customer"))).toBeVisible();
    await expect(dieter.page.getByRole("checkbox")).toHaveCount(0);
    await look(dieter.page);
    await dieter.press("Continue to the message");
    const link = linkIn(await dieter.field("Text").inputValue());
    await dieter.press("Copy");
    await expect(dieter.text("What happens next")).toBeVisible();
    return link;
  });

  const both = carol.page.getByRole("switch", { name: words("An acceptance takes two global administrators") });
  await test.step("the customer wants two administrators; the first one's yes has no effect", async () => {
    await carol.open("Requests from partners");
    await both.click();
    await expect(carol.notice("The rule is saved.")).toBeVisible();
    await expect(both).toBeChecked();
    await carol.page.goto(asked);
    await expect(carol.text("Manage your services and settings, as a global administrator does")).toBeVisible();
    await expect(carol.page.getByRole("heading", { name: words("The agreement") })).toHaveCount(0);
    await carol.page.getByRole("checkbox").check();
    await carol.press("Accept & authorize");
    await expect(carol.text("The request of {0} waits for a second administrator.", partner)).toBeVisible();
    await expect(carol.text("No partner works for you yet")).toBeVisible();
    await look(carol.page);

    await dieter.follow("See your invitations");
    await dieter.page
      .getByRole("main")
      .getByRole("link", { name: words("Single-use link") })
      .first()
      .click();
    await look(dieter.page);
    await dieter.open("Customers");
    await expect(dieter.page.getByRole("link", { name: "Trattoria Aurelia" })).toBeVisible();
    await expect(dieter.page.getByRole("link", { name: customer })).toHaveCount(0);
  });

  const dana = await as("Dana Novak");
  await test.step("the second one reads the same and confirms: now the partner administers", async () => {
    await dana.open("Partner relationships");
    await dana.page.getByRole("link", { name: words("Look at the request") }).click();
    await expect(dana.heading(words("{0} would like to work with you", partner))).toBeVisible();
    await expect(
      dana.text(
        "{0} has accepted all that is asked. If you accept too, it takes effect. If not, refuse it under Partner relationships.",
        "Carol Jensen",
      ),
    ).toBeVisible();
    await look(dana.page);
    await dana.page.getByRole("checkbox").check();
    await dana.press("Accept & authorize");
    await expect(dana.notice("You now work with {0}.", partner)).toBeVisible();
    await expect(dana.page.getByRole("row", { name: partner })).toContainText(words("Delegated administrator"));

    await dieter.page.reload();
    await dieter.page.getByRole("link", { name: customer }).click();
    await expect(dieter.heading(customer)).toBeVisible();
    await dieter.page.getByRole("tab", { name: words("Users and roles") }).click();
    await expect(dieter.button("Create user")).toBeVisible();
  });

  await test.step("the customer deletes the partner by itself; nothing of it is left on the partner's page", async () => {
    await carol.page.reload();
    await carol.page.getByRole("link", { name: partner }).click();
    await expect(carol.heading(partner)).toBeVisible();
    await carol.press("Delete partner");
    const asking = carol.page.getByRole("alertdialog");
    await asking.getByRole("textbox", { name: words("Reason") }).fill("We do it ourselves now.");
    await look(carol.page);
    await asking.getByRole("button", { name: words("Delete partner") }).click();
    await expect(carol.text("The relationship has ended")).toBeVisible();
    await look(carol.page);
    await expect(dieter.text("The relationship with {name} has ended.", customer)).toBeVisible();
    await look(dieter.page);
    await dieter.open("Customers");
    await expect(dieter.page.getByRole("link", { name: "Trattoria Aurelia" })).toBeVisible();
    await expect(dieter.page.getByRole("link", { name: customer })).toHaveCount(0);
  });

  await test.step("to be without the rule takes two as well", async () => {
    await carol.open("Requests from partners");
    await both.click();
    await expect(carol.notice("Another global administrator has to confirm that.")).toBeVisible();
    await dana.open("Requests from partners");
    await look(dana.page);
    await dana.press("Confirm turning it off");
    await expect(dana.notice("The rule is saved.")).toBeVisible();
  });
});
