import { type Selectable, sql } from "kysely";
import { fold, recordSet, rows, type Tx, wordsOf } from "../platform/index.ts";
import { type Cloud, type Program, type ProgramRules, programRules } from "./programs.ts";
import type { OrganizationTables } from "./tables.ts";

export type OrganizationRow = Selectable<OrganizationTables["organizations"]>;
export type NewOrganization = Pick<
  OrganizationRow,
  | "organization_id"
  | "name"
  | "country"
  | "domain"
  | "program_id"
  | "is_vendor"
  | "partner_kind"
  | "partner_network_id"
  | "is_customer"
  | "status"
  | "language"
  | "created_at"
>;

const db = (tx: Tx) => rows<OrganizationTables>(tx);

export interface DomainClaim {
  readonly domain: string;
  readonly organizationId: string;
}

/** The claims that succeeded; the other domains belong to somebody already. Between equal claims the first wins. */
export async function claimDomains(tx: Tx, claims: readonly DomainClaim[]): Promise<DomainClaim[]> {
  // In order of the domains, so that two who claim the same ones do not wait for each other in a circle.
  const claimed = await sql<{ domain: string; organization_id: string }>`
    insert into organization_domains (domain, organization_id)
    select c.domain, c.id
    from unnest(${claims.map((claim) => claim.domain)}::text[], ${claims.map((claim) => claim.organizationId)}::uuid[]) with ordinality as c (domain, id, n)
    order by c.domain, c.n
    on conflict do nothing returning domain, organization_id`.execute(db(tx));
  return claimed.rows.map((row) => ({ domain: row.domain, organizationId: row.organization_id }));
}

export async function insertAndReadOrganizations(tx: Tx, organizations: readonly NewOrganization[]): Promise<OrganizationRow[]> {
  return (await sql<OrganizationRow>`${inserting(organizations)} returning *`.execute(db(tx))).rows;
}

export async function insertOrganizations(tx: Tx, organizations: readonly NewOrganization[]): Promise<void> {
  await inserting(organizations).execute(db(tx));
}

function inserting(organizations: readonly NewOrganization[]) {
  const whole = organizations.map((organization) => ({ ...organization, version: 1 }));
  return sql`insert into organizations select * from ${recordSet("organizations", whole)}`;
}

export interface ExternalId {
  readonly value: string;
  readonly organizationId: string;
}

/** The claims that succeeded; the other names are some organization's already. Waits for whoever is claiming the same ones. */
export async function claimExternalIds(tx: Tx, scheme: string, claims: readonly ExternalId[]): Promise<ExternalId[]> {
  const claimed = await sql<{ value: string; organization_id: string }>`
    insert into external_organization_ids (scheme, value, organization_id)
    select ${scheme}, c.value, c.id from unnest(${claims.map((claim) => claim.value)}::text[], ${claims.map((claim) => claim.organizationId)}::uuid[]) as c (value, id)
    order by c.value
    on conflict do nothing returning value, organization_id`.execute(db(tx));
  return claimed.rows.map((row) => ({ value: row.value, organizationId: row.organization_id }));
}

/** Which organizations these names of another system stand for; unknown ones are left out. */
export async function selectExternalIds(tx: Tx, scheme: string, values: readonly string[]): Promise<ExternalId[]> {
  const found = await db(tx)
    .selectFrom("external_organization_ids")
    .select(["value", "organization_id"])
    .where("scheme", "=", scheme)
    .where(sql<boolean>`value = any (${values}::text[])`)
    .execute();
  return found.map((row) => ({ value: row.value, organizationId: row.organization_id }));
}

export type Standing = Pick<OrganizationRow, "status" | "domain">;

/** How organizations stand, by id. With "change" they are held still until the end of the transaction, in the order of their ids. */
export async function selectStandings(tx: Tx, ids: readonly string[], mode: "read" | "change"): Promise<Map<string, Standing>> {
  const query = db(tx)
    .selectFrom("organizations")
    .select(["organization_id", "status", "domain"])
    .where(sql<boolean>`organization_id = any (${ids}::uuid[])`)
    .orderBy("organization_id");
  const found = await (mode === "change" ? query.forNoKeyUpdate() : query).execute();
  return new Map(found.map((row) => [row.organization_id, row]));
}

/** With "change" it is held still until the end of the transaction. */
export async function selectOrganization(tx: Tx, id: string, mode: "read" | "change" = "read"): Promise<OrganizationRow | undefined> {
  const query = db(tx).selectFrom("organizations").selectAll().where("organization_id", "=", id);
  return await (mode === "change" ? query.forNoKeyUpdate() : query).executeTakeFirst();
}

/** That an organization has suspended every access of partners. */
export interface PartnerLock {
  readonly at: Date;
  readonly byId: string;
  readonly byName: string;
}

/** Null while nothing is suspended. With "change" the organization is held still until the end of the transaction. */
export async function selectLock(tx: Tx, id: string, mode: "read" | "change" = "read"): Promise<PartnerLock | null> {
  const query = db(tx)
    .selectFrom("organizations")
    .select(["locked_at", "locked_by_id", "locked_by_name"])
    .where("organization_id", "=", id);
  const row = await (mode === "change" ? query.forNoKeyUpdate() : query).executeTakeFirst();
  if (!row?.locked_at || row.locked_by_id === null) return null;
  return { at: row.locked_at, byId: row.locked_by_id, byName: row.locked_by_name ?? "" };
}

