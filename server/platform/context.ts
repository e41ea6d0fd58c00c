import type { Logger } from "pino";
import type { Database } from "./database/pool.ts";
import type { Language } from "./errors.ts";

export type Actor =
  | { readonly kind: "anonymous" }
  /** organizationId: the person's home, which owns the account. memberOf: every organization the person belongs to. */
  | {
      readonly kind: "user";
      readonly id: string;
      readonly name: string;
      readonly organizationId: string;
      readonly sessionId: string;
      readonly memberOf: readonly string[];
      readonly mustChangePassword: boolean;
      /** A second factor stands behind the session. */
      readonly multiFactor: boolean;
      /** When the person last proved who they are. */
      readonly provenAt: Date;
    }
  | {
      readonly kind: "service";
      readonly id: string;
      readonly name: string;
      readonly organizationId: string;
      readonly scopes: readonly string[];
      readonly isVendor: boolean;
    }
  | { readonly kind: "system"; readonly name: string };

/** How a repeatable request is remembered; `transact` writes it in the transaction of the effect. */
export interface Idempotency {
  readonly key: string;
  readonly requestHash: Buffer;
  /** What will be answered for the operation's result; fields shown once are left out of what is stored. */
  readonly respond: (result: unknown) => { status: number; body: unknown };
}

/** Everything an operation may know of its surroundings; passed down explicitly, never ambient. */
export interface Context {
  readonly actor: Actor;
  /** The organization that the actor acts for in this request (a person may belong to several); null for strangers. */
  readonly organizationId: string | null;
  readonly requestId: string;
  readonly language: Language;
  readonly now: Date;
  readonly newId: () => string;
  readonly randomBytes: (size: number) => Buffer;
  readonly ipAddress: string | null;
  readonly userAgent: string | null;
  readonly log: Logger;
  readonly database: Database;
  readonly settings: Settings;
  readonly idempotency?: Idempotency;
}

/** The few settings that operations need. */
export interface Settings {
  /** Where people reach the portal, without a trailing slash. */
  readonly publicUrl: string;
  /** Key material for everything that is derived rather than stored; see `deriveSecret`. */
  readonly secretKey: string;
  /** What the operator calls this partner center, if the name given when it was set up is not to be used. */
  readonly centerName?: string | undefined;
  /** Asks the domain name system for a name's TXT records, each in its parts. */
  readonly resolveTxt: (name: string) => Promise<string[][]>;
  /** May organizations' identity providers stand on this very machine, without https? Only where things are tried out. */
  readonly loopbackProviders: boolean;
}

/**
 * The request without its idempotency key, for a transaction whose result is not what is answered: a look before slow work, a
 * session begun on the way. It neither claims the key nor stores an answer under it.
 */
export function withoutIdempotency({ idempotency: _, ...ctx }: Context): Context {
  return ctx;
}

/** The acting organization of somebody who is signed in. Routes that need one have refused strangers before. */
export function actingOrganization(ctx: Context): string {
  if (ctx.organizationId === null) throw new Error("no acting organization: the route must require sign-in");
  return ctx.organizationId;
}

/** The person behind the request. Only people consent, accept and sign; services never do. */
export function actingUser(ctx: Context): Extract<Actor, { kind: "user" }> {
  if (ctx.actor.kind !== "user") throw new Error("no acting person: the route must require a person");
  return ctx.actor;
}
