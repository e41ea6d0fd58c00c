import { randomInt } from "node:crypto";
import { roleId } from "../access/index.ts";
import { listUsers, registerFactor, sessionCookie, startSession } from "../identity/index.ts";
import { addOrganization, type NewPerson } from "../installation/index.ts";
import { findOrganization, type OrganizationDraft, type OrganizationRow, selectInstallation } from "../organizations/index.ts";
import { type Context, transact } from "../platform/index.ts";
import { passwordHash, publicUrl, type TestApp } from "./app.ts";
import { signPartnerAgreement } from "./partner-agreement.ts";
import { expectPromised } from "./promises.ts";

export interface Answer<T = Record<string, unknown>> {
  readonly status: number;
  readonly body: T;
  readonly headers: Readonly<Record<string, string | string[] | number | undefined>>;
}

export interface CallOptions {
  readonly headers?: Readonly<Record<string, string>>;
}

/** Somebody who speaks to the server as browsers and services do. */
export class Actor {
  readonly #app: TestApp;
  /** What makes it known to the server. */
  readonly headers: Readonly<Record<string, string>>;
  constructor(app: TestApp, headers: Readonly<Record<string, string>>) {
    this.#app = app;
    this.headers = headers;
  }
  // biome-ignore lint/suspicious/noExplicitAny: tests look into bodies of every shape
  async call<T = any>(
    method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE",
    path: string,
    body?: unknown,
    options: CallOptions = {},
  ): Promise<Answer<T>> {
    const response = await this.#app.http.inject({
      method,
      url: `/api/v1${path}`,
      headers: { ...this.headers, ...(body === undefined ? {} : { "content-type": "application/json" }), ...options.headers },
      ...(body === undefined ? {} : { payload: typeof body === "string" || Buffer.isBuffer(body) ? body : JSON.stringify(body) }),
    });
    const isJson = String(response.headers["content-type"] ?? "").includes("json");
    const answered = isJson ? response.json() : response.body;
    expectPromised(method, path, response.statusCode, answered);
    return { status: response.statusCode, body: answered as T, headers: response.headers };
  }
  // biome-ignore lint/suspicious/noExplicitAny: as above
  get<T = any>(path: string, options?: CallOptions) {
    return this.call<T>("GET", path, undefined, options);
  }
  // biome-ignore lint/suspicious/noExplicitAny: as above
  post<T = any>(path: string, body?: unknown, options?: CallOptions) {
    return this.call<T>("POST", path, body, options);
  }
  // biome-ignore lint/suspicious/noExplicitAny: as above
  put<T = any>(path: string, body?: unknown, options?: CallOptions) {
    return this.call<T>("PUT", path, body, options);
  }
  // biome-ignore lint/suspicious/noExplicitAny: as above
  patch<T = any>(path: string, body?: unknown, options?: CallOptions) {
    return this.call<T>("PATCH", path, body, options);
  }
  // biome-ignore lint/suspicious/noExplicitAny: as above
  delete<T = any>(path: string, options?: CallOptions) {
    return this.call<T>("DELETE", path, undefined, options);
  }
}

export class Person extends Actor {
  readonly id: string;
  readonly name: string;
  readonly signInName: string;
  readonly organization: OrganizationRow;
  constructor(
    app: TestApp,
    cookie: string,
    person: { id: string; displayName: string; signInName: string },
    organization: OrganizationRow,
  ) {
    super(app, { cookie, origin: publicUrl });
    this.id = person.id;
    this.name = person.displayName;
    this.signInName = person.signInName;
    this.organization = organization;
  }
}

export function stranger(app: TestApp): Actor {
  return new Actor(app, {});
}

export function service(app: TestApp, secret: string): Actor {
  return new Actor(app, { authorization: `Bearer ${secret}` });
}

/**
 * Signs a person in without the cost of a password: unless told otherwise with a second factor, which people of partners then have
 * registered too.
 */
