import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from "@simplewebauthn/server";
import { DomainError, type Settings } from "../../platform/index.ts";
import type { Key } from "../store.ts";
import type { Challenge } from "./challenges.ts";
import { passkeyRefused } from "./rules.ts";
import type { FactorRow } from "./store.ts";

/** What a browser's authenticator made, as base64url. */
export interface NewPasskey {
  readonly id: string;
  readonly clientDataJson: string;
  readonly attestationObject: string;
  readonly transports: readonly string[];
}

/** What a browser's authenticator signed, as base64url. */
export interface PasskeyAnswer {
  readonly id: string;
  readonly clientDataJson: string;
  readonly authenticatorData: string;
  readonly signature: string;
  /** Whose passkey it is, as it was told when it was made. */
  readonly userHandle?: string | undefined;
}

export interface RegisteredPasskey {
  readonly credentialId: string;
  readonly publicKey: Buffer;
  readonly signatureCount: number;
}

const site = ({ publicUrl }: Settings) => ({ expectedOrigin: publicUrl, expectedRPID: new URL(publicUrl).hostname });

/** Owner and person, so that a passkey finds its row before anybody has said a name. */
function userHandle({ organizationId, id }: Key): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(`${organizationId}${id}`.replaceAll("-", ""), "hex"));
}

export function readUserHandle(handle: string | undefined): Key | null {
  const hex = Buffer.from(handle ?? "", "base64url").toString("hex");
  if (hex.length !== 64) return null;
  const [organizationId, id] = [hex.slice(0, 32), hex.slice(32)].map((part) =>
    part.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5"),
  );
  return { organizationId: organizationId ?? "", id: id ?? "" };
}

/** What the browser is to ask of an authenticator for a new passkey. known: those that the person has, which it does not make twice. */
export async function registrationOptions(
  settings: Settings,
  challenge: Challenge,
  person: Key & { signInName: string; displayName: string; siteName: string },
  known: readonly FactorRow[],
) {
  return await generateRegistrationOptions({
    rpName: person.siteName,
    rpID: site(settings).expectedRPID,
    userID: userHandle(person),
    userName: person.signInName,
    userDisplayName: person.displayName,
    challenge: challenge.bytes,
    excludeCredentials: known.flatMap(described),
    authenticatorSelection: { residentKey: "preferred", userVerification: "preferred" },
  });
}

/** known: the person's own; without them any passkey for this site may answer, and must verify its owner. */
export async function authenticationOptions(settings: Settings, challenge: Challenge, known: readonly FactorRow[] | null) {
  return await generateAuthenticationOptions({
    rpID: site(settings).expectedRPID,
    challenge: challenge.bytes,
    ...(known === null ? { userVerification: "required" } : { userVerification: "preferred", allowCredentials: known.flatMap(described) }),
  });
}

/** Throws DomainError `passkey-refused` (422). */
export async function verifyNewPasskey(settings: Settings, expectedChallenge: string, made: NewPasskey): Promise<RegisteredPasskey> {
  const { id, clientDataJson, attestationObject } = made;
  const { verified, registrationInfo } = await orRefused(
    verifyRegistrationResponse({
      response: {
        id,
        rawId: id,
        type: "public-key",
        clientExtensionResults: {},
        response: { clientDataJSON: clientDataJson, attestationObject },
      },
      ...site(settings),
      expectedChallenge,
      requireUserVerification: false,
    }),
  );
  if (!verified) throw new DomainError("invalid", passkeyRefused);
  const { credential } = registrationInfo;
  return { credentialId: credential.id, publicKey: Buffer.from(credential.publicKey), signatureCount: credential.counter };
}

/** The new count of signatures. alone: nothing else was proven, so the passkey's owner must have been. Throws `passkey-refused` (422). */
export async function verifyPasskey(
  settings: Settings,
  expectedChallenge: string,
  { credential_id, public_key, signature_count }: FactorRow,
  { id, clientDataJson, authenticatorData, signature, userHandle: handle }: PasskeyAnswer,
  alone: boolean,
): Promise<number> {
  if (credential_id !== id || public_key === null) throw new DomainError("invalid", passkeyRefused);
  const { verified, authenticationInfo } = await orRefused(
    verifyAuthenticationResponse({
      response: {
        id,
        rawId: id,
        type: "public-key",
        clientExtensionResults: {},
        response: {
          clientDataJSON: clientDataJson,
          authenticatorData,
          signature,
          ...(handle === undefined ? {} : { userHandle: handle }),
        },
      },
      ...site(settings),
      expectedChallenge,
      credential: { id, publicKey: new Uint8Array(public_key), counter: Number(signature_count ?? 0) },
      requireUserVerification: alone,
    }),
  );
  if (!verified) throw new DomainError("invalid", passkeyRefused);
  return authenticationInfo.newCounter;
}

function described({ credential_id, transports }: FactorRow) {
  return credential_id === null ? [] : [{ id: credential_id, ...(transports === null ? {} : { transports }) }];
}

/** The library throws at whatever is not as it should be. */
async function orRefused<T>(verification: Promise<T>): Promise<T> {
  try {
    return await verification;
  } catch (cause) {
    throw new DomainError("invalid", passkeyRefused, { cause });
  }
}
