import { createHash } from "node:crypto";
import type { Generated } from "kysely";
import type { Context, Idempotency } from "./context.ts";
import { DomainError } from "./errors.ts";
import { rows, type Tx } from "./tx.ts";

interface Tables {
  idempotency_keys: {
    organization_id: string;
    principal_id: string;
    key: string;
    request_hash: Buffer;
    response_status: Generated<number | null>;
    response_body: Generated<unknown>;
    created_at: Date;
  };
}

/** Thrown out of a transaction to say: this has been done before, here is what was answered then. */
export class Replay extends Error {
  readonly status: number;
  readonly body: unknown;
  constructor(status: number, body: unknown) {
    super("replay");
    this.status = status;
    this.body = body;
  }
}

export function hashRequest(method: string, url: string, body: unknown): Buffer {
  return createHash("sha256")
    .update(JSON.stringify([method, url, body ?? null]))
    .digest();
}

/**
 * Claims the key. A second request with it waits here for the first one's end: then it is answered the same, or, if the first
 * one failed, goes ahead.
 */
export async function startOnce(tx: Tx, ctx: Context, { key, requestHash }: Idempotency): Promise<void> {
  const { actor, organizationId } = ctx;
  if ((actor.kind !== "user" && actor.kind !== "service") || organizationId === null) return;
  const db = rows<Tables>(tx);
  const claimed = await db
    .insertInto("idempotency_keys")
    .values({ organization_id: organizationId, principal_id: actor.id, key, request_hash: requestHash, created_at: ctx.now })
    .onConflict((conflict) => conflict.doNothing())
    .returning("key")
    .executeTakeFirst();
  if (claimed) return;
  const earlier = await db
    .selectFrom("idempotency_keys")
    .select(["request_hash", "response_status", "response_body"])
    .where("organization_id", "=", organizationId)
    .where("principal_id", "=", actor.id)
    .where("key", "=", key)
    .executeTakeFirstOrThrow();
  if (!earlier.request_hash.equals(requestHash)) {
    throw new DomainError("invalid", {
      code: "idempotency-key-reused",
      message: {
        en: "This Idempotency-Key was used before for a different request.",
        it: "Questa Idempotency-Key è già stata usata per una richiesta diversa.",
      },
      nextStep: { en: "Use a new key for each new intent.", it: "Usa una chiave nuova per ogni nuova operazione." },
    });
  }
  throw new Replay(earlier.response_status ?? 200, earlier.response_body);
}

export async function finishOnce(tx: Tx, ctx: Context, { key, respond }: Idempotency, result: unknown): Promise<void> {
  const { actor, organizationId } = ctx;
  if ((actor.kind !== "user" && actor.kind !== "service") || organizationId === null) return;
  const { status, body } = respond(result);
  await rows<Tables>(tx)
    .updateTable("idempotency_keys")
    .set({ response_status: status, response_body: JSON.stringify(body ?? null) })
    .where("organization_id", "=", organizationId)
    .where("principal_id", "=", actor.id)
    .where("key", "=", key)
    .execute();
}
