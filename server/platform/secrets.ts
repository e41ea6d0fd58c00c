import { createCipheriv, createDecipheriv, createHmac, hash, timingSafeEqual } from "node:crypto";

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
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

const sealing = "aes-256-gcm";
const nonceBytes = 12;
const tagBytes = 16;

/** Encrypts what must be read again later. purpose and subject are bound in: what was sealed for one row opens for no other. */
export function sealSecret(secretKey: string, purpose: string, subject: string, plain: Buffer, nonce: Buffer): Buffer {
  const cipher = createCipheriv(sealing, deriveSecret(secretKey, `seal:${purpose}`, ""), nonce);
  cipher.setAAD(Buffer.from(`${purpose}\0${subject}`));
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** Throws if it was sealed under another key, for something else, or was changed since. */
export function openSecret(secretKey: string, purpose: string, subject: string, sealed: Buffer): Buffer {
  const decipher = createDecipheriv(sealing, deriveSecret(secretKey, `seal:${purpose}`, ""), sealed.subarray(0, nonceBytes));
  decipher.setAAD(Buffer.from(`${purpose}\0${subject}`));
  decipher.setAuthTag(sealed.subarray(-tagBytes));
  return Buffer.concat([decipher.update(sealed.subarray(nonceBytes, -tagBytes)), decipher.final()]);
}
