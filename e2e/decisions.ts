import { expect, type Page } from "@playwright/test";
import type { Portal } from "./portal.ts";
import type { Stack } from "./stack.ts";
import type { Words } from "./words.ts";

interface Answer {
  allowed: boolean;
  path: { kind: string; name: string }[];
  missing: { link: string } | null;
}

interface Service {
  ask(questions: { signInName: string; action: string }[]): Promise<Answer[]>;
  /** Revokes the credential in the portal: from then on whoever has it is nobody. */
  dismiss(): Promise<void>;
}

/** Creates an API credential in the portal, shown once, and gives the service of the organization that asks with it. */
export async function decide(administrator: Portal, words: Words, stack: Stack, look: (page: Page) => Promise<void>): Promise<Service> {
  await administrator.open("API credentials");
  await look(administrator.page);
  await administrator.press("Create credential");
  await administrator.field("Name").fill("Door keeper");
  await administrator.page.getByRole("checkbox", { name: words("ask whether a person may act for a customer") }).check();
  await look(administrator.page);
  await administrator.press("Create");
  const secret = await administrator.field("Secret").inputValue();
  await administrator.press("I have saved it");
  await expect(administrator.page.getByRole("row", { name: "Door keeper" })).toContainText(words("Works"));
  const customerId = new URL(administrator.page.url()).pathname.split("/")[2];
  expect(await administrator.page.content()).not.toContain(secret);
  const post = (questions: object[]) =>
    fetch(`${stack.portalUrl}/api/v1/access/decisions`, {
      method: "POST",
      headers: { "Content-Type": "application/json", Authorization: `Bearer ${secret}` },
      body: JSON.stringify({ questions }),
    });
  return {
    async ask(questions) {
      const response = await post(questions.map((question) => ({ ...question, customerId })));
      expect(response.status).toBe(200);
      const { answers } = (await response.json()) as { answers: Answer[] };
      return answers;
    },
    async dismiss() {
      await administrator.open("API credentials");
      await administrator.page.getByRole("button", { name: words("Revoke {0}", "Door keeper") }).click();
      const dialog = administrator.page.getByRole("alertdialog");
      await look(administrator.page);
      await dialog.getByRole("button", { name: words("Revoke") }).click();
      await expect(administrator.page.getByRole("row", { name: "Door keeper" })).toContainText(words("Revoked"));
      expect((await post([])).status).toBe(401);
    },
  };
}
