/**
 * The token of the invitation being looked at. It survives a way round over sign-in or a password change in this tab, and
 * never stands in a query string.
 */
const name = "procura.invitation";

export function pendingInvitation(): string | null {
  try {
    return window.sessionStorage.getItem(name);
  } catch {
    return null;
  }
}

export function keepInvitation(token: string): void {
  try {
    window.sessionStorage.setItem(name, token);
  } catch {
    // Without storage the link in the mail still leads here.
  }
}

export function forgetInvitation(): void {
  try {
    window.sessionStorage.removeItem(name);
  } catch {
    // Nothing is kept then.
  }
}
