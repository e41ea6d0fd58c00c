import { randomUUID } from "node:crypto";
import { expect, test } from "./test.ts";

test("a partner imports its customers: first as a trial, then for good; a bad line stops nothing", async ({ as, look, words }) => {
  const domain = `morgenrot-${Date.now()}.example`;
  const lines = [
    "Microsoft ID,Company name,Primary domain name,Relationship,Country",
    `${randomUUID()},Bäckerei Morgenrot,${domain},Reseller,Germany`,
    "not-an-id,Nobody,nobody.example,Reseller,Germany",
    `${randomUUID()},株式会社さくら,sakura-${Date.now()}.example,Reseller,Japan`,
  ];
  const file = { name: "customers.csv", mimeType: "text/csv", buffer: Buffer.from(lines.join("\n"), "utf8") };

  const dieter = await as("Dieter Vogel");
  await dieter.open("Imports");
  await look(dieter.page);
  await dieter.follow("Import customers");
  await look(dieter.page);
  await dieter.page.getByLabel(words("CSV file")).setInputFiles(file);
  await dieter.press("Start the trial run");
  await expect(dieter.heading("customers.csv")).toBeVisible();
  await expect(dieter.text("Finished")).toBeVisible();
  await expect(dieter.page.getByRole("row", { name: "Bäckerei Morgenrot" })).toContainText(words("New"));
  await expect(dieter.page.getByRole("row", { name: "Nobody" })).toContainText(words("Refused"));
  await look(dieter.page);
  await dieter.open("Customers");
  await expect(dieter.page.getByRole("row", { name: "Trattoria Aurelia" })).toBeVisible();
  await expect(dieter.page.getByRole("row", { name: "Morgenrot" })).toHaveCount(0);

  await dieter.open("Imports");
  await dieter.follow("Import customers");
  await dieter.page.getByLabel(words("CSV file")).setInputFiles(file);
  await dieter.page.getByRole("switch", { name: words("Trial run") }).uncheck();
  await dieter.press("Import now");
  await expect(dieter.text("Finished")).toBeVisible();
  await dieter.page.getByRole("combobox", { name: words("Outcome") }).selectOption("refused");
  await expect(dieter.page.getByRole("row", { name: "Nobody" })).toBeVisible();
  await expect(dieter.page.getByRole("row", { name: "Morgenrot" })).toHaveCount(0);

  await dieter.open("Customers");
  await dieter.page.getByRole("searchbox", { name: words("Search by name") }).fill("株式");
  await expect(dieter.page.getByRole("row", { name: "株式会社さくら" })).toContainText(words("No administration"));
  await expect(dieter.page.getByRole("row", { name: "Morgenrot" })).toHaveCount(0);
  await dieter.page.getByRole("link", { name: "株式会社さくら" }).click();
  await expect(dieter.link("Ask for administration")).toBeVisible();
  await look(dieter.page);

  const [customer, signInName] = ["Bäckerei Morgenrot", `bruno.beck@${domain}`];
  const password = await test.step("the vendor gives an imported organization its first administrator", async () => {
    const vera = await as("Vera Lindqvist");
    await vera.open("Organizations");
    await vera.page.getByRole("searchbox", { name: words("Search by name") }).fill("Morgenrot");
    await vera.page.getByRole("button", { name: words("Details of {name}", customer) }).click();
    await vera.press("Add its first administrator");
    const adding = vera.page.getByRole("alertdialog");
    await adding.getByRole("textbox", { name: words("Full name") }).fill("Bruno Beck");
    await adding.getByRole("textbox", { name: words("E-mail address") }).fill("bruno.beck@mail.example");
    await look(vera.page);
    await adding.getByRole("button", { name: words("Add"), exact: true }).click();
    const shown = vera.page.getByRole("textbox", { name: words("Temporary password for {0}", signInName) });
    const made = await shown.inputValue();
    await look(vera.page);
    await vera.press("I have saved it");
    await expect(vera.button("Add its first administrator")).toHaveCount(0);
    return made;
  });

  const bruno = await as(undefined, { narrow: true });
  await test.step("it is told that the agreement is missing; before it is accepted nothing is bought", async () => {
    await bruno.page.goto("/sign-in");
    await bruno.signIn(signInName, password);
    await bruno.field("Current password").fill(password);
    await bruno.field("New password").fill("seven loaves before sunrise");
    await bruno.press("Change password");
    await bruno.press("Open navigation");
    await bruno.open("Partner relationships");
    await expect(bruno.page.getByRole("row", { name: "Meridian Distribution" })).toContainText(words("Reseller"));
    await look(bruno.page);
  });

  await dieter.open("Customers");
  await dieter.page.getByRole("searchbox", { name: words("Search by name") }).fill("Morgenrot");
  await dieter.page.getByRole("link", { name: customer }).click();
  await expect(dieter.text("{0} has not accepted the customer agreement.", customer)).toBeVisible();
  await look(dieter.page);
  await dieter.follow("Purchases");
  await dieter.press("Record a purchase");
  const recording = dieter.page.getByRole("alertdialog");
  await recording.getByRole("textbox", { name: words("Product") }).fill("Office for bakers");
  await recording.getByLabel(words("Purchased on")).fill(new Date().toISOString().slice(0, 10));
  await recording.getByRole("textbox", { name: words("Agreement number") }).fill("B-1");
  await recording.getByRole("button", { name: words("Save") }).click();
  await expect(recording).toContainText(/not accepted the customer agreement|non ha accettato il contratto/);

  await test.step("it accepts the agreement alone; the same purchase is recorded", async () => {
    await bruno.follow("Read the agreement");
    await expect(bruno.heading(words("Customer agreement"))).toBeVisible();
    await bruno.page.getByRole("checkbox", { name: words("I have read the agreement and accept it for {0}.", customer) }).check();
    await look(bruno.page);
    await bruno.press("Accept");
    await expect(bruno.notice("The agreement is accepted.")).toBeVisible();
    await look(bruno.page);
    await recording.getByRole("button", { name: words("Save") }).click();
    await expect(dieter.notice("The purchase is recorded.")).toBeVisible();
  });
});

