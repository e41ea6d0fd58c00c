/**
 * What an operation answers when it can't do what was asked. It becomes a problem document once, at the edge.
 * kind decides the HTTP status; code is stable and for programs; message and next step are for people (English and Italian).
 */
export type ErrorKind =
  | "malformed"
  | "unauthenticated"
  | "forbidden"
  | "not-found"
  | "conflict"
  | "stale"
  | "too-large"
  | "invalid"
  | "too-many"
  | "unavailable";

export type Language = "en" | "it";
export type Localized = Readonly<Record<Language, string>>;

export interface FieldError {
  /** Dotted path of the field in the request, e.g. `message.body`. */
  readonly path: string;
  readonly message: Localized;
  /** What is wrong, for programs; where a request's fields can be wrong in several ways. */
  readonly code?: string;
}

export interface Refusal {
  readonly code: string;
  readonly message: Localized;
  readonly nextStep?: Localized;
  /** Which agent levels and admin roles would allow what was refused; any one of them does. */
  readonly neededRoles?: readonly NeededRole[];
  /** Further members of the problem document, e.g. who removed what, when. */
  readonly extra?: Readonly<Record<string, unknown>>;
}

/** An agent level (its group's key), another group (its id), or an admin role (its key). */
export interface NeededRole {
  readonly kind: "agent-level" | "group" | "admin-role";
  readonly key: string;
  readonly name: Localized;
}

export class DomainError extends Error {
  readonly kind: ErrorKind;
  readonly refusal: Refusal;
  readonly fields: readonly FieldError[];
  readonly retryAfterSeconds: number | undefined;

  constructor(
    kind: ErrorKind,
    refusal: Refusal,
    options: { fields?: readonly FieldError[]; retryAfterSeconds?: number; cause?: unknown } = {},
  ) {
    super(`${refusal.code}: ${refusal.message.en}`, { cause: options.cause });
    this.name = "DomainError";
    this.kind = kind;
    this.refusal = refusal;
    this.fields = options.fields ?? [];
    this.retryAfterSeconds = options.retryAfterSeconds;
  }
}

/** The one answer to "it does not exist" and "it is not yours to know": the two must not be told apart. */
export function notFound(): DomainError {
  return new DomainError("not-found", {
    code: "not-found",
    message: {
      en: "There is nothing here that you can see.",
      it: "Qui non c'è nulla che tu possa vedere.",
    },
    nextStep: {
      en: "Check the address, or choose another organization if you belong to several.",
      it: "Controlla l'indirizzo oppure scegli un'altra organizzazione, se appartieni a più di una.",
    },
  });
}

export function unavailable(cause: unknown): DomainError {
  return new DomainError(
    "unavailable",
    {
      code: "unavailable",
      message: { en: "The database can't do this right now.", it: "Al momento il database non può eseguire l'operazione." },
      nextStep: {
        en: "Try again in a moment. Repeating a request with the same Idempotency-Key is safe.",
        it: "Riprova tra un momento. Ripetere una richiesta con la stessa Idempotency-Key è sicuro.",
      },
    },
    { retryAfterSeconds: 2, cause },
  );
}

/**
 * What the transaction has read is no longer so, since somebody else was faster: it is done again from the beginning, and only if
 * that happens time after time is this the answer.
 */
export class Overtaken extends DomainError {
  constructor() {
    super("conflict", {
      code: "overtaken",
      message: {
        en: "Others are changing the same thing at this moment.",
        it: "In questo momento altri stanno modificando gli stessi dati.",
      },
      nextStep: { en: "Try again.", it: "Riprova." },
    });
  }
}

export function staleVersion(): DomainError {
  return new DomainError("stale", {
    code: "stale-version",
    message: {
      en: "Somebody else has changed this in the meantime.",
      it: "Nel frattempo qualcun altro ha modificato questi dati.",
    },
    nextStep: { en: "Load it again, then repeat your change.", it: "Ricarica i dati e ripeti la modifica." },
  });
}

/**
 * The version that a change is based on, from If-Match: a change that names none could overwrite what it never saw.
 * Throws `if-match-required` (422).
 */
export function expectedVersion(ifMatch: number | null): number {
  if (ifMatch !== null) return ifMatch;
  throw new DomainError("invalid", {
    code: "if-match-required",
    message: { en: "Say which version your change is based on.", it: "Indica su quale versione si basa la modifica." },
    nextStep: {
      en: "Load it, and send its ETag as If-Match with the change.",
      it: "Carica i dati e invia il loro ETag come If-Match insieme alla modifica.",
    },
  });
}

/** A field of the request is wrong in a way that only the operation can tell. */
export function invalidField(path: string, code: string, message: Localized, nextStep?: Localized): DomainError {
  return new DomainError("invalid", { code, message, ...(nextStep ? { nextStep } : {}) }, { fields: [{ path, message }] });
}
