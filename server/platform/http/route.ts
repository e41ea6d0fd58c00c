import type { FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import type { Context } from "../context.ts";
import { countryCodes } from "../countries.ts";
import { wrong } from "./validate.ts";

/** Who may knock. What the caller may then do is the operation's own decision. */
export type Audience =
  /** Anybody, signed in or not. */
  | "public"
  /** A person with a session. */
  | "person"
  /** A person with a session, or a service whose credential has the scope. */
  | { readonly scope: string };

type Shape = z.ZodType | undefined;
type Of<S extends Shape> = S extends z.ZodType ? z.output<S> : undefined;

export interface Input<P extends Shape, Q extends Shape, B extends Shape> {
  readonly params: Of<P>;
  readonly query: Of<Q>;
  readonly body: Of<B>;
  /** From `If-Match`; null when the header is absent. */
  readonly ifMatch: number | null;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

export interface Answer {
  readonly status?: number;
  readonly body?: unknown;
  /** The version of what is answered; becomes the ETag. */
  readonly version?: number;
  /** Fields of the body that are shown once: a replayed request gets null in their place. */
  readonly once?: readonly string[];
}

export interface RouteDefinition<P extends Shape, Q extends Shape, B extends Shape, R> {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Below /api/v1, parameters as in `/invitations/{id}`. */
  readonly path: string;
  /** camelCase verb and noun; the name of the operation in the API description. */
  readonly name: string;
  readonly summary: string;
  readonly description?: string;
  readonly audience: Audience;
  readonly params?: P;
  readonly query?: Q;
  readonly body?: B;
  /** Success answers by status. */
  readonly answers: Readonly<Record<number, z.ZodType>>;
  /** Codes of refusals that a caller should be ready for, with their status. */
  readonly refusals?: Readonly<Record<string, number>>;
  /** Largest body in bytes; 64 KiB if not given. */
  readonly bodyLimit?: number;
  /** The body is of this media type and not JSON; the handler reads it itself, through `bodyStream`. */
  readonly streams?: string;
  /** A POST that only reads: repeating it needs no key, and one that is sent is ignored. */
  readonly onlyReads?: boolean;
  /** Answers that are not JSON: their media type; the handler replies by itself. */
  readonly produces?: string;
  /** A request that this many per minute and caller may be made; refused with 429 beyond. */
  readonly perMinute?: number;
  /** Still allowed while the person must change the password. */
  readonly beforePasswordChange?: boolean;
  run(ctx: Context, input: Input<P, Q, B>): Promise<R>;
  /** The operation's result as others see it. Must not do I/O: it may be called inside the operation's transaction. */
  present(result: R, ctx: Context): Answer;
}

// biome-ignore lint/suspicious/noExplicitAny: a list of routes holds routes of every shape
export type Route = RouteDefinition<any, any, any, any>;

export function route<R, P extends Shape = undefined, Q extends Shape = undefined, B extends Shape = undefined>(
  definition: RouteDefinition<P, Q, B, R>,
): Route {
  return definition;
}

export const noContent = z.undefined().describe("Nothing");
export const id = z.uuid().toLowerCase().describe("UUID");
export const instant = z.iso.datetime().describe("UTC instant");
export const notEmpty = wrong({ en: "must not be empty", it: "non può essere vuoto" });
/** Text that can be seen and reads in the order in which it is written, without control characters and halves of characters. */
const printable = (longest: number, allowed: RegExp) =>
  z
    .string()
    .trim()
    .min(1, notEmpty)
    .max(longest, wrong({ en: `must have at most ${longest} characters`, it: `può avere al massimo ${longest} caratteri` }))
    .refine(
      (value) => allowed.test(value) && value.isWellFormed(),
      wrong({ en: "must not contain control characters", it: "non può contenere caratteri di controllo" }),
    )
    .refine(
      (value) => value === "" || (/[\p{L}\p{N}\p{P}\p{S}]/u.test(value) && !/[\u202A-\u202E\u2066-\u2069]/u.test(value)),
      wrong({
        en: "must have a visible character, and none that turns the direction of writing",
        it: "deve avere un carattere visibile e nessuno che inverta la direzione della scrittura",
      }),
    );
/** One line: a name, a subject. */
export const text = (longest: number) => printable(longest, /^[^\p{Cc}\u2028\u2029]*$/u);
/** Lines and tabs too: a reason, a letter. */
export const multiline = (longest: number) => printable(longest, /^[^\p{Cc}]*(?:[\t\n\r][^\p{Cc}]*)*$/u);
export const emailAddress = z
  .email(wrong({ en: "must be an e-mail address such as anna@example.com", it: "deve essere un indirizzo e-mail come anna@example.com" }))
  .max(254)
  .transform((value) => value.toLowerCase());
export const countryCode = z
  .string()
  .regex(/^[A-Z]{2}$/, wrong({ en: "must be a country: two letters such as IT", it: "deve essere un paese: due lettere, come IT" }))
  .refine((code) => !/^[A-Z]{2}$/.test(code) || countryCodes.has(code), wrong({ en: "is no country", it: "non è un paese" }));
/** What stands before the @ of a sign-in name. */
export const localPart = z
  .string()
  .trim()
  .regex(
    /^[A-Za-z0-9_-](?:[A-Za-z0-9._-]{0,62}[A-Za-z0-9_-])?$/,
    wrong({
      en: "must be 1 to 64 letters (a-z), digits, dots, hyphens or underscores, with no dot at either end",
      it: "deve avere da 1 a 64 lettere (a-z), cifre, punti, trattini o trattini bassi, senza punti all'inizio o alla fine",
    }),
  );
