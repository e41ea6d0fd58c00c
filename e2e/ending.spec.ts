import { inviteByMail } from "./invitations.ts";
import { expect, test } from "./test.ts";

test("a customer asks for the end, the partner reads it and ends the relationship", async ({ as, look, words, language }) => {
  const customer = "Contoso Bicycles";
  const ada = await as("Ada Bianchi");
  await ada.open("Customers");
  const link = await inviteByMail(ada, words, `carol-${language}@pedal.example`, look);
  const carol = await as("Carol Jensen");
  await carol.page.goto(link);
  await carol.page.getByRole("checkbox").check();
  await carol.press("Accept & authorize");
  await carol.page.getByRole("link", { name: "Fabrikam Consulting" }).click();
  await expect(carol.heading("Fabrikam Consulting")).toBeVisible();

  await ada.open("Customers");
  await ada.page.getByRole("link", { name: customer }).click();
  await expect(ada.heading(customer)).toBeVisible();
  await expect(ada.button("End the relationship")).toHaveCount(0);

  await carol.press("Ask to end it");
  const asking = carol.page.getByRole("alertdialog");
  await asking.getByRole("textbox", { name: words("Reason") }).fill("We have an own team now.");
  await look(carol.page);
  await asking.getByRole("button", { name: words("Ask to end it") }).click();
  await expect(carol.text("You have asked to end the relationship")).toBeVisible();
  await look(carol.page);

  await expect(ada.text("{name} asks you to end your relationship.", customer)).toBeVisible();
  await expect(ada.page.getByText(/We have an own team now\./)).toBeVisible();
  await look(ada.page);
  await ada.press("End the relationship");
  await look(ada.page);
  await ada.page
    .getByRole("alertdialog")
    .getByRole("button", { name: words("End the relationship") })
    .click();
  await expect(ada.heading(words("Customers"))).toBeVisible();
  await expect(ada.page.getByRole("link", { name: customer })).toHaveCount(0);

  await carol.page.reload();
  await expect(carol.text("The relationship has ended")).toBeVisible();
  await look(carol.page);

  const vera = await as("Vera Lindqvist");
  await vera.open("Overdue endings");
  await expect(vera.text("Nothing is overdue")).toBeVisible();
  await look(vera.page);
});
