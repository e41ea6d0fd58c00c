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
}

/** The query builder over this transaction, knowing only the tables that the calling store names. */
export function rows<Tables>(tx: Tx): Kysely<Tables> {
  return builderOf((tx as unknown as OpenTx).client) as Kysely<Tables>;
}
