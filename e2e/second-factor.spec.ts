import { Secret, TOTP } from "otpauth";
import type { Portal } from "./portal.ts";
import { expect, test } from "./test.ts";

/** What the app shows for a key; `steps` of 30 seconds from now. */
const codeOf = (key: string, steps = 0) =>
  new TOTP({ secret: Secret.fromBase32(key.replaceAll(" ", "")) }).generate({ timestamp: Date.now() + steps * 30_000 });

test("in the US government cloud customer pages open with a second factor; codes, a recovery code and a passkey sign in", async ({
  as,
  look,
  words,
}) => {
  const sam = await as("Sam Carter");
  const { signInName, password } = sam.signInOf("Sam Carter");
  await sam.page
    .getByRole("navigation", { name: words("Main navigation") })
    .getByRole("link", { name: words("Customers"), exact: true })
    .click();
  await expect(sam.heading(words("One thing before this page opens"))).toBeVisible();
  await look(sam.page);
  await sam.follow("Set up a second factor");
  await expect(sam.heading(words("Security"))).toBeVisible();
  await look(sam.page);

  await sam.press("Add an authenticator app");
  await sam.field("Name for this app").fill("Phone");
  await sam.press("Continue");
  const key = await sam.field("Key").inputValue();
  await look(sam.page);
  await sam.field("Code from the authenticator app").fill(codeOf(key, -1));
  await sam.press("Add the app");
  const codes = sam.page.getByRole("list", { name: words("Your recovery codes") }).getByRole("listitem");
  await expect(codes).toHaveCount(10);
  const recoveryCode = (await codes.first().textContent()) ?? "";
  await look(sam.page);
  await sam.press("I have saved them");
  await sam.open("Customers");
  await expect(sam.text("Your customers will be listed here")).toBeVisible();
  await look(sam.page);
  // There a request can't leave delegated administration out, and the page says so.
  await sam.follow("Request a relationship");
  const box = sam.page.getByRole("checkbox", { name: words("Include delegated administration") });
  await expect(box).toBeChecked();
  await expect(box).toBeDisabled();
  await expect(sam.page.getByText(/In your cloud|Nel tuo cloud/)).toBeVisible();
  await look(sam.page);

  await signOut(sam, words);
  await sam.signIn(signInName, password);
  await sam.field("Code from the authenticator app").fill(codeOf(key));
  await look(sam.page);
  await sam.press("Confirm");
  await expect(sam.heading(words("Welcome, {0}", "Sam Carter"))).toBeVisible();
  await sam.open("Customers");

  await signOut(sam, words);
  await sam.signIn(signInName, password);
  await sam.press("Use a recovery code instead");
  await sam.field("Recovery code").fill(recoveryCode);
  await sam.press("Confirm");
  await expect(sam.heading(words("Welcome, {0}", "Sam Carter"))).toBeVisible();

  const devtools = await sam.page.context().newCDPSession(sam.page);
  await devtools.send("WebAuthn.enable");
  await devtools.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  await sam.page.getByRole("button", { name: words("Your account: {0}", "Sam Carter") }).click();
  await sam.page.getByRole("menuitem", { name: words("Security") }).click();
  await sam.press("Add a passkey");
  await sam.field("Name for this passkey").fill("Laptop");
  await sam.press("Create the passkey");
  await expect(sam.page.getByRole("button", { name: words("Remove {name}", "Laptop") })).toBeVisible();
  await look(sam.page);
  await signOut(sam, words);
  await sam.press("Sign in with a passkey");
  await expect(sam.heading(words("Welcome, {0}", "Sam Carter"))).toBeVisible();
});

async function signOut(portal: Portal, words: (text: string, ...values: string[]) => string): Promise<void> {
  await portal.page.getByRole("button", { name: words("Your account: {0}", "Sam Carter") }).click();
  await portal.page.getByRole("menuitem", { name: words("Sign out") }).click();
  await expect(portal.heading(words("Sign in"))).toBeVisible();
}
