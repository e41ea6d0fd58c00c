/**
 * Everything that can be allowed or denied, by `service:resource:verb`.
 * family: `directory` actions come with admin roles, `agent` actions with agent levels (a global administrator is no agent).
 * delegable: may a partner do it for a customer under a grant? Consent and its withdrawal never are: only the customer's own people give it.
 * multiFactor: has to do with customers or money, so partners' people need a second factor for it where their program says so (on
 * behalf of a customer they need it for everything).
 * scope: which scope of an API credential allows it to a service of the organization itself.
 */
interface ActionFacts {
  readonly family: "directory" | "agent" | "vendor";
  readonly delegable: boolean;
  readonly multiFactor?: boolean;
  readonly scope?: string;
}

const directory = { family: "directory", delegable: true } as const;
const own = { family: "directory", delegable: false } as const;
const agent = { family: "agent", delegable: false, multiFactor: true } as const;
const vendor = { family: "vendor", delegable: false } as const;

export const actions = {
  "users:user:read": { ...directory, scope: "users:read" },
  "users:user:create": { ...directory, scope: "users:write" },
  "users:user:update": { ...directory, scope: "users:write" },
  "users:user:disable": { ...directory, scope: "users:write" },
  "users:user:delete": { ...directory, scope: "users:write" },
  "users:password:reset": directory,
  "users:role:assign": directory,
  "users:sign-in:read": own,
  "users:partner-account:manage": own,
  "users:group:read": own,
  "users:group:assign": own,
  "organization:profile:read": { ...directory, scope: "organization:read" },
  "organization:profile:update": directory,
  "billing:account:read": { ...directory, multiFactor: true },
  "billing:account:update": { ...directory, multiFactor: true },
  "organization:security-contact:keep": own,
  "licenses:license:assign": directory,
  "support:request:create": directory,
  "health:service:read": directory,
  "audit:event:read": { ...own, scope: "events:read" },
  "credentials:credential:read": own,
  "credentials:credential:create": own,
  "credentials:credential:revoke": own,
  "identity:provider:manage": own,
  "agreements:acceptance:read": own,
  "agreements:partner-agreement:sign": own,
  "enrollment:application:read": own,
  "enrollment:application:create": own,
  "organization:support-contact:update": own,
  "relationships:relationship:read": { ...own, scope: "relationships:read" },
  "relationships:invitation:accept": own,
  "relationships:asking:change": own,
  "relationships:administration:remove": own,
  "relationships:review:decide": own,
  "relationships:consent-rules:change": own,
  "relationships:end:request": own,
  "relationships:relationship:end": own,
  "access:partner-lock:change": own,
  "partnerships:partnership:read": { ...own, scope: "partnerships:read" },
  "partnerships:invitation:read": { ...own, scope: "invitations:read" },
  "partnerships:invitation:create": own,
  "partnerships:invitation:accept": own,
  "partnerships:administration:remove": own,
  "partnerships:partnership:end": own,
  "directory:listing:update": own,
  "directory:contact:read": own,
  "devices:device:read": own,
  "devices:device:release": own,
  "apps:app:read": own,
  "apps:app:decide": own,
  "purchases:purchase:read": own,
  "purchases:sharing:change": own,
  "access:decision:read": { ...own, scope: "access:decide" },
  "customers:customer:read": { ...agent, scope: "customers:read" },
  "customers:customer:import": { ...agent, scope: "customers:import" },
  "customers:customer:administer": agent,
  "customers:customer:tag": agent,
  "customers:view:share": agent,
  "devices:device:manage": agent,
  "apps:app:submit": agent,
  "purchases:purchase:record": agent,
  "relationships:help:request": agent,
  "relationships:invitation:read": { ...agent, scope: "invitations:read" },
  "relationships:invitation:create": { ...agent, scope: "invitations:write" },
  "organizations:organization:read": { ...vendor, scope: "organizations:read" },
  "organizations:organization:create": vendor,
  "programs:program:update": vendor,
  "relationships:relationship:end-any": vendor,
  "relationships:report:review": vendor,
  "relationships:help:answer": vendor,
  "enrollment:case:read": vendor,
  "enrollment:case:review": vendor,
  "enrollment:membership:read": vendor,
  "enrollment:membership:update": vendor,
  "mail:mail:read": { ...vendor, scope: "mail:read" },
} as const satisfies Record<string, ActionFacts>;

export type Action = keyof typeof actions;

const table: Readonly<Record<Action, ActionFacts>> = actions;

export const allActions = Object.keys(actions) as Action[];

export function isAction(name: string): name is Action {
  return Object.hasOwn(actions, name);
}

export function factsOf(action: Action): ActionFacts {
  return table[action];
}

/** What a service's credential may be given. */
export const credentialScopes: readonly string[] = [
  ...new Set(allActions.map((action) => table[action].scope).filter((scope) => scope !== undefined)),
].sort();
