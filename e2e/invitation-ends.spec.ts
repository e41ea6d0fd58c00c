import { inviteByMail, inviteByOpenLink, linkIn } from "./invitations.ts";
import { expect, test } from "./test.ts";

const partner = "Fabrikam Consulting";

test("each way in which an invitation can't be accepted has its own clear page", async ({ as, look, words }) => {
  const ada = await as("Ada Bianchi");
  await ada.open("Customers");
  const link = await inviteByMail(ada, words, "carol@mail.example");

  const visitor = await as();
  await visitor.page.goto(link.slice(0, -6));
  await expect(visitor.heading(words("This link is not complete"))).toBeVisible();
  await look(visitor.page);

  const tom = await as("Marco Villa");
  await tom.page.goto(link);
  await expect(tom.text("A global administrator has to decide this")).toBeVisible();
  await look(tom.page);

  await ada.page.goto(link);
  await expect(ada.text("This is your own invitation")).toBeVisible();
  await look(ada.page);

  const dieter = await as("Dieter Vogel");
  await dieter.page.goto(link);
  await expect(dieter.text("A partner can't become another partner's customer")).toBeVisible();

  await ada.page.goto("/");
  await ada.open("Invitations");
  await ada.page.getByRole("link", { name: "carol@mail.example" }).first().click();
  await expect(ada.text("The link was opened for the first time")).toBeVisible();
  await ada.press("Withdraw");
  await look(ada.page);
  await ada.page
    .getByRole("alertdialog")
    .getByRole("button", { name: words("Withdraw") })
    .click();
  await expect(ada.notice("The invitation is withdrawn.")).toBeVisible();
  await visitor.page.goto("about:blank");
  await visitor.page.goto(link);
  await expect(visitor.heading(words("{partnerName} has withdrawn this invitation", partner))).toBeVisible();
  await look(visitor.page);
});

test("a customer declines with a reason, and the partner reads it", async ({ as, look, words, stack }) => {
  const ada = await as("Ada Bianchi");
  await ada.open("Customers");
  await inviteByMail(ada, words, "carol.decides@mail.example");
  const mail = await stack.mailbox.waitFor(({ to }) => to.includes("carol.decides@mail.example"));

  const carol = await as();
  await carol.page.goto(linkIn(mail.text));
  const { signInName, password } = carol.signInOf("Carol Jensen");
  await carol.signIn(signInName, password);
  await carol.press("Decline");
  await carol.field("Reason").fill("We decide next year");
  await look(carol.page);
  await carol.page
    .getByRole("alertdialog")
    .getByRole("button", { name: words("Decline") })
    .click();
  await expect(carol.heading(words("You have declined"))).toBeVisible();
  await look(carol.page);

  await ada.follow("See your invitations");
  await ada.page.getByRole("link", { name: "carol.decides@mail.example" }).click();
  await expect(ada.page.getByText("We decide next year")).toBeVisible();
  await expect(ada.text("{closer} declined it", "Carol Jensen")).toBeVisible();
});

test("accepting twice is one relationship, and the page says so before", async ({ as, words }) => {
  const ada = await as("Ada Bianchi");
  await ada.open("Customers");
  const link = await inviteByOpenLink(ada, words);
  const gino = await as("Gino Ferri");
  await gino.page.goto(link);
  await expect(gino.text("You already work with {0}. Accepting again changes nothing.", partner)).toBeVisible();
  await gino.page.getByRole("checkbox").check();
  await gino.press("Accept & authorize");
  await expect(gino.heading(words("Partner relationships"))).toBeVisible();
  await expect(gino.page.getByRole("row", { name: partner })).toHaveCount(1);
});
