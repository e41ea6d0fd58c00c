/** Where the person was going before the way led over the organization's provider; kept in this tab. */
const name = "procura.on-the-way";

export function keepTarget(target: string | undefined): void {
  try {
    if (target === undefined) window.sessionStorage.removeItem(name);
    else window.sessionStorage.setItem(name, target);
  } catch {
    // Without storage one comes to the start page.
  }
}

export function takeTarget(): string | undefined {
  try {
    const target = window.sessionStorage.getItem(name) ?? undefined;
    window.sessionStorage.removeItem(name);
    return target;
  } catch {
    return undefined;
  }
}
