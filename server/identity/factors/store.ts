import { type Insertable, type Selectable, sql } from "kysely";
import { rows, type Tx } from "../../platform/index.ts";
import type { Key } from "../store.ts";
import type { IdentityTables } from "../tables.ts";

export type FactorRow = Selectable<IdentityTables["factors"]>;
export type HalfSignInRow = Selectable<IdentityTables["half_sign_ins"]>;
export type ChallengeRow = Selectable<IdentityTables["passkey_challenges"]>;

const db = (tx: Tx) => rows<IdentityTables>(tx);

/** What a person has confirmed, oldest first. */
export async function selectFactors(tx: Tx, person: Key): Promise<FactorRow[]> {
  return await db(tx)
    .selectFrom("factors")
    .selectAll()
    .where("organization_id", "=", person.organizationId)
    .where("user_id", "=", person.id)
    .where("confirmed_at", "is not", null)
    .orderBy("id")
    .execute();
}

/** Confirmed or not; only if it is the person's. Held to oneself until the end of the transaction. */
export async function lockFactor(tx: Tx, person: Key, id: string): Promise<FactorRow | undefined> {
  return await db(tx)
    .selectFrom("factors")
    .selectAll()
    .where("organization_id", "=", person.organizationId)
    .where("user_id", "=", person.id)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
}

/** Everything about a person's factors happens one after the other: two at once must not both find the last one to be not the last. */
export async function lockPerson(tx: Tx, { organizationId, id }: Key): Promise<void> {
  await db(tx)
    .selectFrom("users")
    .select("id")
    .where("organization_id", "=", organizationId)
    .where("id", "=", id)
    .forNoKeyUpdate()
    .execute();
}

/** False if the passkey is registered already. */
export async function insertFactor(tx: Tx, factor: Insertable<IdentityTables["factors"]>): Promise<boolean> {
  const added = await db(tx)
    .insertInto("factors")
    .values(factor)
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return added !== undefined;
}

export async function confirmFactor(tx: Tx, person: Key, id: string, step: number, at: Date): Promise<void> {
  await db(tx)
    .updateTable("factors")
    .set({ confirmed_at: at, last_used_at: at, last_step: step })
    .where("organization_id", "=", person.organizationId)
    .where("user_id", "=", person.id)
    .where("id", "=", id)
    .execute();
}

/** False if a code of that step or a later one was accepted before: of two who send the same code at once, one is too late. */
export async function useStep(tx: Tx, person: Key, id: string, step: number, at: Date): Promise<boolean> {
  const used = await db(tx)
    .updateTable("factors")
    .set({ last_used_at: at, last_step: step })
    .where("organization_id", "=", person.organizationId)
    .where("user_id", "=", person.id)
    .where("id", "=", id)
    .where(sql<boolean>`last_step < ${step}`)
    .returning("id")
    .executeTakeFirst();
  return used !== undefined;
}

export async function selectPasskey(tx: Tx, person: Key, credentialId: string): Promise<FactorRow | undefined> {
  return await db(tx)
    .selectFrom("factors")
    .selectAll()
    .where("organization_id", "=", person.organizationId)
    .where("user_id", "=", person.id)
    .where("credential_id", "=", credentialId)
    .forUpdate()
    .executeTakeFirst();
}

export async function usePasskey(tx: Tx, person: Key, id: string, signatureCount: number, at: Date): Promise<void> {
  await db(tx)
    .updateTable("factors")
    .set({ last_used_at: at, signature_count: signatureCount })
    .where("organization_id", "=", person.organizationId)
    .where("user_id", "=", person.id)
    .where("id", "=", id)
    .execute();
}

export async function updateFactorName(tx: Tx, person: Key, id: string, name: string): Promise<FactorRow | undefined> {
  return await db(tx)
    .updateTable("factors")
    .set({ name })
    .where("organization_id", "=", person.organizationId)
    .where("user_id", "=", person.id)
    .where("id", "=", id)
    .where("confirmed_at", "is not", null)
    .returningAll()
    .executeTakeFirst();
}

