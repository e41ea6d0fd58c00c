import type { Page } from "@playwright/test";
import type { Portal } from "./portal.ts";
import { expect, test } from "./test.ts";

const [partner, customer] = ["Meridian Distribution", "Contoso Bicycles"];

/** What the invitation and its acceptance come to; both have journeys of their own. */
async function relate(agent: Page, admin: Page, kind: string): Promise<string> {
  const headers = { Origin: new URL(agent.url()).origin };
  const send = async (by: Page, path: string, data: unknown) => await (await by.request.post(`/api/v1${path}`, { data, headers })).json();
  const { id, link, message } = await send(agent, "/invitations", { kind });
  await send(agent, `/invitations/${id}/sending`, { channel: "copy", to: [], message });
  const accepted = await send(admin, `/invitations/${id}/acceptance`, { token: link.split("#")[1] });
  expect(accepted.kind).toBe(kind);
  return accepted.id;
}

test("partners of four kinds do their work, the customer sees it and decides", async ({ as, look, words }) => {
  const [dieter, carol] = [await as("Dieter Vogel"), await as("Carol Jensen")];
  for (const kind of ["device", "line-of-business", "purchase-visibility"]) await relate(dieter.page, carol.page, kind);
  const dialog = (of: Portal) => of.page.getByRole("alertdialog").or(of.page.getByRole("dialog"));
  const confirm = (of: Portal, button: string) =>
    dialog(of)
      .getByRole("button", { name: words(button), exact: true })
      .click();

  await dieter.open("Customers");
  await dieter.page.getByRole("link", { name: customer }).click();
  await expect(dieter.text("What you do for this customer")).toBeVisible();
  await look(dieter.page);
  await dieter.page
    .getByRole("main")
    .getByRole("link", { name: words("Devices"), exact: true })
    .click();
  await expect(dieter.text("No devices yet")).toBeVisible();
  const lines = ["Device Serial Number,Manufacturer name,Device model", "PC-1,Contoso,Book 3", "PC-2,Contoso,Book 3", "PC-3,,"];
  await dieter.page
    .getByLabel(words("CSV file"))
    .setInputFiles({ name: "devices.csv", mimeType: "text/csv", buffer: Buffer.from(lines.join("\n")) });
  await dieter.press("Add the devices");
  await expect(dieter.text("The devices of this file are under your management.")).toBeVisible();
  await expect(dieter.page.getByRole("row", { name: "PC-3" })).toContainText(words("Refused"));
  await expect(dieter.page.getByRole("table", { name: words("Devices") }).getByRole("row", { name: "PC-2" })).toBeVisible();
  await look(dieter.page);

  await dieter.page.goBack();
  await dieter.page
    .getByRole("main")
    .getByRole("link", { name: words("Apps"), exact: true })
    .click();
  await dieter.press("Submit an app");
  for (const [field, text] of [
    ["Name", "Shelf Counter"],
    ["Version", "1.0"],
    ["What it does", "Counts what is on the shelves."],
    ["Installed from", "https://apps.meridian.example/shelf"],
    ["Privacy statement", "https://meridian.example/privacy"],
    ["Support page", "http://meridian.example/help"],
  ] as const)
    await dieter.field(field).fill(text);
  await confirm(dieter, "Submit");
  await expect(dialog(dieter)).toContainText("https://");
  await look(dieter.page);
  await dieter.field("Support page").fill("https://meridian.example/help");
  await confirm(dieter, "Submit");
  await dieter.page.getByRole("link", { name: "Shelf Counter" }).click();
  await expect(dieter.text("Waits for the customer's decision")).toBeVisible();
  await look(dieter.page);

  await dieter.open("Customers");
  await dieter.page.getByRole("link", { name: customer }).click();
  await dieter.page
    .getByRole("main")
    .getByRole("link", { name: words("Purchases"), exact: true })
    .click();
  await dieter.press("Record a purchase");
  await dieter.field("Product").fill("Office suite");
  await dieter.page.getByLabel(words("Purchased on")).fill("2026-02-01");
  await dieter.field("Agreement number").fill("MPSA-4711");
  await look(dieter.page);
  await confirm(dieter, "Save");
  await expect(dieter.page.getByRole("row", { name: "Office suite" })).toBeVisible();
  await look(dieter.page);

  await carol.open("Devices");
  await carol.page.getByRole("button", { name: words("Release {device}", "PC-1") }).click();
  await look(carol.page);
  await confirm(carol, "Release the device");
  await expect(carol.page.getByRole("row", { name: "PC-1" })).toHaveCount(0);
  await expect(carol.page.getByRole("row", { name: "PC-2" })).toContainText(partner);
  await look(carol.page);

  await carol.open("Apps");
  await look(carol.page);
  await carol.page.getByRole("link", { name: "Shelf Counter" }).click();
  await expect(carol.text("Waits for your decision")).toBeVisible();
  await look(carol.page);
  await carol.press("Accept and publish");
  await confirm(carol, "Accept and publish");
  await expect(carol.heading("Shelf Counter")).toBeVisible();
  await expect(carol.text("Published version")).toBeVisible();

  await carol.open("Purchases");
  await expect(carol.page.getByRole("row", { name: "Office suite" })).toContainText(partner);
  await look(carol.page);
  await carol.page.getByRole("switch", { name: words("Purchase-visibility partners see each other's purchases") }).click();
  await look(carol.page);
  await confirm(carol, "Let them see");
  await expect(carol.page.getByRole("switch")).toBeChecked();

  const account = await relate(dieter.page, carol.page, "partner-account");
  const homeOf = (of: Portal) => new URL(of.page.url()).pathname.split("/").slice(0, 3).join("/");
  const [atCarols, atDieters] = [homeOf(carol), homeOf(dieter)];
  await carol.page.goto(`${atCarols}/partners/${account}`);
  await carol.press("Add a person of the partner");
  await carol.field("E-mail address").fill("nobody@meridian.example");
  await dialog(carol).getByRole("combobox").selectOption({ index: 1 });
  await confirm(carol, "Add the person");
  await expect(dialog(carol).getByRole("alert").first()).toBeVisible();
  await look(carol.page);
  await carol.field("E-mail address").fill("dieter@mail.example");
  await confirm(carol, "Add the person");
  await expect(carol.page.getByRole("row", { name: "Dieter Vogel" })).toContainText(words("of partner {0}", partner));
  await look(carol.page);
  await carol.open("Users");
  await expect(carol.page.getByRole("row", { name: "Dieter Vogel" })).toContainText(words("of partner {0}", partner));
  await look(carol.page);
  await dieter.page.goto(`${atDieters}/customers/${atCarols.split("/")[2]}`);
  await dieter.follow("Accounts of your people");
  await expect(dieter.page.getByRole("row", { name: "Dieter Vogel" })).toBeVisible();
  await look(dieter.page);
  await dieter.page.goto(atCarols);
  await expect(dieter.page.getByRole("banner")).toContainText(customer);
  await dieter.page.goto(atDieters);

  // The partner leaves nothing behind that is in use; the vendor ends it all, and what the customer has stays.
  const headers = { Origin: new URL(dieter.page.url()).origin };
  const { items } = await (await dieter.page.request.get("/api/v1/customers?search=Contoso")).json();
  const seen = await (await dieter.page.request.get(`/api/v1/customers/${items[0].id}`)).json();
  await dieter.page.goto(`${atDieters}/customers/${items[0].id}`);
  const inUse = words("End the relationship: {0}", words("Line-of-business partner"));
  await dieter.page.getByRole("button", { name: inUse }).click();
  await expect(dialog(dieter).getByRole("listitem")).toContainText("Shelf Counter");
  await expect(dialog(dieter).getByRole("button", { name: words("End the relationship") })).toBeDisabled();
  await look(dieter.page);
  await dialog(dieter).getByRole("listitem").getByRole("link").click();
  await expect(dieter.page.getByRole("row", { name: "Shelf Counter" })).toBeVisible();
  const vera = await as("Vera Lindqvist");
  for (const { id: relationshipId, kind } of seen.relationships) {
    const own = { data: { relationshipId }, headers };
    const ended = await dieter.page.request.post(`/api/v1/customers/${items[0].id}/ending`, own);
    expect(ended.status()).toBe(kind === "purchase-visibility" ? 204 : 409);
    const path = `/api/v1/organizations/${items[0].id}/relationships/${relationshipId}/ending`;
    if (!ended.ok()) await vera.page.request.post(path, { data: { reason: "The notice period is over." }, headers });
  }
  await carol.open("Apps");
  await expect(carol.page.getByRole("row", { name: "Shelf Counter" })).toContainText(words("No longer maintained"));
  await carol.open("Devices");
  await expect(carol.page.getByRole("row", { name: "PC-2" })).toContainText(words("Relationship ended"));
  await carol.open("Users");
  await expect(carol.page.getByRole("row", { name: "Dieter Vogel" })).toHaveCount(0);
  await dieter.page.goto(atCarols);
  await expect(dieter.page.getByRole("banner")).not.toContainText(customer);
});