export async function updateLock(tx: Tx, id: string, lock: PartnerLock | null, at: Date): Promise<void> {
  await db(tx)
    .updateTable("organizations")
    .set({
      locked_at: lock?.at ?? null,
      locked_by_id: lock?.byId ?? null,
      locked_by_name: lock?.byName ?? null,
      ...(lock === null ? { unlocked_at: at } : {}),
    })
    .where("organization_id", "=", id)
    .execute();
}

export async function selectOrganizations(tx: Tx, ids: readonly string[]): Promise<OrganizationRow[]> {
  return await db(tx).selectFrom("organizations").selectAll().where(sql<boolean>`organization_id = any (${ids}::uuid[])`).execute();
}

/** Where the vendor finds organizations by words of their names and by their domains. */
export const organizationSearchScope = "organizations";

/**
 * Makes organizations findable for the vendor, without seeing anything of the vendor's. names: whether they were findable by others,
 * which are forgotten then.
 */
export async function indexNames(
  tx: Tx,
  organizations: readonly Pick<OrganizationRow, "organization_id" | "name" | "domain">[],
  names: "new" | "changed",
): Promise<void> {
  const entries = organizations.map(({ organization_id, name, domain }) => ({
    id: organization_id,
    key: fold(name),
    words: wordsOf(`${name} ${domain}`),
  }));
  await sql`select index_organization_names(${JSON.stringify(entries)}::jsonb, ${names === "changed"})`.execute(db(tx));
}

/** Only the version that the caller saw is changed; undefined if it is another by now. */
export async function updateOrganization(
  tx: Tx,
  id: string,
  version: number,
  change: Partial<Pick<OrganizationRow, "name" | "email" | "phone" | "language" | "status" | "partner_kind" | "partner_network_id">> & {
    address?: string | null;
    support_contact?: string | null;
  },
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

/** Undefined if the person does not belong to the organization. */
export async function selectMembership(
  tx: Tx,
  organizationId: string,
  userId: string,
): Promise<{ homeOrganizationId: string } | undefined> {
  const row = await db(tx)
    .selectFrom("memberships")
    .select("user_organization_id")
    .where("organization_id", "=", organizationId)
    .where("user_id", "=", userId)
    .executeTakeFirst();
  return row && { homeOrganizationId: row.user_organization_id };
}

/** Waits for whoever is changing the person's standing, and holds it still ("share") or to oneself ("update") until the end. */
export async function lockMembership(tx: Tx, organizationId: string, userId: string, mode: "share" | "update"): Promise<boolean> {
  if (mode === "update") await sql`select lock_memberships(${userId})`.execute(db(tx));
  const query = db(tx)
    .selectFrom("memberships")
    .select("user_id")
    .where("organization_id", "=", organizationId)
    .where("user_id", "=", userId);
  return (await (mode === "share" ? query.forShare() : query).executeTakeFirst()) !== undefined;
}

/** Waits for what people of other organizations are doing as members of this one, and holds their standing until the end. */
export async function holdGuests(tx: Tx, organizationId: string): Promise<void> {
  await sql`select user_id from memberships where organization_id = ${organizationId} and user_organization_id <> organization_id
    order by user_id for update`.execute(db(tx));
}

/** The person belongs to the organization no more. Their standing must be held ("update"). */
export async function deleteMembership(tx: Tx, organizationId: string, userId: string): Promise<void> {
  await db(tx).deleteFrom("memberships").where("organization_id", "=", organizationId).where("user_id", "=", userId).execute();
}

export async function selectProgram(tx: Tx, id: string): Promise<Program | undefined> {
  const row = await db(tx).selectFrom("programs").selectAll().where("id", "=", id).executeTakeFirst();
  return row && asProgram(row);
}

/** An organization and the rules that it works under, in one look. */
export async function selectWithProgram(tx: Tx, id: string): Promise<{ organization: OrganizationRow; program: Program } | undefined> {
  const row = await db(tx)
    .selectFrom("organizations as o")
    .innerJoin("programs as p", "p.id", "o.program_id")
    .selectAll("o")
    .select(["p.cloud", "p.name as program_name", "p.rules"])
    .where("o.organization_id", "=", id)
    .executeTakeFirst();
  if (!row) return undefined;
  const { cloud, program_name: name, rules, ...organization } = row;
  return { organization, program: asProgram({ id: organization.program_id, cloud, name, rules }) };
}

/** Every program, by the name. */
export async function selectPrograms(tx: Tx): Promise<Program[]> {
  return (await db(tx).selectFrom("programs").selectAll().orderBy("name").execute()).map(asProgram);
}

/** Undefined if there is no such program. */
export async function updateProgramRule(
  tx: Tx,
  id: string,
  rule: Partial<ProgramRules>,
): Promise<{ program: Program; before: ProgramRules } | undefined> {
  const row = await db(tx).selectFrom("programs").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();
  if (row === undefined) return undefined;
  const program = asProgram(row);
  const rules = { ...program.rules, ...rule };
  await db(tx)
    .updateTable("programs")
    .set({ rules: JSON.stringify(rules) })
    .where("id", "=", id)
    .execute();
  return { program: { ...program, rules }, before: program.rules };
}

function asProgram(row: Selectable<OrganizationTables["programs"]>): Program {
  return { id: row.id, cloud: row.cloud as Cloud, name: row.name, rules: programRules.parse(row.rules) };
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
  await db(tx)
    .insertInto("installation")
    .values({ vendor_organization_id: vendorOrganizationId, name, tenant_domain: tenantDomain })
    .execute();
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
