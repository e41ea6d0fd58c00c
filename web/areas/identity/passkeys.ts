import { startAuthentication, startRegistration } from "@simplewebauthn/browser";

type CreationOptions = Parameters<typeof startRegistration>[0]["optionsJSON"];
type RequestOptions = Parameters<typeof startAuthentication>[0]["optionsJSON"];

/** What the server hands out for an authenticator; the browser's own functions know its shape. */
interface Challenge {
  challengeId: string;
  options: { challenge: string };
}

/** Lets the person choose a passkey and use it. Throws what the browser throws, also when they change their mind. */
export async function askPasskey({ challengeId, options }: Challenge) {
  const { id, response } = await startAuthentication({ optionsJSON: options as RequestOptions });
  const { clientDataJSON, authenticatorData, signature, userHandle } = response;
  return {
    challengeId,
    id,
    clientDataJson: clientDataJSON,
    authenticatorData,
    signature,
    ...(userHandle === undefined ? {} : { userHandle }),
  };
}

export async function makePasskey({ challengeId, options }: Challenge) {
  const { id, response } = await startRegistration({ optionsJSON: options as CreationOptions });
  const { clientDataJSON, attestationObject, transports = [] } = response;
  return { challengeId, id, clientDataJson: clientDataJSON, attestationObject, transports };
}

/** The person closed the browser's window or let it wait: nothing went wrong, nothing happened. */
export function wasCalledOff(error: unknown): boolean {
  return error instanceof Error && (error.name === "NotAllowedError" || error.name === "AbortError");
}

/** Browsers offer passkeys on https and on this very machine only. */
export const passkeysWork = typeof window !== "undefined" && "PublicKeyCredential" in window;
