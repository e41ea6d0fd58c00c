import { expect, test } from "./test.ts";

/** Every page of the main navigation, by somebody who sees it. */
const pages: Record<string, string[]> = {
  "Vera Lindqvist": [
    "Applications",
    "Partner network",
    "Organizations",
    "Users",
    "Organization profile",
    "API credentials",
    "Activity",
    "Mail outbox",
  ],
  "Ada Bianchi": ["Customers", "Invitations", "Imports", "Agents"],
  "Olga Conti": ["Enrollment"],
  "Bruno Serra": ["Become a partner"],
  "Gino Ferri": ["Partner relationships", "Users", "Organization profile", "API credentials", "Activity"],
};

for (const [name, items] of Object.entries(pages)) {
  test(`a narrow screen in the dark: ${name}'s pages`, async ({ as, look, words }) => {
    const portal = await as(name, { narrow: true, dark: true });
    await look(portal.page);
    for (const item of items) {
      await portal.press("Open navigation");
      await portal.open(item);
      await look(portal.page);
    }
    await portal.page.goto("/nowhere");
    await expect(portal.heading(words("Page not found"))).toBeVisible();
    await look(portal.page);
  });
}

test("the shell: keyboard, language, appearance", async ({ as, words, language, look }) => {
  const gino = await as("Gino Ferri");
  await gino.page.keyboard.press("Tab");
  await expect(gino.link("Skip to the content")).toBeFocused();
  await gino.page.keyboard.press("Enter");
  await expect(gino.page.getByRole("main")).toBeFocused();
  await expect(gino.page.locator("html")).toHaveAttribute("lang", language);
  await gino.press("Language and appearance");
  await look(gino.page);
  await gino.page.getByRole("menuitemradio", { name: words("Dark") }).click();
  await gino.page.keyboard.press("Escape");
  await look(gino.page);
  await gino.press("Language and appearance");
  const [other, code] = language === "en" ? ["Italiano", "it"] : ["English", "en"];
  await gino.page.getByRole("menuitemradio", { name: other }).click();
  await expect(gino.page.locator("html")).toHaveAttribute("lang", code ?? "");
  await gino.page.reload();
  await expect(gino.page.locator("html")).toHaveAttribute("lang", code ?? "");
});

test("while the server is away the page says so, keeps what was typed, and goes on by itself", async ({ as, look }) => {
  const carol = await as("Carol Jensen");
  await carol.open("Organization profile");
  await carol.field("Street address").fill("2 Chain Road");
  await carol.field("City").fill("Astoria");
  await carol.page.route(/\/(api|health)\//, (route) => route.abort());
  await carol.press("Save");
  await expect(
    carol.text(
      "The server is not responding right now. What you entered is still here, and this page continues on its own as soon as the server is back.",
    ),
  ).toBeVisible();
  await look(carol.page);
  await carol.page.unroute(/\/(api|health)\//);
  await expect(
    carol.text(
      "The server is not responding right now. What you entered is still here, and this page continues on its own as soon as the server is back.",
    ),
  ).toHaveCount(0);
  await expect(carol.field("City")).toHaveValue("Astoria");
  await carol.press("Save");
  await expect(carol.notice("The profile is saved.")).toBeVisible();
});
