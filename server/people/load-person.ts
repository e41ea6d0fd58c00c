import { type Action, type Authority, authorize, findRole, groupKeysOfUsers, historiesOf, rolesOfUsers } from "../access/index.ts";
import { findUser, type UserKey, type UserRow } from "../identity/index.ts";
import { findMembership, lockMembership } from "../organizations/index.ts";
import { alsoSee, type Context, DomainError, type EventKind, type NewEvent, notFound, type Tx } from "../platform/index.ts";
import type { Denial } from "./refusals.data.ts";
import { type Administered, type Administrator, allowedActions, refuseAct, type Status } from "./rules.ts";

/** A person as somebody with authority over the organization sees them. */
export interface SeenPerson {
  readonly user: UserRow;
  /** Whose person this is here; for a guest not the account's owner. */
  readonly organizationId: string;
  readonly roleIds: readonly string[];
  /** Keys of the built-in groups. */
  readonly groups: readonly string[];
  readonly allowedActions: readonly Action[];
  /** Why the contact address stays as it is, although the rest of the account can be changed. */
  readonly emailDenial: Denial | null;
}

/** A person with all that rules ask about them and about who acts. */
export interface LoadedPerson {
  readonly authority: Authority;
  readonly by: Administrator;
  readonly key: UserKey;
  readonly user: UserRow;
  readonly roleIds: readonly string[];
  readonly person: Administered;
}

/**
 * One person for one action. For anything but reading, the person's standing is held to oneself until the end: whatever lowers it
 * has ended every operation of theirs when it commits. Throws as authorize, and `not-found`. The transaction must see the organization.
 */
export async function loadPerson(tx: Tx, ctx: Context, organizationId: string, userId: string, action: Action): Promise<LoadedPerson> {
  const authority = await authorize(tx, ctx, organizationId, action);
  if (!action.endsWith(":read")) await lockMembership(tx, organizationId, userId, "update");
  const [membership, roles, groups] = await Promise.all([
    findMembership(tx, organizationId, userId),
    rolesOfUsers(tx, organizationId, [userId]),
    groupKeysOfUsers(tx, organizationId, [userId]),
  ]);
  if (membership === undefined) throw notFound();
  const key = { organizationId: membership.homeOrganizationId, id: userId };
  if (key.organizationId !== organizationId) await alsoSee(tx, [key.organizationId]);
  const user = await findUser(tx, key);
  if (user === undefined) throw notFound();
  const roleIds = roles.get(userId) ?? [];
  const person = administered(user, organizationId, roleIds, groups.get(userId) ?? []);
  return { authority, by: administratorOf(ctx, authority), key, user, roleIds, person };
}

/** The person after an act: what is given has changed. */
export function seen(
  ctx: Context,
  loaded: LoadedPerson,
  changed: { user?: UserRow; roleIds?: readonly string[]; groups?: readonly string[] } = {},
): SeenPerson {
  const { authority, by, person } = loaded;
  const { user, roleIds, groups } = { ...loaded, groups: person.groups, ...changed };
  const now = administered(user, authority.organizationId, roleIds, groups);
  return {
    user,
    organizationId: authority.organizationId,
    roleIds,
    groups,
    ...permitted(by, authority, now, ctx.now),
  };
}

/** A page of the organization's own people, in two statements whatever its length. */
export async function seeAll(tx: Tx, ctx: Context, authority: Authority, users: readonly UserRow[]): Promise<SeenPerson[]> {
  const { organizationId } = authority;
  const ids = users.map((user) => user.id);
  const [roles, groups] = await Promise.all([rolesOfUsers(tx, organizationId, ids), groupKeysOfUsers(tx, organizationId, ids)]);
  const by = administratorOf(ctx, authority);
  return users.map((user) => {
    const roleIds = roles.get(user.id) ?? [];
    const person = administered(user, organizationId, roleIds, groups.get(user.id) ?? []);
    return { user, organizationId, roleIds, groups: person.groups, ...permitted(by, authority, person, ctx.now) };
  });
}

function permitted(
  by: Administrator,
  { may }: Authority,
  person: Administered,
  now: Date,
): Pick<SeenPerson, "allowedActions" | "emailDenial"> {
  const actions = allowedActions(by, may, person, now);
  return {
    allowedActions: actions,
    emailDenial: actions.includes("users:user:update") ? refuseAct("change-email", by, person, now) : null,
  };
}

/** Throws what a rule says against it, if anything. paths: the fields of the request that it is about. */
export function refuse(denial: Denial | null, ...paths: string[]): void {
  if (denial === null) return;
  const { kind, ...refusal } = denial;
  throw new DomainError(kind, refusal, { fields: paths.map((path) => ({ path, message: refusal.message })) });
}

/** The event of an act on a person: in the organization's history, and in the acting partner's. */
export function eventOn(ctx: Context, { authority }: LoadedPerson, user: UserRow, kind: EventKind, data: NewEvent["data"] = {}): NewEvent {
  return {
    kind,
    organizations: historiesOf(authority, ctx),
    subject: { kind: "user", id: user.id, name: user.display_name },
    onBehalfOf: authority.onBehalfOf,
    data,
  };
}

export function administratorOf({ actor }: Context, { onBehalfOf, roleIds, may }: Authority): Administrator {
  return {
    id: actor.kind === "user" ? actor.id : null,
    roles: new Set(keysOf([...roleIds])),
    onBehalf: onBehalfOf !== undefined,
    resetsPasswords: may("users:password:reset"),
  };
}

export function administered(user: UserRow, organizationId: string, roleIds: readonly string[], groups: readonly string[]): Administered {
  return {
    id: user.id,
    status: user.status as Status,
    deletedAt: user.deleted_at,
    isGuest: user.organization_id !== organizationId,
    roles: keysOf(roleIds),
    groups,
  };
}

function keysOf(roleIds: readonly string[]): string[] {
  // A role that no longer exists still counts as one: it is nobody's to reach but of those who reach everybody.
  return roleIds.map((id) => findRole(id)?.key ?? id);
}
