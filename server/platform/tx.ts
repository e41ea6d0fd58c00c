import type { Kysely } from "kysely";
import type pg from "pg";
import { builderOf } from "./database/kysely.ts";

declare const open: unique symbol;
/** An open transaction. Only stores look inside, through `rows`. */
export interface Tx {
  readonly [open]: true;
}
/** What is behind it; for `transact` only. */
export interface OpenTx {
  readonly client: pg.ClientBase;
  readonly visible: Set<string>;
  /** Ended, or about to be: a statement that comes late must not run outside of it. */
  over: boolean;
}

/** The query builder over this transaction, knowing only the tables that the calling store names. */
export function rows<Tables>(tx: Tx): Kysely<Tables> {
  const { client, over } = tx as unknown as OpenTx;
  if (over) throw new Error("the transaction is over: something that failed did not wait for what it had begun");
  return builderOf(client) as Kysely<Tables>;
}
