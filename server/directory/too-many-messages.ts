import { DomainError } from "../platform/index.ts";

export function tooManyMessages(retryAfterSeconds: number): DomainError {
  const minutes = Math.ceil(retryAfterSeconds / 60);
  const en = minutes <= 90 ? `${minutes} min` : `${Math.ceil(minutes / 60)} h`;
  return new DomainError(
    "too-many",
    {
      code: "too-many-messages",
      message: {
        en: "Too many messages have been written from here, with this address or to this provider.",
        it: "Da qui, con questo indirizzo o a questo provider sono stati scritti troppi messaggi.",
      },
      nextStep: { en: `Try again in ${en}.`, it: `Riprova tra ${en}.` },
    },
    { retryAfterSeconds },
  );
}
