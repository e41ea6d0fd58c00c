import { readFile } from "node:fs/promises";
import { decide } from "./decisions.ts";
import { inviteByMail, linkIn } from "./invitations.ts";
import { expect, test } from "./test.ts";

const partner = "Fabrikam Consulting";

test("a partner is invited in, administers, and is shown out", async ({ as, look, words, stack, language }) => {
  const address = `nora-${language}@pedal.example`;
  const customer = "Pedal & Söhne";
  const password = "four quiet wheels rolling";

  const ada = await as("Ada Bianchi");
  const link = await test.step("the admin agent writes and sends the invitation", async () => {
    await ada.open("Customers");
    await look(ada.page);
    const sent = await inviteByMail(ada, words, address, look);
    await ada.follow("See your invitations");
    await expect(ada.page.getByRole("row", { name: address })).toContainText(words("Open"));
    await look(ada.page);
    await ada.page.getByRole("link", { name: address }).click();
    await expect(ada.text("Delivered to the mail server")).toBeVisible();
    await expect(ada.page.getByRole("list", { name: words("How far it has come") }).getByText(words("Not opened yet"))).toBeVisible();
    await look(ada.page);
    return sent;
  });

  const nora = await as();
  await test.step("the customer reads who asks for what, and creates its organization there and then", async () => {
    const mail = await stack.mailbox.waitFor(({ to }) => to.includes(address));
    expect(linkIn(mail.text)).toBe(link);
    await nora.page.goto(linkIn(mail.text));
    await expect(nora.heading(words("{0} would like to work with you", partner))).toBeVisible();
    await expect(nora.text("Reset your users' passwords")).toBeVisible();
    await look(nora.page);
    await nora.page.getByRole("tab", { name: words("My organization is new here") }).click();
    await look(nora.page);
    await nora.field("Your work e-mail address").fill(address);
    await nora.press("Send the code");
    const code = await stack.mailbox.waitFor(({ to, text }) => to.includes(address) && /\b\d{6}\b/.test(text) && !text.includes(link));
    await nora.field("Code from the mail").fill(code.text.match(/\b\d{6}\b/)?.[0] ?? "");
    await nora.field("Name of your organization").fill(customer);
    await nora.page.getByRole("combobox", { name: words("Country") }).selectOption("AT");
    await nora.field("Your name").fill("Nora Sommer");
    await nora.field("Password").fill(password);
    await look(nora.page);
    await nora.press("Create organization");
  });

  await test.step("she can't accept before she has confirmed reading; cancelling leaves nothing", async () => {
    await expect(nora.page.getByRole("heading", { name: words("The agreement") })).toBeVisible();
    await expect(nora.button("Accept & authorize")).toHaveAttribute("aria-disabled", "true");
    await expect(nora.text("You can accept once you have ticked that you have read the agreement.")).toBeVisible();
    await look(nora.page);
    await nora.press("Cancel");
    await expect(nora.heading(words("Nothing was changed"))).toBeVisible();
    await look(nora.page);
    await nora.page.goto("about:blank");
    await nora.page.goto(link);
    await nora.page.getByRole("checkbox", { name: words("I have read the agreement and accept it for {0}.", customer) }).check();
    await nora.press("Accept & authorize");
    await expect(nora.heading(words("Partner relationships"))).toBeVisible();
    await expect(nora.page.getByRole("row", { name: partner })).toContainText(words("Reseller and delegated administrator"));
    await look(nora.page);
  });

  await test.step("the inviter has a mail, and the customer is on the partner's page at once", async () => {
    await stack.mailbox.waitFor(({ to, subject }) => to.includes("ada@mail.example") && subject.includes(customer));
    await ada.open("Customers");
    await ada.page.getByRole("link", { name: customer }).click();
    await expect(ada.heading(customer)).toBeVisible();
    await expect(ada.text("The customer accepted your invitation")).toBeVisible();
    await look(ada.page);
  });

  await test.step("the admin agent creates a user, resets a password, gives and takes a role", async () => {
    await ada.page.getByRole("tab", { name: words("Users and roles") }).click();
    await expect(ada.page.getByRole("row", { name: "Nora Sommer" })).toContainText(words("Active"));
    await look(ada.page);
    await ada.press("Create user");
    await ada.field("Name").fill("Jörg Weiß");
    await expect(ada.field("Sign-in name")).toHaveValue("jorg.wei");
    await ada.field("Sign-in name").fill("joerg.weiss");
    await look(ada.page);
    await ada.press("Create");
    await expect(ada.page.getByRole("alertdialog")).toContainText(words("The account of {0} is ready", "Jörg Weiß"));
    await look(ada.page);
    await ada.press("I have saved it");
    await ada.page.getByRole("link", { name: "Jörg Weiß" }).click();
    await expect(ada.heading("Jörg Weiß")).toBeVisible();
    await look(ada.page);
    await ada.press("Reset password");
    await look(ada.page);
    await ada.page
      .getByRole("alertdialog")
      .getByRole("button", { name: words("Reset password") })
      .click();
    await expect(ada.page.getByRole("textbox", { name: /joerg\.weiss/ })).toHaveValue(/\S{8,}/);
    await ada.press("I have saved it");
    await ada.press("Give a role");
    const search = ada.page.getByRole("searchbox", { name: words("Search roles") });
    await search.fill("help");
    await look(ada.page);
    const give = ada.page.getByRole("button", { name: new RegExp(words("Give the role {0}", "(Helpdesk|.*help desk)")) });
    await give.click();
    await expect(give).toHaveCount(0);
    await ada.press("Done");
    const take = ada.page.getByRole("button", { name: new RegExp(words("Take away the role {0}", "(Helpdesk|.*help desk)")) });
    await take.click();
    await expect(ada.text("No admin role.")).toBeVisible();
  });

  await test.step("the admin agent disables, deletes and restores the user", async () => {
    const choose = async (act: string, becomes: string) => {
      await ada.page.getByRole("button", { name: words("More actions for {name}", "Jörg Weiß") }).click();
      await ada.page.getByRole("menuitem", { name: words(act), exact: true }).click();
      await ada.page
        .getByRole("alertdialog")
        .getByRole("button", { name: words(act), exact: true })
        .click();
      await expect(ada.page.getByRole("main").getByText(words(becomes), { exact: true })).toBeVisible();
    };
    await choose("Disable", "Disabled");
    await choose("Delete", "Deleted");
    await look(ada.page);
    await choose("Restore", "Active");
  });

  await test.step("a helpdesk agent may do less, somebody in neither group nothing", async () => {
    const hugo = await as("Hugo Marin");
    await hugo.open("Customers");
    await hugo.page.getByRole("link", { name: customer }).click();
    await hugo.page.getByRole("tab", { name: words("Users and roles") }).click();
    await expect(hugo.page.getByRole("row", { name: "Jörg Weiß" })).toBeVisible();
    await expect(hugo.button("Create user")).toHaveCount(0);
    await hugo.page.getByRole("link", { name: "Jörg Weiß" }).click();
    await expect(hugo.button("Reset password")).toBeVisible();
    await expect(hugo.button("Give a role")).toHaveCount(0);
    const nina = await as("Nina Rossi");
    await expect(nina.text("There is nothing for you to manage here")).toBeVisible();
    await look(nina.page);
  });

  const service = await test.step("a service asks whether the person may, and is told the way", async () => {
    const door = await decide(nora, words, stack, look);
    const question = { signInName: ada.signInOf("Ada Bianchi").signInName, action: "users:password:reset" };
    const [agent, stranger] = await door.ask([question, { ...question, signInName: ada.signInOf("Nina Rossi").signInName }]);
    expect(agent).toMatchObject({ allowed: true, missing: null });
    expect(agent?.path.map(({ kind }) => kind)).toEqual(["person", "membership", "group", "assignment", "grant", "role", "action"]);
    expect(stranger).toMatchObject({ allowed: false, missing: { link: "assignment" } });
    return { ask: () => door.ask([question]), dismiss: door.dismiss };
  });

  await test.step("the customer sees who did what for whom, and removes the admin roles", async () => {
    await nora.open("Activity");
    const created = nora.page.getByRole("listitem").filter({ hasText: words("created the user {name}", "Jörg Weiß") });
    await expect(created).toContainText("Ada Bianchi");
    await expect(created).toContainText(partner);
    await expect(created).toContainText(words("on your behalf, under the delegated administration you granted"));
    await look(nora.page);
    await nora.page.getByRole("combobox", { name: words("What happened") }).selectOption("user.created");
    await expect(nora.page.getByRole("main").getByRole("listitem")).toHaveCount(1);
    const [download] = await Promise.all([nora.page.waitForEvent("download"), nora.press("Download as CSV")]);
    const lines = (await readFile(await download.path(), "utf8")).trim().split("\r\n");
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/user\.created.*Ada Bianchi.*Jörg Weiß/);
    await nora.open("Partner relationships");
    await nora.page.getByRole("link", { name: partner }).click();
    await expect(nora.heading(partner)).toBeVisible();
    await expect(nora.page.getByRole("list", { name: words("Ways from {0} to {organizationName}", partner, customer) })).toBeVisible();
    await look(nora.page);
    await nora.press("Remove admin roles");
    const dialog = nora.page.getByRole("alertdialog");
    await expect(dialog).toContainText(words("What stands:"));
    await expect(dialog.getByRole("list", { name: words("Accounts that {0} created", partner) })).toHaveText("Jörg Weiß");
    await look(nora.page);
    await dialog.getByRole("button", { name: words("Remove admin roles") }).click();
    await expect(
      nora.text("Nobody at {0}. They hold no admin roles here and can't see or manage your users and services.", partner),
    ).toBeVisible();
    const [answer] = await service.ask();
    expect(answer).toMatchObject({ allowed: false, missing: { link: "grant" } });
    await look(nora.page);
    await service.dismiss();
  });

  await test.step("the partner's open page says who did it and what still stands", async () => {
    await expect(ada.text("{0} has removed your admin roles.", customer)).toBeVisible();
    await expect(ada.page.getByText(/Nora Sommer/)).toBeVisible();
    await expect(ada.link("Ask for administration again")).toBeVisible();
    await look(ada.page);
    await ada.open("Customers");
    await expect(ada.page.getByRole("row", { name: customer })).toContainText(words("Administration removed"));
    await ada.open("Activity");
    await expect(ada.page.getByRole("listitem").filter({ hasText: words("created the user {name}", "Jörg Weiß") })).toBeVisible();
    await expect(ada.page.getByRole("listitem").filter({ hasText: words("removed the admin roles of {partner}", partner) })).toBeVisible();
  });

  await test.step("still responsible for support, the partner asks the vendor, who answers both sides", async () => {
    const [subject, answer] = ["Mail does not arrive", "We have opened a request for them."];
    await ada.open("Customers");
    await ada.page.getByRole("link", { name: customer }).click();
    await ada.press("Ask the vendor for help");
    const asking = ada.page.getByRole("alertdialog");
    await asking.getByRole("textbox", { name: words("Subject") }).fill(subject);
    await asking.getByRole("textbox", { name: words("What does the customer need?") }).fill("Nora rang: nothing since this morning.");
    await look(ada.page);
    await asking.getByRole("button", { name: words("Ask the vendor") }).click();
    const requests = ada.page.getByRole("list", { name: words("Requests to the vendor") });
    await expect(requests).toContainText(words("Waiting for the vendor"));

    const vera = await as("Vera Lindqvist");
    await vera.open("Requests for help");
    await vera.page.getByRole("button", { name: words("Reply: {0}", subject) }).click();
    const replying = vera.page.getByRole("alertdialog");
    await expect(replying).toContainText("Nora rang: nothing since this morning.");
    await replying.getByRole("textbox", { name: words("Answer") }).fill(answer);
    await look(vera.page);
    await replying.getByRole("button", { name: words("Reply and close") }).click();
    await expect(vera.page.getByRole("button", { name: words("Reply: {0}", subject) })).toHaveCount(0);
    await look(vera.page);

    const mail = await stack.mailbox.waitFor(({ to, text }) => to.includes("ada@mail.example") && text.includes(answer));
    expect(mail.text).toContain(customer);
    await ada.page.reload();
    await expect(requests).toContainText(answer);
    await look(ada.page);
    await nora.open("Partner relationships");
    await nora.page.getByRole("link", { name: partner }).click();
    await expect(nora.text("What {0} asked the vendor for you", partner)).toBeVisible();
    await expect(nora.page.getByRole("list", { name: words("Requests to the vendor") })).toContainText(answer);
    await look(nora.page);
  });
});
