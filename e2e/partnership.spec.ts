import { linkIn } from "./invitations.ts";
import { expect, test } from "./test.ts";

const [provider, reseller, sharedCustomer] = ["Meridian Distribution", "Fabrikam Consulting", "Trattoria Aurelia"];

/** The demo's two are partners from the start: they part, find each other anew, and administrator access comes and goes. */
test("provider meets reseller: found in the directory, invited, authorized, access removed", async ({ as, look, words, stack }) => {
  const { mailbox } = stack;
  const [olga, dieter] = [await as("Olga Conti"), await as("Dieter Vogel")];
  const dialog = olga.page.getByRole("alertdialog");
  const inMessage = `Seeking credit terms, ${Date.now()}`;

  await test.step("the reseller ends the partnership, told before what stays, and both get a mail", async () => {
    await olga.open("Indirect providers");
    await olga.page.getByRole("link", { name: provider }).click();
    await olga.press("End the partnership");
    await expect(dialog.getByText(words("the administrator access of {0} to your organization", provider))).toBeVisible();
    await expect(dialog.getByText(/^1 (shared customer stays|cliente in comune resta)/)).toBeVisible();
    await look(olga.page);
    await dialog.getByRole("textbox").fill(inMessage);
    await dialog.getByRole("button", { name: words("End the partnership") }).click();
    await expect(olga.notice("The partnership has ended. Both sides get a mail.")).toBeVisible();
    await expect(olga.page.getByText(inMessage)).toBeVisible();
    for (const to of ["olga@mail.example", "dieter@mail.example"])
      await mailbox.waitFor((mail) => mail.to.includes(to) && mail.text.includes(inMessage));
  });

  await test.step("looks for a provider, and writes to it", async () => {
    await olga.open("Find a provider");
    await olga.page.getByRole("combobox", { name: words("Your country") }).selectOption("IT");
    await look(olga.page);
    await olga.page.getByRole("link", { name: provider }).click();
    await expect(olga.field("Your organization")).toHaveValue(reseller);
    await olga.field("Message").fill(inMessage);
    await look(olga.page);
    await olga.press("Send message");
    await expect(olga.text("One more step: look into your mailbox.")).toBeVisible();
    const link = /https?:\S+confirm#[\w-]+/;
    const { text } = await mailbox.waitFor((mail) => mail.to.includes("olga@mail.example") && link.test(mail.text));
    expect(text).not.toContain(inMessage);
    await olga.page.goto(link.exec(text)?.[0] ?? "");
    await expect(olga.page.getByText(inMessage)).toBeVisible();
    await look(olga.page);
    await olga.press("Confirm and send");
    await expect(olga.heading(words("Your message is on its way"))).toBeVisible();
    await mailbox.waitFor((mail) => mail.to.includes("resellers@meridian.example") && mail.text.includes(inMessage));
  });

  const link = await test.step("the provider reads it and sends an invitation", async () => {
    await dieter.open("Contact requests");
    const request = dieter.page.getByRole("row", { name: inMessage });
    await expect(request).toContainText(reseller);
    await look(dieter.page);
    await request.getByRole("link", { name: words("Invite a reseller") }).click();
    await dieter.press("Continue to the message");
    await expect(dieter.field("To")).toHaveValue("olga@mail.example");
    await dieter.press("Send with Procura");
    await expect(dieter.text("What happens next")).toBeVisible();
    const sent = await mailbox.waitFor(({ to, text }) => to.includes("olga@mail.example") && linkIn(text) !== "");
    return linkIn(sent.text);
  });

  await test.step("an organization outside the program is refused, and told why", async () => {
    const bruno = await as(undefined, { narrow: true, dark: true });
    await bruno.page.goto(link);
    await expect(bruno.heading(words("{0} would like to be your indirect provider", provider))).toBeVisible();
    await look(bruno.page);
    const { signInName, password } = bruno.signInOf("Bruno Serra");
    await bruno.signIn(signInName, password);
    await expect(bruno.text("Only an indirect reseller can authorize an indirect provider")).toBeVisible();
  });

  await test.step("the reseller authorizes the provider, administrator access included", async () => {
    await olga.page.goto(link);
    await expect(olga.button("Authorize indirect provider")).toHaveAttribute("aria-disabled", "true");
    const [authorize, access] = [olga.page.getByRole("checkbox").first(), olga.page.getByRole("checkbox").last()];
    await expect(access).not.toBeChecked();
    await authorize.check();
    await access.check();
    await look(olga.page);
    await olga.press("Authorize indirect provider");
    await expect(olga.page.getByRole("row", { name: provider })).toContainText(words("With administrator access"));
    await mailbox.waitFor(({ to, subject }) => to.includes("dieter@mail.example") && subject.includes(reseller));
  });

  await test.step("the provider sees the reseller, and the customers of both", async () => {
    await dieter.follow("To your resellers");
    await look(dieter.page);
    await dieter.page
      .getByRole("row", { name: reseller })
      .getByRole("link", { name: words("View customers") })
      .click();
    await expect(dieter.page.getByRole("link", { name: sharedCustomer })).toBeInViewport();
    await look(dieter.page);
  });

  await test.step("the reseller takes the access back, and the partnership stands", async () => {
    await olga.page.getByRole("link", { name: provider }).click();
    await olga.press("Remove administrator access");
    await dialog.getByRole("button", { name: words("Remove administrator access") }).click();
    await expect(olga.notice("{0} no longer has administrator access.", provider)).toBeVisible();
    await expect(dieter.text("Administrator access removed")).toBeVisible({ timeout: 20_000 });
  });

  await test.step("an agent of the reseller invites a customer for both, who accepts both at once", async () => {
    const ada = await as("Ada Bianchi", { narrow: true });
    await ada.page.goto(olga.page.url());
    await expect(ada.page.getByRole("link", { name: sharedCustomer })).toBeVisible();
    await ada.follow("Invite new customers");
    await expect(ada.heading(words("Request a reseller relationship"))).toBeVisible();
    await expect(ada.page.getByRole("combobox", { name: words("Together with") }).locator("option:checked")).toHaveText(provider);
    await look(ada.page);
    await ada.press("Continue to the message");
    const letter = await ada.field("Text").inputValue();
    expect(letter).toContain(provider);
    await ada.press("Copy");
    await expect(ada.text("What happens next")).toBeVisible();

    const carol = await as("Carol Jensen");
    await carol.page.goto(linkIn(letter));
    await expect(carol.heading(words("{0} would like to work with you", reseller))).toBeVisible();
    await expect(carol.page.getByRole("heading", { name: words("{0}, its provider, will be able to", provider) })).toBeVisible();
    await look(carol.page);
    await carol.page.getByRole("checkbox").check();
    await carol.press("Accept & authorize");
    await expect(carol.notice("You now work with {0} and {1}.", reseller, provider)).toBeVisible();
    await expect(carol.page.getByRole("row", { name: provider })).toContainText(words("Reseller"));
    await mailbox.waitFor(({ to, subject }) => to.includes("dieter@mail.example") && subject.includes("Contoso Bicycles"));
    await dieter.open("Customers");
    await expect(dieter.page.getByRole("link", { name: "Contoso Bicycles" })).toBeVisible();
  });
});
