import { Secret, TOTP } from "otpauth";

/** As all authenticator apps understand it (RFC 6238): SHA-1, six digits, 30 seconds. */
const shape = { algorithm: "SHA1", digits: 6, period: 30 } as const;
export const totpSecretBytes = 20;
/** Clocks of phones differ: a code counts from one step early to one step late. */
const tolerance = 1;

/** How the app gets to know the secret: as a text to type, and as an address for a QR code. */
export function presentTotp(secret: Buffer, issuer: string, account: string): { secret: string; uri: string } {
  const totp = new TOTP({ ...shape, issuer, label: account, secret: secretOf(secret) });
  return { secret: totp.secret.base32, uri: totp.toString() };
}

/** The time step that the code belongs to; null if it is none of about now. */
export function stepOfCode(secret: Buffer, code: string, now: Date): number | null {
  const totp = new TOTP({ ...shape, secret: secretOf(secret) });
  const timestamp = now.getTime();
  const delta = totp.validate({ token: code.replaceAll(" ", ""), timestamp, window: tolerance });
  return delta === null ? null : totp.counter({ timestamp }) + delta;
}

function secretOf(secret: Buffer): Secret {
  return new Secret({ buffer: new Uint8Array(secret).buffer });
}
