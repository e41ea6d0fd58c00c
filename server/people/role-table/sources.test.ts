import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { type Action, actionsOfAgentLevel, actionsOfRole, adminLevels, agentLevels, allActions } from "../../access/index.ts";
import { columns, roleTable } from "./cells.ts";
import { tasks } from "./tasks.data.ts";

const levels = columns.map(({ key }) => key);
const cell = (task: string, level: string) => roleTable.find((row) => row.task.key === task)?.cells.find((one) => one.level === level);
const may = (task: string, level: string) => cell(task, level)?.allowed !== "no";

/** What the product does not offer yet: whoever builds it moves the row to a task. */
const later = {
  subscriptions: "Orders and subscriptions are not offered yet.",
  support: "Service requests are not offered yet.",
  health: "Service health is not offered yet.",
  billing: "Billing is not offered yet.",
  leads: "Leads are not offered yet.",
  granular: "Granular administration is not offered yet.",
  valueAdded: "Value-added resellers are not offered yet.",
  catalog: "Prices and offers are not offered yet.",
  attestation: "Partners attest no customer's agreement yet.",
  records: "A partner keeps no record of its own on a customer yet; the customer's own profile is part of administering on its behalf.",
  selfPurchase: "Self-purchase is not offered yet.",
} as const;
type Later = keyof typeof later;

describe("the source's own table (document 003), cell by cell", () => {
  type Statement = readonly [says: string, task: string | { readonly later: Later }];
  const source: Readonly<Record<string, { readonly may: readonly Statement[]; readonly mayNot: readonly Statement[] }>> = {
    "admin-agents": {
      may: [
        ["Service health and service requests for customers", { later: "support" }],
        ["Request delegated administrator privileges", "request-administration"],
        ["Administer on behalf of a customer", "administer"],
      ],
      mayNot: [
        ["User management", "manage-people"],
        ["User management", "reset-passwords"],
        ["User management", "make-agents"],
        ["Service requests for Partner Center", { later: "support" }],
      ],
    },
    "helpdesk-agents": {
      may: [
        ["Search for and view a customer", "see-customers"],
        ["Service health", { later: "health" }],
        ["Request support on behalf of customers", { later: "support" }],
        ["Manage subscriptions and services on behalf of customers", { later: "subscriptions" }],
      ],
      mayNot: [
        ["View partner profiles", "see-profile"],
        ["Request a relationship with a customer", "request-relationship"],
        ["Request a relationship with a customer", "request-administration"],
        ["Manage customer leads", { later: "leads" }],
      ],
    },
    "global-administrator": {
      may: [
        ["Can access all Microsoft account/services with full privileges", "edit-profile"],
        ["Create support tickets for Partner Center", { later: "support" }],
        ["View, create, and manage partner users", "see-people"],
        ["View, create, and manage partner users", "manage-people"],
        ["Accept a partnership request from an indirect provider", "accept-provider"],
      ],
      mayNot: [],
    },
    "user-administrator": {
      may: [
        ["View, create, and manage users", "see-people"],
        ["View, create, and manage users", "manage-people"],
        ["View all partner profiles", "see-profile"],
      ],
      mayNot: [],
    },
  };

  const statements = Object.entries(source).flatMap(([level, { may: allowed, mayNot }]) => [
    ...allowed.map((one) => [level, "may", one] as const),
    ...mayNot.map((one) => [level, "may not", one] as const),
  ]);

  test.each(statements)("%s %s: %s", (level, says, [, task]) => {
    if (typeof task !== "string") return expect(later[task.later]).toMatch(/\.$/);
    expect([task, cell(task, level) !== undefined, may(task, level)]).toEqual([task, true, says === "may"]);
  });
});

