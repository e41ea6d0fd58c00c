/**
 * accounts: the profiles of organizations as people see and change them, the vendor's list of all organizations, and the rules of
 * programs, which the vendor changes. Owns no table: organizations owns the rows, here stands who may see and change what of them.
 *
 * Invariants: a profile is seen by the organization's own people and by partners under a grant; its name is changed by its own
 * people only; the list of all organizations is the vendor's alone. Whoever keeps a copy of a name carries out
 * `organizationRenamedTask`. Called by its routes.
 */
export { changeMultiFactorRule } from "./change-program.ts";
export { checkPhone, checkWebsite } from "./contact-fields.ts";
export { accountEvents } from "./events.ts";
export type { FieldProblem } from "./field-problem.ts";
export { accountRoutes } from "./routes.ts";
export { organizationRenamedTask } from "./update-profile.ts";
