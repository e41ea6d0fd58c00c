import { type Insertable, type Selectable, sql } from "kysely";
import { type Database, readTogether, rows, statement, type Tx } from "../platform/index.ts";
import type { Facts } from "./rules.ts";
import type { AccessTables } from "./tables.ts";

export type GrantRow = Selectable<AccessTables["grants"]>;
export type NewGrant = Omit<
  Insertable<AccessTables["grants"]>,
  "ends_at" | "revoked_at" | "suspended_at" | "revoked_by_id" | "revoked_by_name"
>;
export type AssignmentRow = Selectable<AccessTables["access_assignments"]>;
export type GroupRow = Selectable<AccessTables["groups"]>;

const db = (tx: Tx) => rows<AccessTables>(tx);

export interface Question {
  readonly person: { readonly id: string } | { readonly signInName: string };
  readonly customerId: string;
}

/** The facts for one question, read inside the transaction of the operation that will act on the answer. */
export async function selectFacts(tx: Tx, { personId, customerId }: { personId: string; customerId: string }): Promise<Facts> {
  const found = await sql<{
    facts: Facts;
  }>`select facts from access_facts(array[${personId}]::uuid[], array[null], array[${customerId}]::uuid[])`.execute(db(tx));
  const [row] = found.rows;
  if (row === undefined) throw new Error("access_facts answers every question");
  return row.facts;
}

const readOne = readTogether(selectFactsOfMany, 250);

/** The facts for many questions, read after they were asked; questions that are asked at the same moment share a statement, across requests. */
export async function readFacts(database: Database, questions: readonly Question[]): Promise<Facts[]> {
  return await Promise.all(questions.map((question) => readOne(database, question)));
}

async function selectFactsOfMany(database: Database, questions: readonly Question[]): Promise<Facts[]> {
  const { rows: found } = await database.pool.query<{ facts: Facts }>(
    statement("select facts from access_facts($1::uuid[], $2::text[], $3::uuid[]) order by ordinal", [
      questions.map(({ person }) => ("id" in person ? person.id : null)),
      questions.map(({ person }) => ("id" in person ? null : person.signInName.toLowerCase())),
      questions.map((question) => question.customerId),
    ]),
  );
  return found.map((row) => row.facts);
}

export async function lockGrant(tx: Tx, organizationId: string, grantId: string): Promise<boolean> {
  const row = await db(tx)
    .selectFrom("grants")
    .select("id")
    .where("organization_id", "=", organizationId)
    .where("id", "=", grantId)
    .where("revoked_at", "is", null)
    .where("suspended_at", "is", null)
    .forShare()
    .executeTakeFirst();
  return row !== undefined;
}

/** Partners with a grant that nobody has revoked. Waits for operations that are acting under one, and holds the grants still. */
export async function holdGrants(tx: Tx, organizationId: string): Promise<string[]> {
  const query = db(tx).selectFrom("grants").select("partner_id").where("organization_id", "=", organizationId);
  const held = await query.where("revoked_at", "is", null).orderBy("id").forUpdate().execute();
  return [...new Set(held.map((grant) => grant.partner_id))];
}

/** A grant without an end, assigned to built-in groups of the partner; to how many of them, since a group may not exist. */
export async function insertGrantToGroups(
  tx: Tx,
  grant: NewGrant,
  assignments: readonly { id: string; groupKey: string; roleIds: readonly string[] }[],
): Promise<number> {
  const written = await sql<{ id: string }>`
    with consent as (
      insert into grants (organization_id, id, partner_id, partner_name, kind, services, role_ids, starts_at, source_kind, source_id,
        consented_by_id, consented_by_name, consented_at)
      values (${grant.organization_id}, ${grant.id}, ${grant.partner_id}, ${grant.partner_name}, ${grant.kind}, ${grant.services}::text[],
        ${grant.role_ids}::uuid[],
        ${grant.starts_at}, ${grant.source_kind}, ${grant.source_id}, ${grant.consented_by_id}, ${grant.consented_by_name}, ${grant.consented_at})
      returning organization_id, id, partner_id
    )
    insert into access_assignments (organization_id, grant_id, id, partner_id, group_id, group_name, role_ids)
    select c.organization_id, c.id, a.id, c.partner_id, g.id, g.name, a."roleIds"
    from consent c
    cross join jsonb_to_recordset(${JSON.stringify(assignments)}::jsonb) as a (id uuid, "groupKey" text, "roleIds" uuid[])
    join groups g on g.organization_id = c.partner_id and g.key = a."groupKey"
    returning id`.execute(db(tx));
  return written.rows.length;
}

