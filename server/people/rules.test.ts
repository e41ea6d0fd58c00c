import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { adminLevels, adminRoles, agentLevels, allActions, findRole, roleId } from "../access/index.ts";
import { planLevels } from "./levels.ts";
import { controllingRoles, reach, standingOfGroup } from "./reach.data.ts";
import {
  type Act,
  type Administered,
  type Administrator,
  allowedActions,
  reaches,
  refuseAct,
  refuseGroupChange,
  refuseRoleChange,
  restorableMs,
  type Status,
  statusAfter,
  type Transition,
} from "./rules.ts";

const now = new Date("2026-03-14T12:00:00Z");
const keys = adminRoles.map((role) => role.key);
const sensitive: readonly Act[] = ["disable", "enable", "delete", "restore", "reset-password", "reset-second-factors", "change-email"];

function person(more: Partial<Administered> = {}): Administered {
  return { id: "person", status: "active", deletedAt: null, isGuest: false, roles: [], groups: [], ...more };
}
function administrator(roles: readonly string[], more: Partial<Administrator> = {}): Administrator {
  return { id: "administrator", roles: new Set(roles), onBehalf: false, resetsPasswords: true, ...more };
}
const codeOf = (denial: { code: string } | null) => denial?.code ?? "allowed";

describe("whose account a role reaches", () => {
  /** The field's table, row by row: who may take the holder of a role in hand besides the two that reach everybody. */
  const reachedBy: Readonly<Record<string, readonly string[]>> = {
    "directory-readers": ["password", "helpdesk", "authentication", "user"],
    "guest-inviter": ["password", "helpdesk", "authentication", "user"],
    "password-administrator": ["password", "helpdesk", "authentication", "user"],
    "helpdesk-administrator": ["helpdesk", "user"],
    "authentication-administrator": ["authentication"],
    "message-center-reader": ["helpdesk", "authentication", "user"],
    "reports-reader": ["helpdesk", "authentication", "user"],
    "usage-summary-reports-reader": ["helpdesk", "authentication", "user"],
    "groups-administrator": ["user"],
    "user-administrator": ["user"],
  };

  test.each(keys)("%s reaches exactly whom the table says, and nobody without roles is out of its reach", (by) => {
    const all = by === "global-administrator" || by === "privileged-authentication-administrator";
    for (const held of keys) {
      const expected = all || (reachedBy[held] ?? []).some((short) => by === `${short}-administrator`);
      expect([held, reaches(new Set([by]), { roles: [held], groups: [] })]).toEqual([held, expected]);
    }
    expect(reaches(new Set([by]), { roles: [], groups: [] })).toBe(true);
  });

  test("one role must reach all that a person holds; reaches of two roles don't add up", () => {
    const mixed = { roles: ["groups-administrator", "authentication-administrator"], groups: [] };
    expect(reaches(new Set(["user-administrator", "authentication-administrator"]), mixed)).toBe(false);
    expect(reaches(new Set(["global-administrator"]), mixed)).toBe(true);
  });

  test("who acts for customers through a group stands as high as what the group carries", () => {
    for (const [group, by, expected] of [
      ["helpdesk-agents", "password-administrator", false],
      ["helpdesk-agents", "helpdesk-administrator", true],
      ["sales-agents", "password-administrator", false],
      ["sales-agents", "directory-writers", false],
      ["sales-agents", "helpdesk-administrator", true],
      ["sales-agents", "user-administrator", true],
      ["admin-agents", "helpdesk-administrator", false],
      ["admin-agents", "authentication-administrator", false],
      ["admin-agents", "user-administrator", false],
      ["admin-agents", "privileged-role-administrator", false],
      ["admin-agents", "privileged-authentication-administrator", true],
      ["admin-agents", "global-administrator", true],
      ["a-group-to-come", "user-administrator", false],
    ] as const) {
      expect([group, by, reaches(new Set([by]), { roles: [], groups: [group] })]).toEqual([group, by, expected]);
    }
  });

  test("every name in the tables is a role's", () => {
    const listed = Object.values(reach).flatMap((reached) => (reached === "everybody" ? [] : reached));
    expect(
      [...Object.keys(reach), ...listed, ...controllingRoles, ...Object.values(standingOfGroup)].filter((key) => !keys.includes(key)),
    ).toEqual([]);
    const { globalAdministrator, privilegedAuthenticationAdministrator, privilegedRoleAdministrator } = roleId;
    const expected = [globalAdministrator, privilegedAuthenticationAdministrator, privilegedRoleAdministrator].map(
      (id) => findRole(id)?.key,
    );
    expect([...controllingRoles].sort()).toEqual(expected.sort());
  });
});

