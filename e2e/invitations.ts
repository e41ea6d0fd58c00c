import { expect, type Page } from "@playwright/test";
import type { Portal } from "./portal.ts";
import type { Words } from "./words.ts";

export function linkIn(text: string): string {
  return text.match(/https?:\/\/\S+\/invitation#[\w-]+/)?.[0] ?? "";
}

/** From the customers page through the whole request; answers the link. */
export async function inviteByMail(
  agent: Portal,
  words: Words,
  address: string,
  look: (page: Page) => Promise<void> = async () => {},
): Promise<string> {
  const link = await draft(agent, words, look);
  await agent.field("To").fill(address);
  await look(agent.page);
  await agent.press("Send with Procura");
  await expect(agent.text("What happens next")).toBeVisible();
  await look(agent.page);
  return link;
}

/** The same with nobody addressed: everybody who has the link can accept it. */
export async function inviteByOpenLink(agent: Portal, words: Words, requestCode = ""): Promise<string> {
  const link = await draft(agent, words, undefined, requestCode);
  await agent.page
    .getByRole("radio", {
      name: words("Any number of customers: everybody who has the link can accept it for their organization, until it expires."),
    })
    .check();
  await agent.press("Copy");
  await expect(agent.text("What happens next")).toBeVisible();
  return link;
}

async function draft(agent: Portal, words: Words, look: (page: Page) => Promise<void> = async () => {}, requestCode = ""): Promise<string> {
  await agent.follow("Request a relationship");
  await expect(agent.page.getByRole("checkbox", { name: words("Include delegated administration") })).toBeChecked();
  await agent.field("Request code").fill(requestCode);
  await look(agent.page);
  await agent.press("Continue to the message");
  const body = await agent.field("Text").inputValue();
  await agent.field("Text").fill(body.replace(linkIn(body), ""));
  await expect(agent.text("The link can't be left out.")).toBeVisible();
  await expect(agent.button("Send with Procura")).toHaveAttribute("aria-disabled", "true");
  await look(agent.page);
  await agent.press("Put the link back");
  await expect(agent.text("The link can't be left out.")).toHaveCount(0);
  expect(await agent.field("Text").inputValue()).toContain(linkIn(body));
  return linkIn(body);
}
