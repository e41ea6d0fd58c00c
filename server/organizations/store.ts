import { type Selectable, sql } from "kysely";
import { rows, type Tx } from "../platform/index.ts";
import { type Cloud, type Program, programRules } from "./programs.ts";
import type { OrganizationTables } from "./tables.ts";

export type OrganizationRow = Selectable<OrganizationTables["organizations"]>;
export type NewOrganization = Pick<
  OrganizationRow,
  "organization_id" | "name" | "country" | "domain" | "program_id" | "is_vendor" | "partner_kind" | "partner_network_id" | "is_customer" | "status" | "language" | "created_at"
>;

const db = (tx: Tx) => rows<OrganizationTables>(tx);

/** False if the domain belongs to somebody already. */
export async function claimDomain(tx: Tx, domain: string, organizationId: string): Promise<boolean> {
  const claimed = await db(tx)
    .insertInto("organization_domains")
    .values({ domain, organization_id: organizationId })
    .onConflict((conflict) => conflict.doNothing())
    .returning("domain")
    .executeTakeFirst();
  return claimed !== undefined;
}

export async function insertOrganization(tx: Tx, organization: NewOrganization): Promise<OrganizationRow> {
  return await db(tx).insertInto("organizations").values(organization).returningAll().executeTakeFirstOrThrow();
}

export async function selectOrganization(tx: Tx, id: string): Promise<OrganizationRow | undefined> {
  return await db(tx).selectFrom("organizations").selectAll().where("organization_id", "=", id).executeTakeFirst();
}

/** Only the version that the caller saw is changed; undefined if it is another by now. */
export async function updateOrganization(
  tx: Tx,
  id: string,
  version: number,
  change: Partial<Pick<OrganizationRow, "name" | "email" | "phone" | "language" | "status">> & { address?: string | null },
): Promise<OrganizationRow | undefined> {
  return await db(tx)
    .updateTable("organizations")
    .set((eb) => ({ ...change, version: eb("version", "+", 1) }))
    .where("organization_id", "=", id)
    .where("version", "=", version)
    .returningAll()
    .executeTakeFirst();
}

export async function insertMembership(
  tx: Tx,
  membership: { organization_id: string; user_id: string; user_organization_id: string; created_at: Date },
): Promise<void> {
  await db(tx)
    .insertInto("memberships")
    .values(membership)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Waits for whoever is changing the person's standing, and holds it still ("share") or to oneself ("update") until the end. */
export async function lockMembership(tx: Tx, organizationId: string, userId: string, mode: "share" | "update"): Promise<boolean> {
  const query = db(tx)
    .selectFrom("memberships")
    .select("user_id")
    .where("organization_id", "=", organizationId)
    .where("user_id", "=", userId);
  return (await (mode === "share" ? query.forShare() : query.forUpdate()).executeTakeFirst()) !== undefined;
}

export async function selectProgram(tx: Tx, id: string): Promise<Program | undefined> {
  const row = await db(tx).selectFrom("programs").selectAll().where("id", "=", id).executeTakeFirst();
  return row && { id: row.id, cloud: row.cloud as Cloud, name: row.name, rules: programRules.parse(row.rules) };
}

export async function upsertProgram(tx: Tx, { id, cloud, name, rules }: Program): Promise<void> {
  await db(tx)
    .insertInto("programs")
    .values({ id, cloud, name, rules: JSON.stringify(rules) })
    .onConflict((conflict) => conflict.column("id").doNothing())
    .execute();
}

export interface Installation {
  readonly vendorOrganizationId: string;
  readonly name: string;
  readonly tenantDomain: string;
}

export async function selectInstallation(tx: Tx): Promise<Installation | undefined> {
  const row = await db(tx).selectFrom("installation").selectAll().executeTakeFirst();
  return row && { vendorOrganizationId: row.vendor_organization_id, name: row.name, tenantDomain: row.tenant_domain };
}

export async function insertInstallation(tx: Tx, { vendorOrganizationId, name, tenantDomain }: Installation): Promise<void> {
  await db(tx).insertInto("installation").values({ vendor_organization_id: vendorOrganizationId, name, tenant_domain: tenantDomain }).execute();
}

export interface OrganizationOfUser {
  readonly organization_id: string;
  readonly name: string;
  readonly domain: string;
  readonly country: string;
  readonly program_id: string;
  readonly is_vendor: boolean;
  readonly partner_kind: string | null;
  readonly is_customer: boolean;
  readonly status: string;
}

export async function selectOrganizationsOfUser(tx: Tx, userId: string): Promise<OrganizationOfUser[]> {
  return (await sql<OrganizationOfUser>`select * from organizations_of_user(${userId})`.execute(db(tx))).rows;
}

/** For search words and lists of everything: the vendor's view. */
export async function selectOrganizationNames(tx: Tx, ids: readonly string[]): Promise<Pick<OrganizationRow, "organization_id" | "name">[]> {
  return await db(tx)
    .selectFrom("organizations")
    .select(["organization_id", "name"])
    .where(sql<boolean>`organization_id = any (${ids}::uuid[])`)
    .execute();
}