describe("an account", () => {
  const outcomes: readonly [Transition, Status, Status][] = [
    ["disable", "active", "disabled"],
    ["disable", "disabled", "disabled"],
    ["enable", "active", "active"],
    ["enable", "disabled", "active"],
    ["delete", "active", "deleted"],
    ["delete", "disabled", "deleted"],
    ["delete", "deleted", "deleted"],
    ["restore", "active", "active"],
    ["restore", "disabled", "disabled"],
    ["restore", "deleted", "active"],
  ];
  test.each(outcomes)("%s, when %s: %s", (transition, before, after) => {
    expect(statusAfter(transition, before)).toBe(after);
    expect(
      refuseAct(
        transition,
        administrator(["global-administrator"]),
        person({ status: before, deletedAt: before === "deleted" ? now : null }),
        now,
      ),
    ).toBeNull();
  });

  test("that is deleted can only be restored, until 30 days are over", () => {
    const deleted = person({ status: "deleted", deletedAt: new Date(now.getTime() - restorableMs + 1) });
    const by = administrator(["global-administrator"]);
    for (const act of ["disable", "enable", "reset-password", "edit", "change-email"] as const)
      expect(codeOf(refuseAct(act, by, deleted, now))).toBe("user-deleted");
    expect(refuseAct("restore", by, deleted, now)).toBeNull();
    expect(codeOf(refuseAct("restore", by, deleted, new Date(now.getTime() + 1)))).toBe("restore-window-over");
    expect(codeOf(refuseRoleChange("give", "reports-reader", by, deleted))).toBe("user-deleted");
    expect(codeOf(refuseGroupChange("add", "sales-agents", by, deleted))).toBe("user-deleted");
    expect(allowedActions(by, () => true, deleted, now)).toEqual(["users:user:delete"]);
    expect(allowedActions(by, () => true, deleted, new Date(now.getTime() + 1))).toEqual([]);
  });

  test("of a guest is left to its owner; only roles are given and taken", () => {
    const [by, guest] = [administrator(["global-administrator"]), person({ isGuest: true })];
    for (const act of [...sensitive, "edit"] as const) expect(codeOf(refuseAct(act, by, guest, now))).toBe("guest-account");
    expect(codeOf(refuseGroupChange("add", "sales-agents", by, guest))).toBe("guest-account");
    expect(allowedActions(by, () => true, guest, now)).toEqual(["users:role:assign"]);
  });
});

describe("nobody", () => {
  test("ends the own account or resets the own password, but may edit it", () => {
    const [by, self] = [administrator(["global-administrator"], { id: "me" }), person({ id: "me", roles: ["global-administrator"] })];
    const answers = (["disable", "delete", "reset-password", "change-email", "edit"] as const).map((act) =>
      codeOf(refuseAct(act, by, self, now)),
    );
    expect(answers).toEqual(["own-account", "own-account", "own-password", "allowed", "allowed"]);
  });

  test.each(keys)("who is %s gives themselves a role, but for a global administrator", (by) => {
    const [self, actor] = [person({ id: "me", roles: [by] }), administrator([by], { id: "me" })];
    const allowed = by === "global-administrator";
    for (const role of keys) expect(refuseRoleChange("give", role, actor, self) === null).toBe(allowed);
    expect(refuseRoleChange("take", by, actor, self)).toBeNull();
  });

  test.each(keys)("but a global administrator gives or takes the controlling roles: %s", (by) => {
    for (const role of keys) {
      const expected = controllingRoles.includes(role) && by !== "global-administrator" ? "global-administrator-required" : "allowed";
      for (const change of ["give", "take"] as const)
        expect(codeOf(refuseRoleChange(change, role, administrator([by]), person({ roles: [role] })))).toBe(expected);
    }
  });
});

test("whoever may not reset passwords changes nobody's contact address, not even the own one", () => {
  const by = administrator(["directory-writers"], { resetsPasswords: false });
  expect(codeOf(refuseAct("change-email", by, person(), now))).toBe("reset-right-required");
  expect(codeOf(refuseAct("change-email", by, person({ id: by.id ?? "" }), now))).toBe("reset-right-required");
  expect(codeOf(refuseAct("edit", by, person(), now))).toBe("allowed");
  expect(codeOf(refuseAct("change-email", { ...by, resetsPasswords: true }, person(), now))).toBe("allowed");
});

