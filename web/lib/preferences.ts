/** Choices of this browser, kept across visits; private modes that forbid storage just forget them. */
export function recall(name: string): string | null {
  try {
    return window.localStorage.getItem(`procura.${name}`);
  } catch {
    return null;
  }
}

export function remember(name: string, value: string): void {
  try {
    window.localStorage.setItem(`procura.${name}`, value);
  } catch {
    // Nothing to do: the choice holds until the page is closed.
  }
}
