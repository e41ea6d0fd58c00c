import { createHmac, hash, timingSafeEqual } from "node:crypto";

/** How a secret with enough random bits is kept. (Passwords, which people choose, get argon2id instead.) */
export function hashSecret(secret: string | Buffer): Buffer {
  return hash("sha256", secret, "buffer");
}

export function sameHash(a: Buffer, b: Buffer): boolean {
  return a.length === b.length && timingSafeEqual(a, b);
}

/** A secret that can be made again from the installation's key instead of being stored: purpose and subject decide it. */
export function deriveSecret(secretKey: string, purpose: string, subject: string): Buffer {
  return createHmac("sha256", secretKey).update(`${purpose}\0${subject}`).digest();
}

/** A token that names its owner and id, so that looking it up touches one row of one owner. */
export function makeToken(organizationId: string, id: string, secret: Buffer): string {
  return Buffer.concat([uuidBytes(organizationId), uuidBytes(id), secret]).toString("base64url");
}

export function readToken(token: string): { organizationId: string; id: string; secret: Buffer } | null {
  if (!/^[A-Za-z0-9_-]{60,120}$/.test(token)) return null;
  const bytes = Buffer.from(token, "base64url");
  if (bytes.length < 48 || bytes.toString("base64url") !== token) return null;
  return { organizationId: uuidText(bytes.subarray(0, 16)), id: uuidText(bytes.subarray(16, 32)), secret: bytes.subarray(32) };
}

function uuidBytes(id: string): Buffer {
  return Buffer.from(id.replaceAll("-", ""), "hex");
}

function uuidText(bytes: Buffer): string {
  const hex = bytes.toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