/** Waits for operations that are acting under the grants, then no further one can. */
export async function revokeGrants(
  tx: Tx,
  organizationId: string,
  source: { kind: string; id: string },
  by: { id: string | null; name: string },
  at: Date,
): Promise<GrantRow[]> {
  return await db(tx)
    .updateTable("grants")
    .set({ revoked_at: at, revoked_by_id: by.id, revoked_by_name: by.name })
    .where("organization_id", "=", organizationId)
    .where("source_kind", "=", source.kind)
    .where("source_id", "=", source.id)
    .where("revoked_at", "is", null)
    .returningAll()
    .execute();
}

/** Waits for operations that are acting under the grants; at null lifts it. */
export async function suspendGrants(
  tx: Tx,
  organizationId: string,
  source: { kind: string; id: string },
  change: { suspended_at: Date } | { suspended_at: null; suspension_lifted_at: Date },
): Promise<void> {
  const query = db(tx).updateTable("grants").set(change).where("organization_id", "=", organizationId);
  await query.where("source_kind", "=", source.kind).where("source_id", "=", source.id).where("revoked_at", "is", null).execute();
}

export async function selectGrants(tx: Tx, organizationId: string): Promise<(GrantRow & { assignments: AssignmentRow[] })[]> {
  const grants = await db(tx)
    .selectFrom("grants")
    .selectAll()
    .where("organization_id", "=", organizationId)
    .orderBy("id", "desc")
    .limit(500)
    .execute();
  const assignments = await db(tx)
    .selectFrom("access_assignments")
    .selectAll()
    .where("organization_id", "=", organizationId)
    .where(sql<boolean>`grant_id = any (${grants.map((grant) => grant.id)}::uuid[])`)
    .execute();
  return grants.map((grant) => ({ ...grant, assignments: assignments.filter((assignment) => assignment.grant_id === grant.id) }));
}

/** What gives partners authority now and comes from sources of a kind, by partner's name. */
export async function selectGrantsInForce(tx: Tx, organizationId: string, sourceKind: string, at: Date): Promise<GrantRow[]> {
  return await db(tx)
    .selectFrom("grants")
    .selectAll()
    .where("organization_id", "=", organizationId)
    .where("source_kind", "=", sourceKind)
    .where("revoked_at", "is", null)
    .where((eb) => eb.or([eb("ends_at", "is", null), eb("ends_at", ">", at)]))
    .orderBy("partner_name")
    .orderBy("id")
    .limit(500)
    .execute();
}