describe("the merged table (facts 2.2), cell by cell", () => {
  /** In the order AA, SA, HA, GA, UM, BA. Y: may; N: may not; -: not stated, or the editions differ, and ADR 10 chooses what stands after the slash. */
  const merged: readonly (readonly [row: string, cells: string, task: string | { readonly later: Later }])[] = [
    ["Open pages under Customers", "Y Y Y N N N", "see-customers"],
    ["Open Support → customer requests", "Y N Y N N N", { later: "support" }],
    ["Open Billing", "Y N N Y N Y", { later: "billing" }],
    ["Search/view a customer, see details", "Y Y Y -/N -/N -/N", "see-customers"],
    ["Edit customer details", "Y Y Y - - -", { later: "records" }],
    ["Create (add) a customer record", "Y Y N -/N -/N -/N", "add-customers"],
    ["Edit customer's billing information", "Y Y N - - -", { later: "billing" }],
    ["Manage subscriptions (order, seats, suspend)", "Y Y - - - -", { later: "subscriptions" }],
    ["Request DAP / GDAP", "Y -/Y N -/N -/N -/N", "request-administration"],
    ["Request a reseller relationship", "Y Y N -/N -/N -/N", "request-relationship"],
    ["Administer on behalf of a customer", "Y N Y -/N -/N -/N", "administer"],
    ["Assign groups to GDAP roles", "Y - - Y Y -", { later: "granular" }],
    ["Terminate a GDAP relationship", "Y - - - - -", { later: "granular" }],
    ["Remove a reseller relationship", "-/Y -/N -/N Y -/N -/N", "end-relationship"],
    ["View customer service health", "Y - Y Y - -", { later: "health" }],
    ["File service request for a customer", "Y N Y - - -", { later: "support" }],
    ["File ticket about Partner Center itself", "- - Y Y Y Y", { later: "support" }],
    ["Designate support contact", "Y - Y Y - -", { later: "support" }],
    ["View customer agreement", "- Y N Y - -", { later: "attestation" }],
    ["Confirm (attest) customer agreement", "Y Y - - - -", { later: "attestation" }],
    ["View pricing and offers", "Y - N Y - Y", { later: "catalog" }],
    ["View/download invoices, recon files", "Y N N Y - Y", { later: "billing" }],
    ["Register a value-added reseller", "Y Y N - - -", { later: "valueAdded" }],
    ["Manage leads", "- Y N - - -", { later: "leads" }],
    ["View partner profiles", "-/Y -/Y N -/Y Y -/Y", "see-profile"],
    ["Create and manage partner users", "N -/N -/N Y Y -/N", "manage-people"],
    ["Reset a Global admin's password", "N N N Y N N", "reset-global-admins"],
    ["Accept an indirect provider's request", "-/N -/N -/N Y -/N -/N", "accept-provider"],
    ["Invite a reseller (provider side)", "-/N Y -/N Y -/N -/N", "invite-reseller"],
    ["Sign MPA", "-/N -/N -/N Y -/N -/N", "sign-partner-agreement"],
    ["Cancel an Azure subscription", "- - - Y - -", { later: "subscriptions" }],
    ["Turn customer self-purchase on/off", "Y N N - - -", { later: "selfPurchase" }],
    ["Customer tags", "Y -/N -/N -/N -/N -/N", "tag-customers"],
    ["DAP activity dashboard", "Y - - - - -", { later: "granular" }],
  ];
  const order = ["admin-agents", "sales-agents", "helpdesk-agents", "global-administrator", "user-administrator", "billing-administrator"];
  const offered = merged.filter((row): row is readonly [string, string, string] => typeof row[2] === "string");

  test.each(offered)("%s: %s", (_row, cells, task) => {
    const expected = cells.split(" ").map((stated) => (stated.split("/").at(-1) === "Y" ? "may" : "may not"));
    expect(order.map((level) => (may(task, level) ? "may" : "may not"))).toEqual(expected);
  });

  test("has a reason for each row that is not offered yet, and none is shown", () => {
    const waiting = merged.flatMap(([, , task]) => (typeof task === "string" ? [] : [task.later]));
    for (const reason of waiting) expect(later[reason]).toMatch(/\.$/);
    expect(tasks.map(({ key }) => key)).not.toEqual(expect.arrayContaining(waiting));
    expect(merged).toHaveLength(34);
  });
});

