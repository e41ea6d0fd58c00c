import type { FastifyReply } from "fastify";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import type { Actor } from "../context.ts";
import { DomainError } from "../errors.ts";
import type { Route } from "./route.ts";

/**
 * Keeps one caller from using up what all share: so many requests a minute by each person, service, or (signed out) address, in each
 * process. Not a protection of passwords: that counts in the database. Answers carry what is left, as the RateLimit header fields.
 */
export class RateLimits {
  readonly #perMinute: number;
  readonly #limiters = new Map<number, RateLimiterMemory>();

  constructor(perMinute: number) {
    this.#perMinute = perMinute;
  }

  async count(route: Route, actor: Actor | null, address: string, reply: FastifyReply): Promise<void> {
    const points = route.perMinute ?? this.#perMinute;
    const caller = actor?.kind === "user" || actor?.kind === "service" ? actor.id : address;
    const outcome = await this.#limiter(points)
      .consume(route.perMinute === undefined ? caller : `${caller} ${route.name}`)
      .catch((refused: unknown) => refused);
    if (!(outcome instanceof RateLimiterRes)) throw outcome;
    const seconds = Math.ceil(outcome.msBeforeNext / 1_000);
    reply.header("ratelimit", `"minute";r=${Math.max(0, outcome.remainingPoints)};t=${seconds}`);
    reply.header("ratelimit-policy", `"minute";q=${points};w=60`);
    if (outcome.consumedPoints > points) throw tooManyRequests(seconds);
  }

  #limiter(points: number): RateLimiterMemory {
    let limiter = this.#limiters.get(points);
    if (limiter === undefined) {
      limiter = new RateLimiterMemory({ points, duration: 60 });
      this.#limiters.set(points, limiter);
    }
    return limiter;
  }
}

function tooManyRequests(seconds: number): DomainError {
  return new DomainError(
    "too-many",
    {
      code: "too-many-requests",
      message: {
        en: "These are more requests in a minute than one caller may make.",
        it: "Sono più richieste al minuto di quante ne siano consentite.",
      },
      nextStep: { en: `Go on in ${seconds} seconds.`, it: `Riprova tra ${seconds} secondi.` },
    },
    { retryAfterSeconds: seconds },
  );
}