test("a partner invites many from a file: first as a trial, then for good; each line tells what became of it", async ({
  as,
  look,
  words,
  stack,
}) => {
  const [one, two] = ["first", "second"].map((name) => `${name}-${Date.now()}@many.example`) as [string, string];
  const lines = [
    "E-mail;Company name;Language",
    `${one};Bäckerei Morgenrot;en`,
    "nobody;Nobody;",
    `${two};Trattoria Aurora;it`,
    `${one};;`,
  ];
  const file = { name: "addressees.csv", mimeType: "text/csv", buffer: Buffer.from(lines.join("\n"), "utf8") };
  const dieter = await as("Dieter Vogel");
  const begin = async () => {
    await dieter.open("Invitations");
    await dieter.follow("Invite many customers");
    await dieter.follow("Invite many customers");
    await dieter.page.getByLabel(words("CSV file")).setInputFiles(file);
  };
  await begin();
  const asked = dieter.page.getByRole("combobox", { name: words("What you would be for the customer") });
  await asked.selectOption("device");
  const text = dieter.field("Text");
  await expect(text).toHaveValue(/computers that you get from us|i computer che vi forniamo/);
  await expect(dieter.page.getByRole("checkbox", { name: words("Include delegated administration") })).toHaveCount(0);
  await text.fill("Dear {{company}}");
  await expect(dieter.text("The link can't be left out.")).toBeVisible();
  await expect(dieter.button("Start the trial run")).toHaveAttribute("aria-disabled", "true");
  await look(dieter.page);
  await dieter.press("Put the link back");
  await dieter.press("Start the trial run");
  await expect(dieter.heading("addressees.csv")).toBeVisible();
  await expect(dieter.page.getByRole("row", { name: two })).toContainText(words("Would be sent"));
  await expect(dieter.page.getByRole("article")).toContainText("Dear Bäckerei Morgenrot");
  await dieter.page.getByRole("button", { name: words("Show the letter to {0}", two) }).click();
  await expect(dieter.page.getByRole("article")).toContainText("Dear Trattoria Aurora");
  await look(dieter.page);

  await begin();
  await dieter.page.getByRole("switch", { name: words("Trial run") }).uncheck();
  await dieter.press("Send the invitations");
  const mail = await stack.mailbox.waitFor(({ to }) => to.includes(two));
  expect(mail.subject).toContain("vi invita a collaborare");
  await expect(dieter.page.getByRole("row", { name: two })).toContainText(words("Sent"));
  await expect(dieter.page.getByRole("row", { name: "Nobody" })).toContainText(words("Failed"));
  await look(dieter.page);
  await dieter.page.setViewportSize({ width: 320, height: 800 });
  await look(dieter.page);
  await dieter.page.setViewportSize({ width: 1280, height: 900 });

  await dieter.page.getByRole("link", { name: two }).click();
  await expect(dieter.page.getByRole("switch", { name: words("Remind them automatically") })).toBeChecked();
  await dieter.press("Remind now");
  await expect(dieter.page.getByText(/less than a day ago|meno di un giorno fa/)).toBeVisible();
  await look(dieter.page);
});
