// Takes the pictures of the README from the real portal with the demo world: npm run screenshots -w e2e
import { randomUUID } from "node:crypto";
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { buildPortal } from "./built-portal.ts";
import { linkIn } from "./invitations.ts";
import { Portal } from "./portal.ts";
import { startStack } from "./stack.ts";
import { wordsIn } from "./words.ts";

const images = join(import.meta.dirname, "..", "docs", "images");
const words = wordsIn("en");
const portalFolder = buildPortal();
const stack = await startStack(portalFolder);
const browser = await chromium.launch({
  executablePath: process.env.PROCURA_BROWSER || "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--no-first-run"],
});

try {
  await mkdir(images, { recursive: true });
  const ada = await enter("Ada Bianchi");
  await importCustomers(ada);
  await ada.open("Customers");
  await picture(ada, "customers");

  await ada.follow("Request a relationship");
  await ada.press("Continue to the message");
  await ada.field("To").fill("carol@mail.example");
  const link = linkIn(await ada.field("Text").inputValue());
  await ada.press("Send with Procura");
  await ada.text("What happens next").waitFor();

  const carol = await enter("Carol Jensen");
  await carol.page.goto(link);
  await carol.page.getByRole("heading", { name: words("The agreement") }).waitFor();
  await picture(carol, "invitation", true);
  await carol.page.getByRole("checkbox").check();
  await carol.press("Accept & authorize");
  await carol.page.getByRole("link", { name: "Fabrikam Consulting" }).click();
  await carol.heading("Fabrikam Consulting").waitFor();
  await carol.page.getByRole("list", { name: /^Ways from/ }).waitFor();
  await carol.page.locator(".fui-Toast").waitFor({ state: "detached" });
  await picture(carol, "partner");

  await ada.open("Customers");
  await ada.page.getByRole("link", { name: "Contoso Bicycles" }).click();
  await ada.page.getByRole("tab", { name: words("Users and roles") }).click();
  await ada.page.getByRole("link", { name: "Tom Bauer" }).click();
  await ada.press("Give a role");
  await ada.page.getByRole("searchbox", { name: words("Search roles") }).fill("support");
  await ada.page.getByRole("button", { name: "Give the role Service support administrator" }).click();
  await ada.press("Done");

  await carol.open("Activity");
  await picture(carol, "activity");
  await carol.page.emulateMedia({ colorScheme: "dark" });
  await carol.page.setViewportSize({ width: 390, height: 780 });
  await picture(carol, "activity-phone-dark");
} finally {
  await browser.close();
  await stack.stop();
  await rm(portalFolder, { recursive: true, force: true });
}

async function enter(name: string): Promise<Portal> {
  const context = await browser.newContext({
    baseURL: stack.portalUrl,
    locale: "en-US",
    viewport: { width: 1280, height: 800 },
    reducedMotion: "reduce",
  });
  const portal = new Portal(await context.newPage(), stack, words);
  await portal.enterAs(name);
  return portal;
}

async function picture({ page }: Portal, name: string, fullPage = false): Promise<void> {
  await page.locator(".fui-Skeleton").first().waitFor({ state: "detached" });
  await page.waitForLoadState("networkidle");
  await page.mouse.move(0, 0);
  await page.screenshot({ path: join(images, `${name}.png`), fullPage, animations: "disabled" });
}

/** Customers that the partner had before, so that the list looks as lists do. */
async function importCustomers(agent: Portal): Promise<void> {
  const names = ["Alpine Ski House", "Bellows College", "Coho Vineyard", "Lucerne Publishing", "Margie's Travel", "Wide World Importers"];
  const countries = ["Austria", "Ireland", "Italy", "Switzerland", "Malta", "Netherlands"];
  const lines = names.map(
    (name, index) => `${randomUUID()},${name},${name.toLowerCase().replace(/[^a-z]+/g, "-")}.example,Reseller,${countries[index]}`,
  );
  const csv = ["Microsoft ID,Company name,Primary domain name,Relationship,Country", ...lines].join("\n");
  await agent.open("Imports");
  await agent.follow("Import customers");
  await agent.page.getByLabel(words("CSV file")).setInputFiles({ name: "customers.csv", mimeType: "text/csv", buffer: Buffer.from(csv) });
  await agent.page.getByRole("switch", { name: words("Trial run") }).uncheck();
  await agent.press("Import now");
  await agent.text("Finished").waitFor();
}
