import { type Cookie, deviceCookie, sessionCookie } from "../identity/index.ts";
import type { Settings } from "../platform/index.ts";

/** Any HTTP framework's answer to which cookies can be added. */
export interface CookieJar {
  setCookie(name: string, value: string, options: Cookie["options"]): unknown;
  clearCookie(name: string, options: Cookie["options"]): unknown;
}

/** What a browser keeps after a sign-in. */
export function giveCookies(jar: CookieJar, settings: Settings, given: { readonly token?: string; readonly deviceToken?: string }): void {
  const [session, device] = [sessionCookie(settings), deviceCookie(settings)];
  if (given.token !== undefined) jar.setCookie(session.name, given.token, session.options);
  if (given.deviceToken !== undefined) jar.setCookie(device.name, given.deviceToken, device.options);
}

/** The device's cookie stays: it opens nothing, and lets its owner sign in while somebody guesses. */
export function takeSessionCookie(jar: CookieJar, settings: Settings): void {
  const { name, options } = sessionCookie(settings);
  jar.clearCookie(name, options);
}
