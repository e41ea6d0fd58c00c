import { createHash } from "node:crypto";
import type { Generated } from "kysely";
import type { QueryConfig } from "pg";
import type { Context, Idempotency } from "./context.ts";
import { statement } from "./database/pool.ts";
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
 * one failed, goes ahead. One statement, so that the operation's own can follow it in the same round trip.
 */
export async function startOnce(tx: Tx, ctx: Context, { key, requestHash }: Idempotency): Promise<void> {
  const { actor, organizationId } = ctx;
  if ((actor.kind !== "user" && actor.kind !== "service") || organizationId === null) return;
  const row = await rows<Tables>(tx)
    .insertInto("idempotency_keys")
    .values({ organization_id: organizationId, principal_id: actor.id, key, request_hash: requestHash, created_at: ctx.now })
    // Changes nothing, but answers with the row that is there.
    .onConflict((conflict) =>
      conflict.columns(["organization_id", "principal_id", "key"]).doUpdateSet((eb) => ({ key: eb.ref("excluded.key") })),
    )
    .returning(["request_hash", "response_status", "response_body"])
    .executeTakeFirstOrThrow();
  if (row.response_status === null) return;
  if (!row.request_hash.equals(requestHash)) {
    throw new DomainError("invalid", {
      code: "idempotency-key-reused",
      message: {
        en: "This Idempotency-Key was used before for a different request.",
        it: "Questa Idempotency-Key è già stata usata per una richiesta diversa.",
      },
      nextStep: { en: "Use a new key for each new intent.", it: "Usa una chiave nuova per ogni nuova operazione." },
    });
  }
  throw new Replay(row.response_status, row.response_body);
}

/** What `transact` sends just before it commits; null for whoever has no keys. */
export function finishOnce(ctx: Context, { key, respond }: Idempotency, result: unknown): QueryConfig | null {
  const { actor, organizationId } = ctx;
  if ((actor.kind !== "user" && actor.kind !== "service") || organizationId === null) return null;
  const { status, body } = respond(result);
  return statement(
    "update idempotency_keys set response_status = $4, response_body = $5 where organization_id = $1 and principal_id = $2 and key = $3",
    [organizationId, actor.id, key, status, JSON.stringify(body ?? null)],
  );
}