export async function insertGroups(tx: Tx, groups: readonly Insertable<AccessTables["groups"]>[]): Promise<void> {
  await db(tx)
    .insertInto("groups")
    .values([...groups])
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function selectGroups(tx: Tx, organizationId: string): Promise<(GroupRow & { member_count: number })[]> {
  const found = await db(tx)
    .selectFrom("groups as g")
    .selectAll("g")
    .select((eb) =>
      eb
        .selectFrom("group_members as m")
        .whereRef("m.organization_id", "=", "g.organization_id")
        .whereRef("m.group_id", "=", "g.id")
        .select((count) => count.fn.countAll<number>().as("n"))
        .as("member_count"),
    )
    .where("g.organization_id", "=", organizationId)
    .orderBy("g.name")
    .limit(500)
    .execute();
  return found.map((group) => ({ ...group, member_count: Number(group.member_count) }));
}

/** By id. */
export async function selectGroupKeys(
  tx: Tx,
  organizationIds: readonly string[],
  ids: readonly string[],
): Promise<Map<string, string | null>> {
  const found = await db(tx)
    .selectFrom("groups")
    .select(["id", "key"])
    .where(sql<boolean>`organization_id = any (${organizationIds}::uuid[])`)
    .where(sql<boolean>`id = any (${[...new Set(ids)]}::uuid[])`)
    .execute();
  return new Map(found.map(({ id, key }) => [id, key]));
}

export async function selectGroup(tx: Tx, organizationId: string, id: string): Promise<GroupRow | undefined> {
  return await db(tx)
    .selectFrom("groups")
    .selectAll()
    .where("organization_id", "=", organizationId)
    .where("id", "=", id)
    .executeTakeFirst();
}

/** Keys of the built-in groups by user, for a page of users. */
export async function selectGroupKeysOfUsers(tx: Tx, organizationId: string, userIds: readonly string[]): Promise<Map<string, string[]>> {
  const found = await db(tx)
    .selectFrom("group_members as m")
    .innerJoin("groups as g", (join) => join.onRef("g.organization_id", "=", "m.organization_id").onRef("g.id", "=", "m.group_id"))
    .select(["m.user_id", "g.key"])
    .where("m.organization_id", "=", organizationId)
    .where(sql<boolean>`m.user_id = any (${userIds}::uuid[])`)
    .where("g.key", "is not", null)
    .execute();
  const byUser = new Map<string, string[]>(userIds.map((user) => [user, []]));
  for (const { user_id, key } of found) if (key !== null) byUser.get(user_id)?.push(key);
  return byUser;
}

export async function insertGroupMember(tx: Tx, organizationId: string, groupId: string, userId: string, at: Date): Promise<boolean> {
  const added = await db(tx)
    .insertInto("group_members")
    .values({ organization_id: organizationId, group_id: groupId, user_id: userId, added_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .returning("user_id")
    .executeTakeFirst();
  return added !== undefined;
}

export async function deleteGroupMember(tx: Tx, organizationId: string, groupId: string, userId: string): Promise<boolean> {
  const gone = await db(tx)
    .deleteFrom("group_members")
    .where("organization_id", "=", organizationId)
    .where("group_id", "=", groupId)
    .where("user_id", "=", userId)
    .returning("user_id")
    .executeTakeFirst();
  return gone !== undefined;
}

export async function selectGroupMemberIds(
  tx: Tx,
  organizationId: string,
  groupId: string,
  after: string | null,
  limit: number,
): Promise<string[]> {
  const query = db(tx)
    .selectFrom("group_members")
    .select("user_id")
    .where("organization_id", "=", organizationId)
    .where("group_id", "=", groupId);
  const found = await (after === null ? query : query.where("user_id", ">", after)).orderBy("user_id").limit(limit).execute();
  return found.map((row) => row.user_id);
}

export async function insertRoleAssignment(tx: Tx, organizationId: string, userId: string, role: string, at: Date): Promise<boolean> {
  const added = await db(tx)
    .insertInto("role_assignments")
    .values({ organization_id: organizationId, user_id: userId, role_id: role, assigned_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .returning("user_id")
    .executeTakeFirst();
  return added !== undefined;
}

export async function deleteRoleAssignment(tx: Tx, organizationId: string, userId: string, role: string): Promise<boolean> {
  const gone = await db(tx)
    .deleteFrom("role_assignments")
    .where("organization_id", "=", organizationId)
    .where("user_id", "=", userId)
    .where("role_id", "=", role)
    .returning("user_id")
    .executeTakeFirst();
  return gone !== undefined;
}

/** Role ids by user, for a page of users. */
export async function selectRolesOfUsers(tx: Tx, organizationId: string, userIds: readonly string[]): Promise<Map<string, string[]>> {
  const found = await db(tx)
    .selectFrom("role_assignments")
    .select(["user_id", "role_id"])
    .where("organization_id", "=", organizationId)
    .where(sql<boolean>`user_id = any (${userIds}::uuid[])`)
    .orderBy("role_id")
    .execute();
  const byUser = new Map<string, string[]>(userIds.map((user) => [user, []]));
  for (const row of found) byUser.get(row.user_id)?.push(row.role_id);
  return byUser;
}

/** Since when somebody holds a role; null if they don't. */
export async function selectRoleSince(tx: Tx, organizationId: string, userId: string, role: string): Promise<Date | null> {
  const query = db(tx).selectFrom("role_assignments").select("assigned_at").where("organization_id", "=", organizationId);
  return (await query.where("user_id", "=", userId).where("role_id", "=", role).executeTakeFirst())?.assigned_at ?? null;
}

/** Who holds a role, locked so that nobody else takes one away at the same time; at most `limit`. */
export async function lockHoldersOfRole(tx: Tx, organizationId: string, role: string, limit: number): Promise<string[]> {
  return (await holdersOfRole(tx, organizationId, role, limit).forUpdate().execute()).map((row) => row.user_id);
}

/** Who holds a role; at most `limit`. */
export async function selectHoldersOfRole(tx: Tx, organizationId: string, role: string, limit: number): Promise<string[]> {
  return (await holdersOfRole(tx, organizationId, role, limit).execute()).map((row) => row.user_id);
}

function holdersOfRole(tx: Tx, organizationId: string, role: string, limit: number) {
  const query = db(tx).selectFrom("role_assignments").select("user_id").where("organization_id", "=", organizationId);
  return query.where("role_id", "=", role).orderBy("user_id").limit(limit);
}
