import type { FastifyRequest } from "fastify";
import type { Actor } from "../context.ts";
import { DomainError, notFound } from "../errors.ts";
import type { Route } from "./route.ts";

/** Lets through whom the route is for. */
export function admit(route: Route, actor: Actor): void {
  if (route.audience === "public") return;
  if (actor.kind === "anonymous") throw signInRequired();
  if (actor.kind === "user") {
    if (!actor.mustChangePassword || route.beforePasswordChange) return;
    throw new DomainError("forbidden", {
      code: "password-change-required",
      message: {
        en: "You signed in with a temporary password; choose your own first.",
        it: "Hai effettuato l'accesso con una password temporanea: scegline prima una tua.",
      },
      nextStep: { en: "Change the password, then go on.", it: "Cambia la password, poi prosegui." },
    });
  }
  const scope = route.audience === "person" ? null : route.audience.scope;
  if (actor.kind === "service" && scope !== null && actor.scopes.includes(scope)) return;
  throw new DomainError("forbidden", {
    code: scope === null ? "person-required" : "scope-missing",
    message:
      scope === null
        ? { en: "Only a person can do this, not a service.", it: "Solo una persona può farlo, non un servizio." }
        : { en: `This API credential lacks the scope ${scope}.`, it: `A questa credenziale API manca l'ambito ${scope}.` },
    nextStep:
      scope === null
        ? { en: "Sign in at the portal.", it: "Accedi al portale." }
        : { en: "Create a credential with that scope.", it: "Crea una credenziale con quell'ambito." },
  });
}

export function signInRequired(): DomainError {
  return new DomainError("unauthenticated", {
    code: "sign-in-required",
    message: { en: "Sign in first.", it: "Prima devi accedere." },
    nextStep: {
      en: "People sign in at the portal; services send Authorization: Bearer with an API credential.",
      it: "Le persone accedono dal portale; i servizi inviano Authorization: Bearer con una credenziale API.",
    },
  });
}

/** The organization of the request: the one named in the header, if the actor belongs to it, or else the actor's own. */
export function actingFor(request: FastifyRequest, actor: Actor): string | null {
  if (actor.kind === "anonymous" || actor.kind === "system") return null;
  const named = request.headers["procura-organization"];
  if (named === undefined) return actor.organizationId;
  const belongsTo = actor.kind === "user" ? actor.memberOf : [actor.organizationId];
  if (typeof named !== "string" || !belongsTo.includes(named)) throw notFound();
  return named;
}

/**
 * A browser sends its cookies along with requests that other sites cause. Such a request that would change something is refused:
 * by Sec-Fetch-Site, which browsers set and pages can't, or else by Origin.
 */
export function refuseCrossSite(request: FastifyRequest, publicUrl: string): void {
  if (request.method === "GET" || request.method === "HEAD" || request.method === "OPTIONS" || request.headers.authorization !== undefined)
    return;
  const site = request.headers["sec-fetch-site"];
  const from = request.headers.origin;
  const ours =
    site === undefined ? from === publicUrl || (from === undefined && request.headers.cookie === undefined) : site === "same-origin";
  if (ours) return;
  throw new DomainError("forbidden", {
    code: "cross-site-request",
    message: {
      en: "This request came from another site, so it was not carried out.",
      it: "Questa richiesta proviene da un altro sito, quindi non è stata eseguita.",
    },
    nextStep: { en: "Do it in the portal itself.", it: "Eseguila direttamente nel portale." },
  });
}
