import { expect, test } from "./test.ts";

const chosen = "seven lanterns over the harbor";

test("a user management admin adds a helpdesk agent, who changes the password, works, and is told which role a request takes", async ({
  as,
  look,
  words,
}) => {
  const uma = await as("Uma Serra");
  await uma.open("Users");
  await uma.follow("Add user");
  await expect(uma.heading(words("Add user"))).toBeVisible();
  await uma.field("Full name").fill("Ivo Lanza");
  await uma.field("E-mail address").fill("ivo@mail.example");
  await uma.press("Add");
  await expect(uma.text('Choose one; "not" is a choice too.').first()).toBeVisible();
  await look(uma.page);
  await expect(uma.page.getByRole("radio", { name: words("Only a global admin gives this level.") })).toHaveCount(4);
  for (const barred of await uma.page.getByRole("radio", { name: words("Only a global admin gives this level.") }).all())
    await expect(barred).toBeDisabled();
  await uma.page.getByRole("radio", { name: /^(Helpdesk agent|Agente dell'help desk)/ }).check();
  await uma.page.getByRole("radio", { name: words("Not an admin") }).check();
  await uma.press("Add");
  await expect(uma.heading(words("{0} is added", "Ivo Lanza"))).toBeVisible();
  await look(uma.page);
  const signInName = "ivo.lanza@fabrikam-consulting.aurora.example";
  const secret = uma.page.getByRole("textbox", { name: words("Temporary password for {0}", signInName) });
  const temporary = await secret.inputValue();
  expect(temporary).toMatch(/^[a-z0-9]{4}(-[a-z0-9]{4}){3}$/);
  await uma.follow("Open the user's page");
  await expect(uma.heading("Ivo Lanza")).toBeVisible();
  await look(uma.page);
  expect(await uma.page.content()).not.toContain(temporary);
  await uma.page.goBack();
  await expect(uma.heading(words("Add user"))).toBeVisible();
  expect(await uma.page.content()).not.toContain(temporary);

  const ivo = await as();
  await ivo.page.goto("/sign-in");
  await ivo.signIn(signInName, temporary);
  await expect(ivo.heading(words("Choose your own password"))).toBeVisible();
  await ivo.field("Current password").fill(temporary);
  await ivo.field("New password").fill(chosen);
  await ivo.press("Change password");
  await expect(ivo.heading(words("Welcome, {0}", "Ivo Lanza"))).toBeVisible();
  await ivo.open("Customers");
  await expect(ivo.link("Request a reseller relationship")).toHaveCount(0);
  await expect(ivo.link("Invitations")).toHaveCount(0);
  const customers = ivo.page.url();

  await ivo.page.goto(customers.replace("/customers", "/invitations/new"));
  await expect(ivo.heading(words("You can't open this page"))).toBeVisible();
  await expect(
    ivo.page.getByRole("heading", { name: /(Admin agent or Sales agent|Agente amministratore o Agente di vendita)$/ }),
  ).toBeVisible();
  await look(ivo.page);
  await ivo.page
    .getByRole("main")
    .getByRole("link", { name: words("What each role can do") })
    .click();
  await expect(ivo.heading(words("What each role can do"))).toBeVisible();
  await look(ivo.page);

  await ivo.open("Customers");
  const olga = await as("Olga Conti");
  await olga.open("Users");
  await olga.page.getByRole("link", { name: "Ivo Lanza" }).click();
  await olga.press("Change levels");
  await look(olga.page);
  await olga.page.getByRole("radio", { name: /^(Sales agent|Agente di vendita)/ }).check();
  await olga.page
    .getByRole("alertdialog")
    .getByRole("button", { name: words("Change levels") })
    .click();
  await expect(olga.notice("The levels of {0} are changed, as of now.", "Ivo Lanza")).toBeVisible();
  await expect(ivo.link("Request a reseller relationship")).toBeVisible();
  await olga.press("Change levels");
  await olga.page.getByRole("radio", { name: words("Not an agent") }).check();
  await olga.page
    .getByRole("alertdialog")
    .getByRole("button", { name: words("Change levels") })
    .click();
  await expect(ivo.heading(words("You can't open this page"))).toBeVisible();
  await look(ivo.page);
});

test("a narrow screen in the dark: levels, and what each role can do", async ({ as, look, words }) => {
  const uma = await as("Uma Serra", { narrow: true, dark: true });
  for (const item of ["Users", "Agents", "What each role can do"]) {
    await uma.press("Open navigation");
    await uma.open(item);
    await look(uma.page);
  }
  await uma.page.goto(uma.page.url().replace("/roles", "/users/new"));
  await expect(uma.heading(words("Add user"))).toBeVisible();
  await look(uma.page);
});
