/**
 * Administering people (pure): what may become of whose account, and by whom.
 *
 *   account   active ⇄ disabled        active, disabled ──delete──▶ deleted ──restore, within 30 days──▶ active
 *                                      deleted ──30 days──▶ forgotten; only then the sign-in name is free again
 *
 * Nobody administers upwards (reach.data.ts), ends the own account or extends the own rights. On behalf of a customer nobody
 * touches the people and roles by which it keeps control of itself, nor anybody who acts for customers of its own. That one active global administrator stays is not decided
 * here: it needs a lock (load-person.ts).
 */
import type { Action } from "../access/index.ts";
import { controllingRoles, globalAdministrator, reach, standingOfGroup } from "./reach.data.ts";
import {
  type Denial,
  globalAdministratorRequired,
  guestAccount,
  guestControls,
  higherAdministrator,
  levelOutOfReach,
  ownAccount,
  ownPassword,
  ownRights,
  ownSecondFactors,
  protectedAdministrator,
  resetRightRequired,
  restoreWindowOver,
  userDeleted,
} from "./refusals.data.ts";

export type Status = "active" | "disabled" | "deleted";
export type Transition = "disable" | "enable" | "delete" | "restore";
export type Act = Transition | "edit" | "change-email" | "reset-password" | "reset-second-factors";

/** Who acts. roles: keys of the admin roles held for the organization, at home or through a grant. id: null for services. */
export interface Administrator {
  readonly id: string | null;
  readonly roles: ReadonlySet<string>;
  readonly onBehalf: boolean;
  /** May reset passwords in this organization, of whomever the roles reach. */
  readonly resetsPasswords: boolean;
}

/** Whose account it is. roles, groups: keys of what the person holds in the organization, in force or not. */
export interface Administered {
  readonly id: string;
  readonly status: Status;
  readonly deletedAt: Date | null;
  /** The account belongs to another organization. */
  readonly isGuest: boolean;
  readonly roles: readonly string[];
  readonly groups: readonly string[];
}

export const restorableMs = 30 * 86_400_000;

export function restorableUntil({ deletedAt }: Pick<Administered, "deletedAt">): Date | null {
  return deletedAt && new Date(deletedAt.getTime() + restorableMs);
}

const transitions: Readonly<Record<Transition, Partial<Record<Status, Status>>>> = {
  disable: { active: "disabled" },
  enable: { disabled: "active" },
  delete: { active: "deleted", disabled: "deleted" },
  restore: { deleted: "active" },
};

/** The status that a transition leads to; the same one if it has been made before. */
export function statusAfter(transition: Transition, status: Status): Status {
  return transitions[transition][status] ?? status;
}

/** Whether somebody may do this with the account; null if so. */
export function refuseAct(act: Act, by: Administrator, person: Administered, now: Date): Denial | null {
  if (person.isGuest) return guestAccount;
  if (person.status === "deleted" && act !== "restore" && act !== "delete") return userDeleted;
  if (act === "edit") return null;
  if (by.id === person.id) return refuseOnOneself(act, by);
  if (by.onBehalf && (person.roles.some(isControlling) || person.groups.length > 0)) return protectedAdministrator;
  if (!reaches(by.roles, person)) return higherAdministrator;
  if (act === "change-email") return refuseNewAddress(by);
  const until = restorableUntil(person);
  return act === "restore" && until !== null && now >= until ? restoreWindowOver : null;
}

function refuseOnOneself(act: Act, by: Administrator): Denial | null {
  if (act === "reset-password") return ownPassword;
  if (act === "reset-second-factors") return ownSecondFactors;
  if (act === "change-email") return refuseNewAddress(by);
  return act === "disable" || act === "delete" ? ownAccount : null;
}

/** Links for a new password go to the address, so whoever sets it can sign in as the person. */
function refuseNewAddress({ resetsPasswords }: Administrator): Denial | null {
  return resetsPasswords ? null : resetRightRequired;
}

/** One role of the administrator's must reach all that the person holds: two roles that reach a part each don't add up. */
export function reaches(roles: ReadonlySet<string>, person: Pick<Administered, "roles" | "groups">): boolean {
  const standing = [...person.roles, ...person.groups.map((group) => standingOfGroup[group] ?? globalAdministrator)];
  if (standing.length === 0) return true;
  return [...roles].some((role) => {
    const reached = reach[role] ?? [];
    return reached === "everybody" || standing.every((held) => reached.includes(held));
  });
}

/** role: its key. */
export function refuseRoleChange(change: "give" | "take", role: string, by: Administrator, person: Administered): Denial | null {
  const refusal = refuseAnyRole(by, person);
  if (refusal !== null) return refusal;
  const isOwn = by.id === person.id;
  if (isControlling(role)) {
    if (person.isGuest && change === "give") return guestControls;
    if (by.onBehalf) return protectedAdministrator;
    if (!isGlobal(by) && !(isOwn && change === "take")) return globalAdministratorRequired;
  }
  return change === "give" && isOwn && !isGlobal(by) ? ownRights : null;
}

function refuseAnyRole(by: Administrator, person: Administered): Denial | null {
  if (person.status === "deleted") return userDeleted;
  return by.onBehalf && person.groups.length > 0 ? protectedAdministrator : null;
}

/**
 * group: its key. Membership is authority at every customer, so whoever is no global administrator gives and takes only what is
 * within reach: what a reset of the person's password would open anyway (ADR 10).
 */
export function refuseGroupChange(change: "add" | "remove", group: string | null, by: Administrator, person: Administered): Denial | null {
  const refusal = refuseAnyGroup(by, person);
  if (refusal !== null || isGlobal(by)) return refusal;
  if (by.id === person.id) return change === "add" ? ownRights : null;
  return reaches(by.roles, { roles: [], groups: [group ?? "of the organization's own"] }) ? null : levelOutOfReach;
}

function refuseAnyGroup(by: Administrator, person: Administered): Denial | null {
  if (person.isGuest) return guestAccount;
  if (person.status === "deleted") return userDeleted;
  if (by.onBehalf) return protectedAdministrator;
  return isGlobal(by) || by.id === person.id || reaches(by.roles, person) ? null : higherAdministrator;
}

/** Somebody who is being added. */
export const newcomer: Administered = { id: "", status: "active", deletedAt: null, isGuest: false, roles: [], groups: [] };

/** What of all that the administrator may do in general is possible with this person. */
export function allowedActions(by: Administrator, may: (action: Action) => boolean, person: Administered, now: Date): Action[] {
  const { status } = person;
  const possible: readonly [Action, Denial | null][] = [
    ["users:user:update", refuseAct("edit", by, person, now)],
    ["users:user:disable", refuseAct(status === "disabled" ? "enable" : "disable", by, person, now)],
    ["users:user:delete", refuseAct(status === "deleted" ? "restore" : "delete", by, person, now)],
    ["users:password:reset", refuseAct("reset-password", by, person, now)],
    ["users:role:assign", refuseAnyRole(by, person)],
    ["users:group:assign", refuseAnyGroup(by, person)],
  ];
  return possible.flatMap(([action, denial]) => (denial === null && may(action) ? [action] : []));
}

/** Somebody who, on behalf of a customer, holds the role through a grant is no global administrator of the customer's own. */
function isGlobal(by: Administrator): boolean {
  return by.roles.has(globalAdministrator) && !by.onBehalf;
}

function isControlling(role: string): boolean {
  return controllingRoles.includes(role);
}
