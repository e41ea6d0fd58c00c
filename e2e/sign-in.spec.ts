import { client } from "../server/testing/openid-provider.ts";
import { expect, test } from "./test.ts";

const chosen = "a long walk by the river";

test("a wrong password says so and keeps the name; a forgotten one is replaced by mail", async ({ as, look, words, stack }) => {
  const tom = await as();
  const { signInName } = tom.signInOf("Tom Bauer");
  await tom.page.goto("/");
  await expect(tom.heading(words("Sign in"))).toBeVisible();
  await look(tom.page);
  await tom.signIn(signInName, "not the password");
  await expect(tom.page.getByRole("alert").or(tom.page.locator(".fui-MessageBar"))).toBeVisible();
  await expect(tom.field("Sign-in name")).toHaveValue(signInName);
  await look(tom.page);

  await tom.follow("Forgot your password?");
  await expect(tom.heading(words("Forgot your password?"))).toBeVisible();
  await tom.field("Sign-in name").fill(signInName);
  await look(tom.page);
  await tom.press("Send the link");
  const mail = await stack.mailbox.waitFor(({ to, text }) => to.includes("tom@mail.example") && text.includes("/reset-password#"));
  await tom.page.goto(mail.text.match(/https?:\/\/\S+\/reset-password#\S+/)?.[0] ?? "");
  await expect(tom.heading(words("Choose a new password"))).toBeVisible();
  await tom.field("New password").fill("short");
  await tom.press("Save the new password");
  await expect(tom.page.locator(".fui-Field__validationMessage, .fui-MessageBar").first()).toBeVisible();
  await look(tom.page);
  await tom.field("New password").fill(chosen);
  await tom.press("Save the new password");
  await expect(tom.heading(words("Your password is changed"))).toBeVisible();
  await look(tom.page);
  await tom.follow("Sign in");
  await tom.signIn(signInName, chosen);
  await expect(tom.heading(words("Welcome, {0}", "Tom Bauer"))).toBeVisible();
});

test("whoever got a temporary password chooses an own one first", async ({ as, look, words }) => {
  const carol = await as("Carol Jensen");
  await carol.open("Users");
  await carol.press("Create user");
  await carol.field("Name").fill("Ida Holm");
  await carol.press("Create");
  const secret = carol.page.getByRole("textbox", { name: words("Temporary password for {0}", "ida.holm@contoso-bicycles.aurora.example") });
  const temporary = await secret.inputValue();
  await carol.press("I have saved it");
  await expect(carol.page.getByRole("row", { name: "Ida Holm" })).toBeVisible();

  const ida = await as();
  await ida.page.goto("/sign-in");
  await ida.signIn("ida.holm@contoso-bicycles.aurora.example", temporary);
  await expect(ida.heading(words("Choose your own password"))).toBeVisible();
  await look(ida.page);
  await ida.field("Current password").fill(temporary);
  await ida.field("New password").fill(chosen);
  await ida.press("Change password");
  await expect(ida.heading(words("Welcome, {0}", "Ida Holm"))).toBeVisible();
});

test("a session that ends under an open page loses nothing that was typed", async ({ as, look, words }) => {
  const carol = await as("Carol Jensen");
  await carol.open("Organization profile");
  await carol.field("City").fill("Portland");
  const elsewhere = await as("Carol Jensen");
  await elsewhere.page.goto("/");
  await elsewhere.page.getByRole("button", { name: words("Your account: {0}", "Carol Jensen") }).click();
  await elsewhere.page.getByRole("menuitem", { name: words("Your account") }).click();
  await expect(elsewhere.heading(words("Your account"))).toBeVisible();
  await look(elsewhere.page);
  const others = elsewhere.page.getByRole("button", { name: /^(End session|Termina sessione):/ });
  for (let left = await others.count(); left > 0; left--) {
    await others.first().click();
    await expect(others).toHaveCount(left - 1);
  }

  // Without a touch: an open page asks every few seconds.
  const dialog = carol.page.getByRole("alertdialog", { name: words("Your session has ended") });
  await expect(dialog).toBeVisible();
  await look(carol.page);
  await carol.field("Password").fill(carol.signInOf("Carol Jensen").password);
  await dialog.getByRole("button", { name: words("Sign in"), exact: true }).click();
  await expect(dialog).toHaveCount(0);
  await expect(carol.field("City")).toHaveValue("Portland");
  await carol.field("Street address").fill("1 Spoke Lane");
  await carol.press("Save");
  await expect(carol.notice("The profile is saved.")).toBeVisible();
});

test("two people who edit the same profile see each other's change", async ({ as, look, words }) => {
  const [one, other] = [await as("Carol Jensen"), await as("Carol Jensen")];
  for (const portal of [one, other]) await portal.open("Organization profile");
  await one.field("Phone").fill("+1 555 0100");
  await one.press("Save");
  await expect(one.notice("The profile is saved.")).toBeVisible();
  await other.field("Phone").fill("+1 555 0199");
  await other.press("Save");
  await expect(other.text("Somebody else has changed this in the meantime.")).toBeVisible();
  await expect(other.field("Phone")).toHaveValue("+1 555 0199");
  await look(other.page);
  await other.press("Discard mine");
  await expect(other.field("Phone")).toHaveValue("+1 555 0100");
  await expect(other.page.getByText(words("Somebody else has changed this in the meantime."))).toHaveCount(0);
});

test("an organization proves a domain, and its people sign in and confirm at its own provider", async ({ as, look, stack, words }) => {
  const { identityProvider, names } = stack;
  const carol = await as("Carol Jensen");
  await carol.open("Your own sign-in");
  await look(carol.page);
  await carol.press("Add a domain");
  await carol.field("Mail domain").fill("mail.example");
  await look(carol.page);
  await carol.press("Add");
  const record = carol.page.getByText(/^procura-domain=/);
  await look(carol.page);
  names.set("_procura.mail.example", (await record.textContent()) ?? "");
  await carol.press("Look for the record");
  await carol.press("Set up the provider");
  await carol.field("Issuer").fill(identityProvider.issuer);
  await carol.field("Client ID").fill(client.id);
  await carol.page.getByLabel(words("Client secret")).fill(client.secret);
  await look(carol.page);
  await carol.press("Save");
  identityProvider.become({ sub: "carol" });
  await carol.press("Try it out");
  await carol.press("Turn on");
  await expect(carol.button("Turn off")).toBeVisible();
  await look(carol.page);

  const tom = await as(undefined, { narrow: true });
  const claims = { sub: "tom", email: "tom@mail.example", email_verified: true };
  identityProvider.become({ ...claims, ago: 3_600 });
  await tom.page.goto("/account");
  await tom.press("Sign in with your organization");
  await look(tom.page);
  await tom.field("Your work address").fill(claims.email);
  await tom.press("Continue to your organization's sign-in");
  await expect(tom.heading(words("Your account"))).toBeVisible();
  const history = tom.page.getByRole("list", { name: words("Sign-in history") });
  await expect(history.getByText(words("Organization's sign-in"))).toBeVisible();
  await look(tom.page);
  await tom.follow("Second factors and recovery codes");
  await tom.press("Add an authenticator app");
  await tom.field("Name for this app").fill("Phone");
  await tom.press("Continue");
  await expect(tom.page.getByRole("heading", { name: words("Confirm that it is you") })).toBeVisible();
  await look(tom.page);
  identityProvider.become(claims);
  await tom.press("Continue to your organization's sign-in");
  await expect(tom.field("Key")).toBeVisible();

  await carol.press("Remove the domain");
  await carol.page
    .getByRole("alertdialog")
    .getByRole("button", { name: words("Remove the domain") })
    .click();
  await expect(carol.page.getByText(words("Your people sign in with passwords"))).toBeVisible();
  await tom.page.reload();
  await expect(tom.button("Sign in with your organization")).toBeVisible();
});
