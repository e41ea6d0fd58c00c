import type { IncomingMessage } from "node:http";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { DomainError } from "../errors.ts";
import { bodyTooLarge } from "./problem.ts";
import type { Route } from "./route.ts";

/** A sender that sends nothing for so many milliseconds has gone away. */
const patience = 120_000;

/** Bodies of the kinds that routes with `streams` take: left unread for the route. Elsewhere these kinds stay refused. */
export function takeStreams(app: FastifyInstance, routes: readonly Route[]): void {
  for (const type of new Set(routes.flatMap((route) => route.streams ?? []))) {
    app.addContentTypeParser(type, (request, _payload, done) => {
      const { route } = request.routeOptions.config as { route?: Route };
      done(route?.streams === type ? null : wrongType(type));
    });
  }
}

/** A route that takes a stream takes nothing else. */
export function refuseOtherType(request: FastifyRequest, route: Route): void {
  const type = request.headers["content-type"]?.split(";")[0]?.trim().toLowerCase();
  if (route.streams && type !== route.streams) throw wrongType(type ?? "nothing");
}

/**
 * The body of a route with `streams`, as it arrives and no faster than it is read, up to the route's `bodyLimit`.
 *
 * Throws DomainError `body-too-large`, or `upload-broken` if it breaks off. When the reader stops early the rest is still taken
 * in, for nobody: a sender in the middle of sending would otherwise never read the answer.
 */
export async function* bodyStream(request: FastifyRequest): AsyncGenerator<Buffer> {
  const { raw } = request;
  const limit = request.routeOptions.bodyLimit;
  // Requests of `inject` have no socket to wait for.
  raw.setTimeout?.(patience, () => raw.destroy());
  let size = 0;
  try {
    if (Number(request.headers["content-length"] ?? 0) > limit) throw new DomainError("too-large", bodyTooLarge);
    for await (const bytes of raw.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      size += bytes.length;
      if (size > limit) throw new DomainError("too-large", bodyTooLarge);
      yield bytes;
    }
  } catch (error) {
    throw error instanceof DomainError ? error : broken(error);
  } finally {
    takeInRest(raw, limit);
  }
}

/** A sender without an end is cut off. */
function takeInRest(raw: IncomingMessage, limit: number): void {
  let size = 0;
  raw.on("error", () => {});
  raw.on("data", (bytes: Buffer) => {
    size += bytes.length;
    if (size > limit) raw.destroy();
  });
  // A listener alone does not set a stream flowing that has been read by pieces.
  raw.resume();
}

function wrongType(type: string): Error {
  return Object.assign(new Error(`${type} is not taken here`), { statusCode: 415 });
}

function broken(cause: unknown): DomainError {
  return new DomainError(
    "malformed",
    {
      code: "upload-broken",
      message: { en: "The upload broke off before its end.", it: "Il caricamento si è interrotto prima della fine." },
      nextStep: {
        en: "Send it again; what was done is not done twice.",
        it: "Invia di nuovo il file: ciò che è già stato fatto non viene ripetuto.",
      },
    },
    { cause },
  );
}
