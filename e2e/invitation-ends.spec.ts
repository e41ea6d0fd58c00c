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

test("a letter that was prepared is continued, edited and sent again; the customer declines with a reason", async ({
  as,
  look,
  words,
  stack,
}) => {
  const ada = await as("Ada Bianchi");
  await ada.open("Customers");
  await ada.follow("Request a relationship");
  await ada.press("Continue to the message");
  await expect(ada.field("Text")).toHaveValue(/\/invitation#/);
  await ada.open("Invitations");
  await ada.page.getByRole("combobox", { name: words("Status") }).selectOption("draft");
  await ada.page
    .getByRole("main")
    .getByRole("link", { name: words("Continue and send") })
    .first()
    .click();
  // The list has links of the same name.
  await expect(ada.heading(words("Prepared invitation"))).toBeVisible();
  await ada.follow("Continue and send");
  const body = await ada.field("Text").inputValue();
  await ada.field("Text").fill(`Buon ferragosto!\n\n${body}`);
  await ada.field("To").fill("carol.first@mail.example");
  await look(ada.page);
  await ada.press("Send with Procura");
  await expect(ada.heading(words("Sent"))).toBeFocused();
  await look(ada.page);
  const first = await stack.mailbox.waitFor(({ to }) => to.includes("carol.first@mail.example"));
  expect(first.text).toContain("Buon ferragosto!");
  await ada.follow("Invitation");
  await ada.follow("Send again");
  await expect(ada.heading(words("Send the invitation again"))).toBeFocused();
  await expect(ada.field("To")).toHaveValue("carol.first@mail.example");
  await ada.field("To").fill("carol.decides@mail.example");
  await ada.press("Send with Procura");
  await expect(ada.heading(words("Sent"))).toBeVisible();
  const mail = await stack.mailbox.waitFor(({ to }) => to.includes("carol.decides@mail.example"));
  expect(linkIn(mail.text)).toBe(linkIn(first.text));

  const carol = await as();
  await carol.page.goto(linkIn(mail.text));
  const { signInName, password } = carol.signInOf("Carol Jensen");
  await carol.signIn(signInName, password);
  await carol.press("Decline");
  await carol.field("Reason").fill("We decide next year");
  await carol.page
    .getByRole("checkbox", {
      name: words("Also block {partnerName}: take no more requests from them. They are not told of that.", partner),
    })
    .check();
  await look(carol.page);
  await carol.page
    .getByRole("alertdialog")
    .getByRole("button", { name: words("Decline") })
    .click();
  await expect(carol.heading(words("You have declined"))).toBeVisible();
  await look(carol.page);

  await carol.page.goto("/");
  await carol.open("Requests from partners");
  await expect(carol.page.getByRole("row", { name: partner })).toBeVisible();
  await carol.page.getByRole("radio", { name: words("New partners only with your request code.") }).check();
  await carol.press("Save");
  await expect(carol.notice("The rule is saved.")).toBeVisible();
  const code = await carol.page.getByText(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/).textContent();
  await carol.page.getByRole("button", { name: words("Unblock {0}", partner) }).click();
  await carol.page
    .getByRole("alertdialog")
    .getByRole("button", { name: words("Unblock") })
    .click();
  await expect(carol.text("Nobody is blocked")).toBeVisible();
  await look(carol.page);

  await ada.follow("Invitation");
  await expect(ada.page.getByText("carol.first@mail.example").first()).toBeVisible();
  await expect(ada.page.getByText("We decide next year")).toBeVisible();
  await expect(ada.text("{closer} declined it", "Carol Jensen")).toBeVisible();

  await ada.open("Customers");
  await carol.page.goto(await inviteByOpenLink(ada, words));
  await expect(carol.text("This request does not carry your request code")).toBeVisible();
  await look(carol.page);
  await ada.open("Customers");
  await carol.page.goto("about:blank");
  await carol.page.goto(await inviteByOpenLink(ada, words, (code ?? "").toLowerCase()));
  await expect(carol.button("Accept & authorize")).toBeVisible();
  await carol.page.getByRole("radio", { name: words("The relationship alone. Nobody there can act in your organization.") }).check();
  await expect(carol.button("Accept")).toBeVisible();
  await carol.page.goto("/");
  await carol.open("Requests from partners");
  await carol.page.getByRole("radio", { name: words("Anyone. You look at each request and decide.") }).check();
  await carol.press("Save");
  await expect(carol.notice("The rule is saved.")).toBeVisible();
});

test("somebody who smells a rat reports the invitation, and the vendor takes it back", async ({ as, look, words }) => {
  const ada = await as("Ada Bianchi");
  await ada.open("Customers");
  const link = await inviteByOpenLink(ada, words);
  const visitor = await as(undefined, { narrow: true });
  await visitor.page.goto(link);
  await visitor.press("Report this invitation");
  await visitor.page.getByRole("radio", { name: words("The sender pretends to be somebody else") }).check();
  await visitor.field("What should we know?").fill("They rang before and asked for a password");
  await look(visitor.page);
  await visitor.press("Send the report");
  await expect(visitor.text("Thank you. Your report has been sent; {partnerName} is not told.", partner)).toBeVisible();

  const vera = await as("Vera Lindqvist");
  await vera.open("Reported invitations");
  await expect(vera.page.getByText("They rang before and asked for a password")).toBeVisible();
  await look(vera.page);
  await vera.page.getByRole("button", { name: words("Decide about the report on {0}", partner) }).click();
  await vera.page.getByRole("radio", { name: words("Take the invitation back: its link stops working at once") }).check();
  await look(vera.page);
  await vera.press("Close the report");
  await expect(vera.text("No open report")).toBeVisible();
  await visitor.page.reload();
  await expect(visitor.heading(words("{partnerName} has withdrawn this invitation", partner))).toBeVisible();
});

test("accepting twice is one relationship, and the page says so before", async ({ as, look, words }) => {
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

  await ada.follow("See your invitations");
  await ada.page
    .getByRole("main")
    .getByRole("link", { name: words("Open link") })
    .first()
    .click();
  await expect(ada.page.getByRole("heading", { name: words("Answers") })).toBeVisible();
  await look(ada.page);
});
