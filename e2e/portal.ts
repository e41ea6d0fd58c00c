import { expect, type Locator, type Page } from "@playwright/test";
import type { DemoSignIn, Stack } from "./stack.ts";
import type { Words } from "./words.ts";

/** The portal as one person uses it. Everything is found by what people see: roles and names. */
export class Portal {
  readonly page: Page;
  readonly #stack: Stack;
  readonly #words: Words;

  constructor(page: Page, stack: Stack, words: Words) {
    this.page = page;
    this.#stack = stack;
    this.#words = words;
  }

  /** Signs a person of the demo world in. */
  async enterAs(name: string): Promise<void> {
    const { signInName, password } = this.signInOf(name);
    const { request } = this.page.context();
    const headers = { Origin: this.#stack.portalUrl };
    const entered = await request.post("/api/v1/sessions", { data: { signInName, password }, headers });
    expect(entered.status()).toBe(201);
    await this.page.goto("/");
    await expect(this.heading(this.#words("Welcome, {0}", name))).toBeVisible();
  }

  signInOf(name: string): DemoSignIn {
    const found = this.#stack.signIns.find((signIn) => signIn.name === name);
    if (!found) throw new Error(`The demo world has no ${name}.`);
    return found;
  }

  /** Fills the sign-in form that is on the page. */
  async signIn(signInName: string, password: string): Promise<void> {
    await this.field("Sign-in name").fill(signInName);
    await this.field("Password").fill(password);
    await this.press("Sign in");
  }

  /** Goes to a page by the main navigation. */
  async open(item: string): Promise<void> {
    const navigation = this.page.getByRole("navigation", { name: this.#words("Main navigation") });
    await navigation.getByRole("link", { name: this.#words(item), exact: true }).click();
    await expect(this.heading(this.#words(item))).toBeFocused();
  }

  heading(name: string): Locator {
    return this.page.getByRole("heading", { level: 1, name, exact: true });
  }

  field(label: string): Locator {
    return this.page.getByRole("textbox", { name: this.#words(label), exact: true });
  }

  button(name: string): Locator {
    return this.page.getByRole("button", { name: this.#words(name), exact: true });
  }

  link(name: string): Locator {
    return this.page.getByRole("link", { name: this.#words(name), exact: true });
  }

  text(text: string, ...values: string[]): Locator {
    return this.page.getByText(this.#words(text, ...values));
  }

  /** What the portal says when something worked. */
  notice(text: string, ...values: string[]): Locator {
    return this.page.locator(".fui-Toast").filter({ hasText: this.#words(text, ...values) });
  }

  async press(name: string): Promise<void> {
    await this.button(name).click();
  }

  async follow(name: string): Promise<void> {
    await this.link(name).click();
  }
}
