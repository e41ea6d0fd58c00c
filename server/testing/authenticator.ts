import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from "node:crypto";
import { isoCBOR } from "@simplewebauthn/server/helpers";

interface Options {
  readonly challenge: string;
  readonly user?: { readonly id: string };
}

/** A passkey in software, as a browser would answer with it (WebAuthn, "none" attestation, ES256). */
export class Authenticator {
  readonly #origin: string;
  readonly #key: KeyObject;
  readonly #publicKey: KeyObject;
  readonly #id = randomBytes(16).toString("base64url");
  #count = 0;
  #userHandle = "";
  /** Whether it asks its owner for a PIN or a finger. */
  verifies = true;

  constructor(origin: string) {
    this.#origin = origin;
    const pair = generateKeyPairSync("ec", { namedCurve: "P-256" });
    this.#key = pair.privateKey;
    this.#publicKey = pair.publicKey;
  }

  /** The answer to a request for a new passkey. */
  create({ challenge, user }: Options) {
    this.#userHandle = user?.id ?? "";
    const { x, y } = this.#publicKey.export({ format: "jwk" });
    const cose = isoCBOR.encode(
      new Map<number, number | Uint8Array<ArrayBuffer>>([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, new Uint8Array(Buffer.from(x ?? "", "base64url"))],
        [-3, new Uint8Array(Buffer.from(y ?? "", "base64url"))],
      ]),
    );
    const id = Buffer.from(this.#id, "base64url");
    const attested = Buffer.concat([Buffer.alloc(16), Buffer.from([0, id.length]), id, cose]);
    const attestation = isoCBOR.encode(
      new Map<string, string | Uint8Array<ArrayBuffer> | Map<string, string>>([
        ["fmt", "none"],
        ["attStmt", new Map<string, string>()],
        ["authData", new Uint8Array(this.#data(0x40, attested))],
      ]),
    );
    return {
      id: this.#id,
      clientDataJson: this.#clientData("webauthn.create", challenge).toString("base64url"),
      attestationObject: Buffer.from(attestation).toString("base64url"),
      transports: ["internal"],
    };
  }

  /** The answer to a request to sign in. */
  get({ challenge }: Options) {
    this.#count++;
    const clientData = this.#clientData("webauthn.get", challenge);
    const data = this.#data(0);
    const signed = sign("sha256", Buffer.concat([data, createHash("sha256").update(clientData).digest()]), this.#key);
    return {
      id: this.#id,
      clientDataJson: clientData.toString("base64url"),
      authenticatorData: data.toString("base64url"),
      signature: signed.toString("base64url"),
      userHandle: this.#userHandle,
    };
  }

  #clientData(type: string, challenge: string): Buffer {
    return Buffer.from(JSON.stringify({ type, challenge, origin: this.#origin, crossOrigin: false }));
  }

  #data(flags: number, rest: Buffer = Buffer.alloc(0)): Buffer {
    const site = createHash("sha256").update(new URL(this.#origin).hostname).digest();
    const count = Buffer.alloc(4);
    count.writeUInt32BE(this.#count);
    return Buffer.concat([site, Buffer.from([flags | 0x01 | (this.verifies ? 0x04 : 0)]), count, rest]);
  }
}
