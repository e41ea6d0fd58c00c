import { Secret, TOTP } from "otpauth";
import { Actor } from "./actors.ts";
import type { TestApp } from "./app.ts";

/** What an authenticator app shows for the secret, `steps` of 30 seconds from now. */
export function totpCode(secret: string, now: Date, steps = 0): string {
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: now.getTime() + steps * 30_000 });
}

/** The same person after adding an authenticator app: the session has gone on under a new id. */
export async function withSecondFactor(app: TestApp, actor: Actor): Promise<Actor> {
  const begun = await actor.post("/session/factors/apps", { name: "Phone" });
  const code = totpCode(begun.body.secret, app.system().now);
  const { headers } = await actor.post(`/session/factors/apps/${begun.body.id}/confirmation`, { code });
  const cookies = [headers["set-cookie"]].flat().map((header) => String(header).split(";")[0]);
  return new Actor(app, { ...actor.headers, cookie: cookies.join("; ") });
}
