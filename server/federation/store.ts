import { type Insertable, type Selectable, sql } from "kysely";
import { rows, type Tx } from "../platform/index.ts";
import type { FederationTables } from "./tables.ts";

export type ProviderRow = Selectable<FederationTables["identity_providers"]>;
export type ProviderSignInRow = Selectable<FederationTables["provider_sign_ins"]>;

const db = (tx: Tx) => rows<FederationTables>(tx);

export async function selectProviders(tx: Tx, organizationId: string): Promise<ProviderRow[]> {
  return await db(tx)
    .selectFrom("identity_providers")
    .selectAll()
    .where("organization_id", "=", organizationId)
    .orderBy("domain")
    .execute();
}

/** With "change" it is held to oneself until the end of the transaction. */
export async function selectProvider(
  tx: Tx,
  organizationId: string,
  domain: string,
  mode: "read" | "change" = "read",
): Promise<ProviderRow | undefined> {
  const query = db(tx)
    .selectFrom("identity_providers")
    .selectAll()
    .where("organization_id", "=", organizationId)
    .where("domain", "=", domain);
  return await (mode === "change" ? query.forUpdate() : query).executeTakeFirst();
}

/** False if the organization has added the domain before. */
export async function insertProvider(tx: Tx, provider: Insertable<FederationTables["identity_providers"]>): Promise<boolean> {
  const added = await db(tx)
    .insertInto("identity_providers")
    .values(provider)
    .onConflict((conflict) => conflict.doNothing())
    .returning("domain")
    .executeTakeFirst();
  return added !== undefined;
}

export type ProviderChange = Partial<
  Pick<
    ProviderRow,
    "verified_at" | "issuer" | "client_id" | "sealed_secret" | "trusts_multi_factor" | "tested_at" | "turned_on_at" | "required"
  >
>;

export async function updateProvider(tx: Tx, { organization_id, domain }: ProviderRow, change: ProviderChange): Promise<ProviderRow> {
  return await db(tx)
    .updateTable("identity_providers")
    .set((eb) => ({ ...change, version: eb("version", "+", 1) }))
    .where("organization_id", "=", organization_id)
    .where("domain", "=", domain)
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** The domain is anybody's to prove again, and nobody is linked by it any more. */
export async function deleteProvider(tx: Tx, { organization_id, domain, verified_at }: ProviderRow): Promise<void> {
  await db(tx).deleteFrom("identity_providers").where("organization_id", "=", organization_id).where("domain", "=", domain).execute();
  await db(tx).deleteFrom("provider_accounts").where("organization_id", "=", organization_id).where("domain", "=", domain).execute();
  if (verified_at !== null) await sql`select give_up_provider_domain(${organization_id}, ${domain})`.execute(db(tx));
}

/** False if another organization has proven it. */
export async function claimProviderDomain(tx: Tx, organizationId: string, domain: string): Promise<boolean> {
  const claimed = await db(tx)
    .insertInto("provider_domains")
    .values({ domain, organization_id: organizationId })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return claimed.numInsertedOrUpdatedRows === 1n;
}

export interface ProviderOfDomain {
  readonly organization_id: string;
  readonly domain: string;
  readonly required: boolean;
}

export async function selectProviderOfDomain(tx: Tx, domain: string): Promise<ProviderOfDomain | undefined> {
  return (await sql<ProviderOfDomain>`select * from provider_of_domain(${domain})`.execute(db(tx))).rows[0];
}

// On the way

export async function insertProviderSignIn(tx: Tx, signIn: Insertable<FederationTables["provider_sign_ins"]>): Promise<void> {
  await db(tx).insertInto("provider_sign_ins").values(signIn).execute();
}

/** Takes it out: a provider's answer counts once. */
export async function takeProviderSignIn(tx: Tx, organizationId: string, id: string): Promise<ProviderSignInRow | undefined> {
  return await db(tx)
    .deleteFrom("provider_sign_ins")
    .where("organization_id", "=", organizationId)
    .where("id", "=", id)
    .returningAll()
    .executeTakeFirst();
}

export async function deleteOldProviderSignIns(tx: Tx, before: Date, atMost: number): Promise<number> {
  const found = await sql<{ gone: number }>`select forget_old_provider_sign_ins(${before}, ${atMost}) as gone`.execute(db(tx));
  return found.rows[0]?.gone ?? 0;
}

// Accounts

export async function selectLinkedUser(tx: Tx, organizationId: string, domain: string, subject: string): Promise<string | undefined> {
  const row = await db(tx)
    .selectFrom("provider_accounts")
    .select("user_id")
    .where("organization_id", "=", organizationId)
    .where("domain", "=", domain)
    .where("subject", "=", subject)
    .executeTakeFirst();
  return row?.user_id;
}

/** Where the person signs in: at the provider that knows them, else at that of their address's domain; undefined if none is on. */
export async function selectProviderOfUser(tx: Tx, organizationId: string, userId: string): Promise<ProviderRow | undefined> {
  const linked = sql<boolean>`exists (select from provider_accounts a where a.organization_id = p.organization_id
    and a.domain = p.domain and a.user_id = ${userId})`;
  return await db(tx)
    .selectFrom("identity_providers as p")
    .selectAll()
    .where("p.organization_id", "=", organizationId)
    .where("p.turned_on_at", "is not", null)
    .where(sql<boolean>`(${linked} or is_of_domain(p.organization_id, ${userId}, p.domain))`)
    .orderBy(linked, "desc")
    .orderBy("p.domain")
    .limit(1)
    .executeTakeFirst();
}

/** False if the account is another subject's, or the subject another account's: of two at once one comes first. */
export async function linkAccount(tx: Tx, link: Insertable<FederationTables["provider_accounts"]>): Promise<boolean> {
  const linked = await db(tx)
    .insertInto("provider_accounts")
    .values(link)
    .onConflict((conflict) => conflict.doNothing())
    .returning("user_id")
    .executeTakeFirst();
  return linked !== undefined;
}