describe("on behalf of a customer", () => {
  const agent = administrator(["global-administrator"], { onBehalf: true });

  test.each(["admin-agents", "helpdesk-agents", "sales-agents"])("who acts for customers of its own is left alone: %s", (group) => {
    for (const act of sensitive.filter((act) => act !== "restore"))
      expect(codeOf(refuseAct(act, agent, person({ groups: [group] }), now))).toBe("protected-administrator");
    for (const change of ["give", "take"] as const)
      expect(codeOf(refuseRoleChange(change, "reports-reader", agent, person({ groups: [group] })))).toBe("protected-administrator");
    expect(allowedActions(agent, () => true, person({ groups: [group] }), now)).toEqual(["users:user:update"]);
  });

  test.each(keys)("%s", (role) => {
    const controls = controllingRoles.includes(role);
    for (const change of ["give", "take"] as const) {
      expect(codeOf(refuseRoleChange(change, role, agent, person({ roles: [role] })))).toBe(
        controls ? "protected-administrator" : "allowed",
      );
    }
    for (const status of ["active", "disabled", "deleted"] as const) {
      const holder = person({ roles: ["reports-reader", role], status, deletedAt: status === "deleted" ? now : null });
      const possible = sensitive.filter((act) => status !== "deleted" || act === "restore" || act === "delete");
      for (const act of possible) expect(codeOf(refuseAct(act, agent, holder, now))).toBe(controls ? "protected-administrator" : "allowed");
    }
    expect(refuseAct("edit", agent, person({ roles: [role] }), now)).toBeNull();
  });

  test("a helpdesk agent resets passwords of those whom a helpdesk administrator reaches", () => {
    const helpdesk = administrator(["helpdesk-administrator"], { onBehalf: true });
    const may = (action: string) => action === "users:user:read" || action === "users:password:reset";
    expect(allowedActions(helpdesk, may, person(), now)).toEqual(["users:password:reset"]);
    expect(allowedActions(helpdesk, may, person({ roles: ["user-administrator"] }), now)).toEqual([]);
  });
});

test("levels are planned so that exactly what is named is held, whatever was held before", () => {
  const agents = agentLevels.map(({ key }) => key);
  const admins = adminLevels.map(({ key }) => key);
  const roleIdOf = (key: string) => adminLevels.find((level) => level.key === key)?.roleId ?? "";
  fc.assert(
    fc.property(
      fc.subarray(agents),
      fc.subarray(admins),
      fc.option(fc.constantFrom(...agents, "none" as const), { nil: undefined }),
      fc.option(fc.constantFrom(...admins, "none" as const), { nil: undefined }),
      (groups, roles, agentLevel, adminLevel) => {
        const held = new Set<string>([...groups, ...roles]);
        for (const change of planLevels({ agentLevel, adminLevel }, { groups, roleIds: [...roles.map(roleIdOf), roleId.reportsReader] })) {
          const key = "agentLevel" in change ? change.agentLevel : change.adminLevel;
          expect(held.has(key)).toBe(change.change === "remove" || change.change === "take");
          held[held.has(key) ? "delete" : "add"](key);
        }
        const expected = (wish: string | undefined, before: readonly string[]) =>
          wish === undefined ? before : wish === "none" ? [] : [wish];
        expect([...held].sort()).toEqual([...expected(agentLevel, groups), ...expected(adminLevel, roles)].sort());
      },
    ),
  );
});

test.each(keys)("%s gives and takes no level that a reset of the person's password would not open", (by) => {
  const actor = administrator([by]);
  for (const { key } of agentLevels) {
    const held = person({ groups: [key] });
    const opens = refuseAct("reset-password", actor, held, now) === null;
    for (const [change, whom] of [
      ["add", person()],
      ["remove", held],
    ] as const)
      if (refuseGroupChange(change, key, actor, whom) === null) expect([key, change, opens]).toEqual([key, change, true]);
  }
});

test("allowed actions are those that the rules would not refuse", () => {
  const anyone = fc.record({
    status: fc.constantFrom<Status>("active", "disabled", "deleted"),
    isGuest: fc.boolean(),
    roles: fc.subarray(keys, { maxLength: 3 }),
    groups: fc.subarray(["admin-agents", "helpdesk-agents", "sales-agents"]),
    id: fc.constantFrom("me", "person"),
  });
  fc.assert(
    fc.property(anyone, fc.subarray(keys, { maxLength: 3 }), fc.boolean(), (facts, roles, onBehalf) => {
      const target: Administered = { ...facts, deletedAt: facts.status === "deleted" ? now : null };
      const by = administrator(roles, { id: "me", onBehalf });
      const allowed = allowedActions(by, () => true, target, now);
      expect(allowed.every((action) => allActions.includes(action))).toBe(true);
      expect(allowed.includes("users:password:reset")).toBe(refuseAct("reset-password", by, target, now) === null);
      // Whoever can be taken over by a reset is within reach, so nobody gains by it what the reach does not hold already.
      if (allowed.includes("users:password:reset")) expect(reaches(by.roles, target)).toBe(true);
      expect(allowedActions(by, () => false, target, now)).toEqual([]);
    }),
  );
});