test("nothing that a level may do at home is left out of the page", () => {
  const held = new Set<Action>([
    ...agentLevels.flatMap(({ key }) => [...actionsOfAgentLevel(key)]),
    ...adminLevels.flatMap(({ roleId }) => [...actionsOfRole(roleId)]),
  ]);
  const elsewhere: Readonly<Record<string, string>> = {
    "users:user:update": "manage-people",
    "users:user:disable": "manage-people",
    "users:user:delete": "manage-people",
    "users:group:read": "see-people",
    "partnerships:invitation:read": "invite-reseller",
    "partnerships:administration:remove": "end-partnership",
    "credentials:credential:read": "manage-credentials",
    "credentials:credential:revoke": "manage-credentials",
    "access:partner-lock:change": "A customer's own.",
    "access:decision:read": "Asked by programs and the vendor's services.",
    "agreements:acceptance:read": "A customer's own.",
    "relationships:relationship:read": "A customer's own.",
    "relationships:invitation:accept": "A customer's own.",
    "relationships:administration:remove": "A customer's own.",
    "purchases:purchase:read": "A customer's own.",
    "purchases:sharing:change": "A customer's own.",
    "apps:app:read": "A customer's own.",
    "apps:app:decide": "A customer's own.",
    "users:partner-account:manage": "A customer's own.",
    "devices:device:read": "A customer's own.",
    "devices:device:release": "A customer's own.",
    "billing:account:read": later.billing,
    "billing:account:update": later.billing,
    "licenses:license:assign": later.subscriptions,
    "support:request:create": later.support,
    "health:service:read": later.health,
    "relationships:end:request": "A customer's own.",
    "relationships:review:decide": "A customer's own.",
    "relationships:consent-rules:change": "A customer's own.",
    "relationships:relationship:end-any": "The vendor's.",
    "relationships:report:review": "The vendor's.",
    "relationships:help:answer": "The vendor's.",
    "enrollment:application:read": "An applicant's, before it is a partner.",
    "enrollment:application:create": "An applicant's, before it is a partner.",
    "enrollment:case:read": "The vendor's.",
    "enrollment:case:review": "The vendor's.",
    "enrollment:membership:read": "The vendor's.",
    "enrollment:membership:update": "The vendor's.",
    "organizations:organization:read": "The vendor's.",
    "organizations:organization:create": "The vendor's.",
    "mail:mail:read": "The vendor's.",
    "programs:program:update": "The vendor's.",
  };
  const shown = new Set(tasks.map(({ action }) => action));
  expect(allActions.filter((action) => held.has(action) && !shown.has(action) && !(action in elsewhere))).toEqual([]);
  expect(Object.keys(elsewhere).filter((action) => shown.has(action as Action))).toEqual([]);
});

test("every task names operations that exist, a page, words in both languages, and conditions only where somebody may", () => {
  const described = readFileSync(new URL("../../../contract/openapi.json", import.meta.url), "utf8");
  for (const { task, cells } of roleTable) {
    for (const operation of task.operations)
      expect([operation, described.includes(`"operationId": "${operation}"`)]).toEqual([operation, true]);
    if (task.page !== null) expect(task.page).toMatch(/^\/[a-z/-]+$/);
    expect(task.name.en).not.toBe(task.name.it);
    for (const level of Object.keys(task.conditions ?? {}))
      expect([task.key, level, may(task.key, level)]).toEqual([task.key, level, true]);
    expect(cells.map(({ level }) => level)).toEqual(levels);
  }
  expect(new Set(tasks.map(({ key }) => key)).size).toBe(tasks.length);
});
