export const globalAdministrator = "global-administrator";

/**
 * Whose account the holder of a role may take in hand: reset the password, disable, delete, restore, change where reset links go.
 * Whoever holds a role that is not in the holder's list is out of reach; people without any are in everybody's. Source: the
 * field's tables "Who can reset passwords" and "Who can perform sensitive actions" (directory roles by their keys).
 */
const lowest = ["directory-readers", "guest-inviter", "password-administrator"];
const readers = ["message-center-reader", "reports-reader", "usage-summary-reports-reader"];

export const reach: Readonly<Record<string, "everybody" | readonly string[]>> = {
  "password-administrator": lowest,
  "helpdesk-administrator": [...lowest, ...readers, "helpdesk-administrator"],
  "authentication-administrator": [...lowest, ...readers, "authentication-administrator"],
  "user-administrator": [...lowest, ...readers, "helpdesk-administrator", "groups-administrator", "user-administrator"],
  "privileged-authentication-administrator": "everybody",
  "global-administrator": "everybody",
};

/**
 * Members of these groups act for customers, so their accounts are worth as much as a role at home. An admin agent is global
 * administrator at every customer of classic administration: only who reaches everybody reaches one. A group that is not listed
 * counts as the highest.
 */
export const standingOfGroup: Readonly<Record<string, string>> = {
  "admin-agents": globalAdministrator,
  "helpdesk-agents": "helpdesk-administrator",
  "sales-agents": "helpdesk-administrator",
};

/**
 * The roles by which an organization keeps control of itself: whoever holds one can get every other. Only a global administrator of
 * its own gives or takes them (ADR 0004).
 */
export const controllingRoles: readonly string[] = [
  globalAdministrator,
  "privileged-role-administrator",
  "privileged-authentication-administrator",
];
