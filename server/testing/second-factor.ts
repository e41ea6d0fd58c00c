import { Secret, TOTP } from "otpauth";
import type { TestApp } from "./app.ts";
import type { Browser } from "./browser.ts";

/** What an authenticator app shows for the secret, `steps` of 30 seconds from now. */
export function totpCode(secret: string, now: Date, steps = 0): string {
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: now.getTime() + steps * 30_000 });
}

/** Adds an authenticator app to whoever the browser is signed in as; the session goes on under a new id. */
export async function addSecondFactor(app: TestApp, browser: Browser): Promise<{ secret: string; recoveryCodes: string[] }> {
  const begun = await browser.send("POST", "/session/factors/apps", { name: "Phone" });
  const code = totpCode(begun.body.secret, app.system().now);
  const confirmed = await browser.send("POST", `/session/factors/apps/${begun.body.id}/confirmation`, { code });
  return { secret: begun.body.secret, recoveryCodes: confirmed.body.recoveryCodes };
}