/** which: one of them; the unconfirmed ones; or all. How many confirmed ones went. */
export async function deleteFactors(tx: Tx, person: Key, which: { id: string } | "begun" | "all"): Promise<number> {
  const query = db(tx).deleteFrom("factors").where("organization_id", "=", person.organizationId).where("user_id", "=", person.id);
  const narrowed = which === "all" ? query : which === "begun" ? query.where("confirmed_at", "is", null) : query.where("id", "=", which.id);
  const gone = await narrowed.returning("confirmed_at").execute();
  return gone.filter((factor) => factor.confirmed_at !== null).length;
}

// Recovery codes

export async function insertRecoveryCodes(tx: Tx, { organizationId, id }: Key, hashes: readonly Buffer[], at: Date): Promise<void> {
  await db(tx)
    .insertInto("recovery_codes")
    .values(hashes.map((code_hash) => ({ organization_id: organizationId, user_id: id, code_hash, created_at: at })))
    .execute();
}

export async function deleteRecoveryCodes(tx: Tx, { organizationId, id }: Key): Promise<void> {
  await db(tx).deleteFrom("recovery_codes").where("organization_id", "=", organizationId).where("user_id", "=", id).execute();
}

/** False if it is none of the person's or was used: the row's lock lets one of two at once have it. */
export async function useRecoveryCode(tx: Tx, { organizationId, id }: Key, hash: Buffer, at: Date): Promise<boolean> {
  const used = await db(tx)
    .updateTable("recovery_codes")
    .set({ used_at: at })
    .where("organization_id", "=", organizationId)
    .where("user_id", "=", id)
    .where("code_hash", "=", hash)
    .where("used_at", "is", null)
    .returning("used_at")
    .executeTakeFirst();
  return used !== undefined;
}

export async function selectRecoveryCodes(tx: Tx, { organizationId, id }: Key): Promise<{ left: number; createdAt: Date | null }> {
  const found = await sql<{ left: number; created_at: Date | null }>`
    select count(*) filter (where used_at is null)::int as left, max(created_at) as created_at from recovery_codes
    where organization_id = ${organizationId} and user_id = ${id}`.execute(db(tx));
  return { left: found.rows[0]?.left ?? 0, createdAt: found.rows[0]?.created_at ?? null };
}

// On the way in

export async function insertHalfSignIn(tx: Tx, half: Insertable<IdentityTables["half_sign_ins"]>): Promise<void> {
  await db(tx).insertInto("half_sign_ins").values(half).execute();
}

export async function selectHalfSignIn(tx: Tx, { organizationId, id }: Key): Promise<HalfSignInRow | undefined> {
  return await db(tx)
    .selectFrom("half_sign_ins")
    .selectAll()
    .where("organization_id", "=", organizationId)
    .where("id", "=", id)
    .executeTakeFirst();
}

/** False if somebody has come in by it at the same moment. */
export async function useHalfSignIn(tx: Tx, { organizationId, id }: Key, at: Date): Promise<boolean> {
  const used = await db(tx)
    .updateTable("half_sign_ins")
    .set({ used_at: at })
    .where("organization_id", "=", organizationId)
    .where("id", "=", id)
    .where("used_at", "is", null)
    .returning("id")
    .executeTakeFirst();
  return used !== undefined;
}

export async function insertChallenge(tx: Tx, challenge: Insertable<IdentityTables["passkey_challenges"]>): Promise<void> {
  await db(tx).insertInto("passkey_challenges").values(challenge).execute();
}

/** Takes it out: it is answered once. */
export async function takeChallenge(tx: Tx, id: string): Promise<ChallengeRow | undefined> {
  return await db(tx).deleteFrom("passkey_challenges").where("id", "=", id).returningAll().executeTakeFirst();
}
