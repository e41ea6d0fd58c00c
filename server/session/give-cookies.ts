import { type Cookie, deviceCookie, type HalfSignIn, halfSignInCookie, type StartedSession, sessionCookie } from "../identity/index.ts";
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

/** What a browser keeps after a step of a sign-in: the whole session, or only that it is halfway in. */
export function giveStep(jar: CookieJar, settings: Settings, step: StartedSession | HalfSignIn): void {
  const half = halfSignInCookie(settings);
  if ("halfToken" in step) jar.setCookie(half.name, step.halfToken, half.options);
  else giveCookies(jar, settings, step);
}

export function takeHalfSignInCookie(jar: CookieJar, settings: Settings): void {
  const { name, options } = halfSignInCookie(settings);
  jar.clearCookie(name, { ...options, maxAge: 0 });
}

/** The device's cookie stays: it opens nothing, and lets its owner sign in while somebody guesses. */
export function takeSessionCookie(jar: CookieJar, settings: Settings): void {
  const { name, options } = sessionCookie(settings);
  jar.clearCookie(name, options);
}
