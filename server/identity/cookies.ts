import { type Context, deriveSecret, type Settings, sameHash } from "../platform/index.ts";

/** As any HTTP framework's cookie function takes it. */
export interface CookieOptions {
  readonly path: "/";
  readonly httpOnly: true;
  readonly sameSite: "lax";
  readonly secure: boolean;
  readonly maxAge?: number;
}

export interface Cookie {
  readonly name: string;
  readonly options: CookieOptions;
}

const day = 24 * 60 * 60;

/** Over https the `__Host-` prefix makes browsers refuse the cookie from any other host or insecure page. */
function cookie(settings: Pick<Settings, "publicUrl">, name: string, maxAge?: number): Cookie {
  const secure = settings.publicUrl.startsWith("https:");
  const options: CookieOptions = { path: "/", httpOnly: true, sameSite: "lax", secure };
  return { name: secure ? `__Host-${name}` : name, options: maxAge === undefined ? options : { ...options, maxAge } };
}

/** Holds a session's token; ends with the browser, and on the server's side sooner. */
export function sessionCookie(settings: Pick<Settings, "publicUrl">): Cookie {
  return cookie(settings, "procura");
}

/** Holds a sign-in whose second step is to come. */
export function halfSignInCookie(settings: Pick<Settings, "publicUrl">): Cookie {
  return cookie(settings, "procura-sign-in", 10 * 60);
}

/** Says "this browser signed in to that account before"; opens nothing. 400 days is the longest that browsers keep. */
export function deviceCookie(settings: Pick<Settings, "publicUrl">): Cookie {
  return cookie(settings, "procura-device", 400 * day);
}

export function makeDeviceToken(ctx: Context, userId: string): string {
  const bound = `${userId}.${ctx.randomBytes(12).toString("base64url")}`;
  return `${bound}.${signature(ctx.settings, bound).toString("base64url")}`;
}

/** The device's name if the token is ours and was given for that account, else null. */
export function readDeviceToken({ settings }: Context, token: string | undefined, userId: string | undefined): string | null {
  const parts = token?.split(".") ?? [];
  const [user, nonce, signed] = parts;
  if (parts.length !== 3 || user === undefined || user !== userId || nonce === undefined || signed === undefined) return null;
  const bound = `${user}.${nonce}`;
  return sameHash(Buffer.from(signed, "base64url"), signature(settings, bound)) ? bound : null;
}

function signature({ secretKey }: Settings, bound: string): Buffer {
  return deriveSecret(secretKey, "device-cookie", bound);
}
