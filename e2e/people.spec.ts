import { readFile } from "node:fs/promises";
import type { Portal } from "./portal.ts";
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
  await expect(ivo.link("Request a relationship")).toHaveCount(0);
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
  await expect(ivo.link("Request a relationship")).toBeVisible();
  await olga.press("Change levels");
  await olga.page.getByRole("radio", { name: words("Not an agent") }).check();
  await olga.page
    .getByRole("alertdialog")
    .getByRole("button", { name: words("Change levels") })
    .click();
  await expect(ivo.heading(words("You can't open this page"))).toBeVisible();
  await look(ivo.page);
});

test("people from a file, sign-in history, the security contact, and the choice of notices", async ({ as, look, words }) => {
  const uma = await as("Uma Serra");
  await uma.open("Users");
  await uma.follow("Add from a file");
  await expect(uma.heading(words("Add users from a file"))).toBeVisible();
  const header = "Full name,E-mail,Agent level,Admin level";
  await choose(uma, Buffer.from(`${header}\nNiccolò Sala,n@mail.example,none,none`, "latin1"));
  await expect(uma.page.getByText("CSV UTF-8")).toBeVisible();
  await expect(uma.button("Add the users")).toBeDisabled();
  await addFrom(uma, [
    header,
    "Rita Sala,rita@mail.example,helpdesk-agents,none",
    "Piero Galli,piero@mail.example,admin-agents,none",
    "Nobody Known,nobody@mail.example,boss,none",
  ]);
  const lines = uma.page.getByRole("table", { name: words("Line by line") }).getByRole("row");
  await expect(lines.nth(1).getByText(words("Added"))).toBeVisible();
  await expect(lines.nth(2).getByText(words("Refused"))).toBeVisible();
  await expect(lines.nth(3).getByText(words('The agent level is missing or unknown; write "none" for no agent.'))).toBeVisible();
  await look(uma.page);
  const temporary = /[a-z0-9]{4}(-[a-z0-9]{4}){3}/.exec((await lines.nth(1).textContent()) ?? "")?.[0] ?? "";
  const saved = uma.page.waitForEvent("download");
  await uma.page
    .getByRole("main")
    .getByRole("link", { name: words("Users"), exact: true })
    .click();
  await uma.press("Stay on the page");
  await uma.press("Save the results");
  expect(await readFile(await (await saved).path(), "utf8")).toContain(`rita.sala@fabrikam-consulting.aurora.example,${temporary},`);
  await choose(uma, Buffer.from(`${header},Sign-in name\nRita Sala,rita@mail.example,none,none,rita@other.example`));
  await expect(uma.page.getByRole("table", { name: words("What was read") })).toBeVisible();
  await look(uma.page);
  await uma.press("Add the users");
  await expect(lines).toHaveCount(2);
  await expect(lines.nth(1).getByText(words("Refused"))).toBeVisible();

  const rita = await as();
  await rita.page.goto("/sign-in");
  await rita.signIn("rita.sala@fabrikam-consulting.aurora.example", "a wrong one");
  await expect(rita.page.getByText(/password is wrong|password non sono corretti/)).toBeVisible();
  await rita.signIn("rita.sala@fabrikam-consulting.aurora.example", temporary);
  await rita.field("Current password").fill(temporary);
  await rita.field("New password").fill(chosen);
  await rita.press("Change password");
  await expect(rita.heading(words("Welcome, {0}", "Rita Sala"))).toBeVisible();
  await rita.page.goto("/account");
  await expect(rita.heading(words("Your account"))).toBeVisible();
  const history = rita.page.getByRole("list", { name: words("Sign-in history") }).getByRole("listitem");
  await expect(history.filter({ hasText: words("Wrong password") })).toHaveCount(1);
  await expect(history.filter({ hasText: words("Signed in") }).first()).toContainText(/Chrom\w+ (on|su) Linux/);
  const answers = rita.page.getByRole("switch", { name: /^(Ended relationships|Relazioni terminate)$/ });
  await answers.click();
  await expect(answers).not.toBeChecked();
  await rita.page.reload();
  await expect(answers).not.toBeChecked();
  await look(rita.page);

  const olga = await as("Olga Conti", { narrow: true });
  await olga.press("Open navigation");
  await olga.open("Users");
  await olga.page.getByRole("link", { name: "Rita Sala" }).click();
  await expect(olga.page.getByRole("list", { name: words("Sign-in history") }).getByText(words("Wrong password"))).toBeVisible();
  await look(olga.page);
  await olga.press("Open navigation");
  await olga.open("Organization profile");
  const contact = olga.page.getByRole("region", { name: words("Security contact") });
  const field = (label: string) => contact.getByRole("textbox", { name: words(label), exact: true });
  await field("First name").fill("Rita");
  await field("Last name").fill("Sala");
  await olga.press("Save the contact");
  await expect(field("E-mail address")).toHaveAttribute("aria-invalid", "true");
  await look(olga.page);
  await field("E-mail address").fill("rita@mail.example");
  await field("Telephone number").fill("02 1234567");
  await olga.press("Save the contact");
  await expect(olga.notice("The security contact is saved.")).toBeVisible();

  const vera = await as("Vera Lindqvist");
  await vera.open("Organizations");
  await vera.page.getByRole("searchbox", { name: words("Search by name") }).fill("Fabrikam");
  await vera.page.getByRole("button", { name: words("Details of {name}", "Fabrikam Consulting") }).click();
  await expect(vera.page.getByRole("link", { name: "+39 02 123 4567" })).toBeVisible();
  await look(vera.page);
});

/** Adds the people of a CSV file with these lines. */
async function addFrom(portal: Portal, lines: readonly string[]): Promise<void> {
  await choose(portal, Buffer.from(lines.join("\n")));
  await expect(portal.page.getByRole("table").getByRole("row")).toHaveCount(lines.length);
  await portal.press("Add the users");
}

async function choose(portal: Portal, buffer: Buffer): Promise<void> {
  await portal.page.locator('input[type="file"]').setInputFiles({ name: "people.csv", mimeType: "text/csv", buffer });
}

test("whoever a global admin puts among the admin agents works for customers at once, and no longer once taken out", async ({
  as,
  look,
  words,
}) => {
  const sara = await as("Sara Neri");
  await sara.open("Customers");
  await sara.page.getByRole("link", { name: "Trattoria Aurelia" }).click();
  await sara.page.getByRole("tab", { name: words("Users and roles") }).click();
  await expect(sara.page.getByRole("main").locator(".fui-MessageBar")).toBeVisible();
  await expect(sara.button("Create user")).toHaveCount(0);
  const olga = await as("Olga Conti");
  await olga.open("Agents");
  await olga.page.getByRole("button", { name: words("Add a person to {0}", words("Admin agents")) }).click();
  await olga.page.getByRole("searchbox").fill("sara");
  await look(olga.page);
  await olga.page.getByRole("button", { name: words("Add {0}", "Sara Neri") }).click();
  const remove = olga.page.getByRole("button", { name: words("Remove {0} from {1}", "Sara Neri", words("Admin agents")) });
  await expect(remove).toBeVisible();
  await sara.page.reload();
  await expect(sara.button("Create user")).toBeVisible();
  await remove.click();
  await expect(remove).toHaveCount(0);
  const { origin, pathname } = new URL(sara.page.url());
  const late = await sara.page.request.post(`/api/v1/organizations/${pathname.split("/")[4]}/users`, {
    data: { displayName: "Too Late", userName: "too.late" },
    headers: { Origin: origin },
  });
  expect(late.status()).toBe(403);
  await expect(sara.button("Create user")).toHaveCount(0);
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