export async function signedIn(
  app: TestApp,
  organization: OrganizationRow,
  person: { id: string; displayName: string; signInName: string },
  strength: "multi-factor" | "password" = "multi-factor",
): Promise<Person> {
  const ctx = app.system();
  const { token } = await transact(ctx, [organization.organization_id], async (tx) => {
    if (strength === "multi-factor" && organization.partner_kind !== null) await registerFactor(tx, passkeyOf(ctx, organization, person));
    return await startSession(tx, ctx, {
      id: person.id,
      name: person.displayName,
      organizationId: organization.organization_id,
      organizationName: organization.name,
      mustChangePassword: false,
      methods: strength === "multi-factor" ? ["password", "passkey"] : ["password"],
    });
  });
  return new Person(app, `${sessionCookie(ctx.settings).name}=${token}`, person, organization);
}

/** One that nobody holds: it is there to be asked for. */
function passkeyOf({ now, newId }: Context, { organization_id }: OrganizationRow, { id: user_id }: { id: string }) {
  const id = newId();
  const key = { kind: "passkey", name: "Test passkey", credential_id: id, public_key: Buffer.from(id), signature_count: 0 };
  return { organization_id, id, user_id, created_at: now, confirmed_at: now, transports: [], ...key };
}

let made = 0;

async function organizationWith<Names extends string>(
  app: TestApp,
  draft: Omit<OrganizationDraft, "country" | "programId"> & { country?: string; programId?: string },
  people: Readonly<Record<Names, Partial<NewPerson>>>,
): Promise<Record<Names, Person> & { organization: OrganizationRow; id: string }> {
  const hash = await passwordHash();
  const names = Object.keys(people) as Names[];
  const number = ++made;
  const { organization, people: added } = await addOrganization(app.system(), {
    organization: { country: "IT", programId: "public", ...draft },
    people: names.map((name) => ({
      displayName: `${name[0]?.toUpperCase()}${name.slice(1)} ${number}`,
      userName: name.toLowerCase(),
      email: `${name.toLowerCase()}-${process.pid}-${number}@mail.test`,
      password: { hash },
      ...people[name],
    })),
  });
  const signed = await Promise.all(added.map((person) => signedIn(app, organization, person)));
  return {
    organization,
    id: organization.organization_id,
    ...(Object.fromEntries(names.map((name, index) => [name, signed[index]])) as Record<Names, Person>),
  };
}

/** One that nobody has: each belongs to one organization. */
export function newNetworkId(): string {
  return String(randomInt(1_000_000_000, 100_000_000_000));
}

/** A reseller with one person of each kind; `colleague` belongs to it and is in no group. Its partner agreement is signed. */
export async function partner(app: TestApp, draft: Partial<OrganizationDraft> = {}) {
  const made = await unsignedPartner(app, draft);
  await signPartnerAgreement(made.owner, made.id);
  return made;
}

/** The same, before a global administrator has signed the partner agreement. */
export async function unsignedPartner(app: TestApp, draft: Partial<OrganizationDraft> = {}) {
  return await organizationWith(
    app,
    { name: `Partner ${made + 1} ${process.pid}`, partnerKind: "indirect-reseller", partnerNetworkId: newNetworkId(), ...draft },
    {
      owner: {},
      agent: { agentLevel: "admin-agents", roleIds: [] },
      helpdesk: { agentLevel: "helpdesk-agents", roleIds: [] },
      sales: { agentLevel: "sales-agents", roleIds: [] },
      colleague: { roleIds: [] },
    },
  );
}

/** A customer with two global administrators and a plain user. */
export async function customer(app: TestApp, draft: Partial<OrganizationDraft> = {}) {
  return await organizationWith(
    app,
    { name: `Customer ${made + 1} ${process.pid}`, isCustomer: true, ...draft },
    { admin: {}, deputy: { roleIds: [roleId.globalAdministrator] }, user: { roleIds: [] } },
  );
}

/** Somebody of the vendor. */
export async function vendorPerson(app: TestApp): Promise<Person> {
  const ctx = app.system();
  const installation = await transact(ctx, [], selectInstallation);
  if (!installation) throw new Error("testApp sets the installation up");
  const vendorId = installation.vendorOrganizationId;
  const { organization, person } = await transact(ctx, [vendorId], async (tx) => {
    const organization = await findOrganization(tx, vendorId);
    const [user] = await listUsers(tx, vendorId, { statuses: ["active"], limit: 1, after: null });
    if (!organization || !user) throw new Error("the vendor has an administrator");
    return { organization, person: { id: user.id, displayName: user.display_name, signInName: user.sign_in_name } };
  });
  return await signedIn(app, organization, person);
}
