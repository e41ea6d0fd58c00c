import type { FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { isConnectionLost } from "../database/pool.ts";
import { DomainError, type ErrorKind, type FieldError, type Language, type Localized, type Refusal, unavailable } from "../errors.ts";

export const statuses: Readonly<Record<ErrorKind, number>> = {
  malformed: 400,
  unauthenticated: 401,
  forbidden: 403,
  "not-found": 404,
  conflict: 409,
  stale: 412,
  "too-large": 413,
  invalid: 422,
  "too-many": 429,
  unavailable: 503,
};

export const problemShape = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.string().describe("Stable name of the refusal"),
  detail: z.string().describe("In plain words, in the caller's language"),
  nextStep: z.string().optional(),
  requestId: z.string(),
  neededRoles: z
    .array(z.object({ kind: z.enum(["agent-level", "group", "admin-role"]), key: z.string(), name: z.string() }))
    .optional()
    .describe("With 403: which agent levels and admin roles would allow it; any one of them does"),
  errors: z.array(z.object({ path: z.string(), message: z.string(), code: z.string().optional() })).optional(),
});

const titles: Readonly<Record<number, Localized>> = {
  400: { en: "The request can't be read", it: "La richiesta non è leggibile" },
  401: { en: "Sign-in required", it: "Accesso richiesto" },
  403: { en: "Not allowed", it: "Operazione non consentita" },
  404: { en: "Not found", it: "Non trovato" },
  405: { en: "Not allowed here", it: "Metodo non consentito" },
  409: { en: "Not possible in this state", it: "Non possibile in questo stato" },
  412: { en: "Changed in the meantime", it: "Modificato nel frattempo" },
  413: { en: "Too large", it: "Troppo grande" },
  415: { en: "Wrong kind of content", it: "Tipo di contenuto errato" },
  422: { en: "Something is not right", it: "Qualcosa non va" },
  429: { en: "Too many requests", it: "Troppe richieste" },
  500: { en: "Something went wrong on our side", it: "Si è verificato un errore interno" },
  503: { en: "Not available right now", it: "Al momento non disponibile" },
};

/** Every failure leaves the server here, and looks like this. */
export function sendProblem(reply: FastifyReply, request: FastifyRequest, language: Language, error: unknown): FastifyReply {
  const { status, refusal, fields, retryAfterSeconds } = describe(error);
  if (status >= 500) request.log.error({ err: error }, "request failed");
  if (retryAfterSeconds !== undefined) reply.header("retry-after", String(retryAfterSeconds));
  if (status === 401) reply.header("www-authenticate", 'Bearer realm="procura"');
  return reply
    .code(status)
    .header("content-type", "application/problem+json; charset=utf-8")
    .header("cache-control", "no-store")
    .serializer((body: unknown) => JSON.stringify(body))
    .send({
      type: `/api/reference#error-${refusal.code}`,
      title: (titles[status] ?? titles[500])?.[language],
      status,
      code: refusal.code,
      detail: refusal.message[language],
      ...(refusal.nextStep ? { nextStep: refusal.nextStep[language] } : {}),
      requestId: request.id,
      ...(fields.length > 0 ? { errors: fields.map((field) => ({ ...field, message: field.message[language] })) } : {}),
      ...(refusal.neededRoles ? { neededRoles: refusal.neededRoles.map((role) => ({ ...role, name: role.name[language] })) } : {}),
      ...refusal.extra,
    });
}

function describe(error: unknown): { status: number; refusal: Refusal; fields: readonly FieldError[]; retryAfterSeconds?: number } {
  if (error instanceof DomainError) {
    const { refusal, fields, retryAfterSeconds } = error;
    return { status: statuses[error.kind], refusal, fields, ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }) };
  }
  if (isConnectionLost(error)) return describe(unavailable(error));
  const status = (error as { statusCode?: unknown }).statusCode;
  if (status === 413) return { status, refusal: bodyTooLarge, fields: [] };
  if (status === 415) return { status, refusal: wrongContentType, fields: [] };
  if (typeof status === "number" && status >= 400 && status < 500) return { status: 400, refusal: malformedBody, fields: [] };
  return { status: 500, refusal: internalError, fields: [] };
}

const malformedBody: Refusal = {
  code: "malformed-body",
  message: { en: "The request's body is not valid JSON in UTF-8.", it: "Il corpo della richiesta non è JSON valido in UTF-8." },
  nextStep: {
    en: "Send a JSON object with Content-Type: application/json.",
    it: "Invia un oggetto JSON con Content-Type: application/json.",
  },
};
export const bodyTooLarge: Refusal = {
  code: "body-too-large",
  message: {
    en: "What was sent is larger than this operation takes.",
    it: "I dati inviati superano la dimensione accettata da questa operazione.",
  },
  nextStep: { en: "Send less at once.", it: "Invia meno dati alla volta." },
};
const wrongContentType: Refusal = {
  code: "unsupported-content-type",
  message: { en: "This operation does not take that kind of content.", it: "Questa operazione non accetta quel tipo di contenuto." },
  nextStep: {
    en: "Send the Content-Type that the API reference names for it: application/json almost everywhere.",
    it: "Invia il Content-Type indicato nella documentazione dell'API: quasi ovunque application/json.",
  },
};
const internalError: Refusal = {
  code: "internal-error",
  message: {
    en: "The request failed because of a mistake of ours; nothing was changed.",
    it: "La richiesta non è riuscita per un nostro errore; non è stato modificato nulla.",
  },
  nextStep: {
    en: "Try again; if it stays, tell the operator the request id.",
    it: "Riprova; se il problema persiste, comunica al gestore l'id della richiesta.",
  },
};
