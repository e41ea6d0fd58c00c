import { createHash, randomBytes, randomUUID } from "node:crypto";
import { roleId } from "../../server/access/roles.data.ts";
import { hashSecret, makeToken } from "../../server/platform/index.ts";
import { secretOf } from "../../server/relationships/invitations/link.ts";
import type { Installation } from "../installation.ts";

/** Somebody who is about to accept: a signed-in administrator of a customer that no partner has yet, with an invitation. */
export interface Acceptance {
  readonly customer: { readonly id: string; readonly name: string; readonly domain: string };
  readonly administrator: { readonly id: string; readonly name: string };
  readonly cookie: string;
  readonly partner: { readonly id: string; readonly name: string; readonly domain: string; readonly network_id: string };
  readonly invitation: { readonly id: string; readonly token: string; readonly singleUse: boolean };
  readonly key: string;
}

export interface ShownText {
  readonly key: string;
  readonly version: string;
  readonly language: string;
  readonly sha256: string;
}

/** kind: every customer with an invitation of its own, or all with one open link. */
export async function prepareAcceptances(installation: Installation, count: number, kind: "own" | "shared"): Promise<Acceptance[]> {
  const { owner } = installation;
  const customers = await newCustomers(installation, count);
  const invitations = await newInvitations(installation, kind === "own" ? count : 1, kind === "own");
  await owner.query("analyze organizations, users, memberships, role_assignments, sessions, invitations");
  return customers.map((customer, index) => ({
    ...customer,
    ...(invitations[kind === "own" ? index : 0] as (typeof invitations)[number]),
    key: randomUUID(),
  }));
}

async function newCustomers({ owner }: Installation, count: number) {
  const secrets = Array.from({ length: count }, () => randomBytes(32));
  const { rows } = await owner.query<{ id: string; name: string; domain: string; admin_id: string; session_id: string }>(
    `with batch as (select substr(gen_random_uuid()::text, 1, 8) as name),
     fresh as materialized (
       select uuidv7() as id, uuidv7() as admin_id, uuidv7() as session_id, 'Customer ' || b.name || ' ' || x.nr as name, 'n' || b.name || x.nr || '.bench.test' as domain, x.hash, x.nr
       from unnest($1::bytea[]) with ordinality as x (hash, nr) cross join batch b),
     o as (insert into organizations (organization_id, name, country, domain, program_id, is_customer, created_at) select id, name, 'IT', domain, 'public', true, now() from fresh),
     u as (insert into users (organization_id, id, display_name, sign_in_name, sort_key, created_at) select id, admin_id, 'Admin ' || name, 'admin@' || domain, 'admin', now() from fresh),
     m as (insert into memberships (organization_id, user_id, user_organization_id, created_at) select id, admin_id, id, now() from fresh),
     r as (insert into role_assignments (organization_id, user_id, role_id, assigned_at) select id, admin_id, $2, now() from fresh),
     s as (insert into sessions (organization_id, id, user_id, secret_hash, proven_at, created_at, last_seen_at, expires_at)
       select id, session_id, admin_id, hash, now() + interval '1 hour', now(), now() + interval '1 hour', now() + interval '10 hours' from fresh)
     select id, name, domain, admin_id, session_id from fresh order by nr`,
    [secrets.map((secret) => hashSecret(secret)), roleId.globalAdministrator],
  );
  return rows.map(({ id, name, domain, admin_id, session_id }, index) => ({
    customer: { id, name, domain },
    administrator: { id: admin_id, name: `Admin ${name}` },
    cookie: `procura=${makeToken(id, session_id, secrets[index] as Buffer)}`,
  }));
}

async function newInvitations({ owner, env }: Installation, count: number, singleUse: boolean) {
  const { rows: partners } = await owner.query<{ id: string; name: string; domain: string; network_id: string }>(
    "select organization_id as id, name, domain, partner_network_id as network_id from organizations where partner_kind is not null order by organization_id",
  );
  const made = Array.from({ length: count }, (_, index) => {
    const id = randomUUID();
    const partner = partners[index % partners.length] as (typeof partners)[number];
    return { id, partner, secret: secretOf({ secretKey: env.SECRET_KEY ?? "" }, id) };
  });
  await owner.query(
    `insert into invitations (organization_id, id, kind, include_delegated_administration, status, program_id, language, secret_hash, single_use, channel,
       subject, body, created_at, created_by_id, created_by_name, expires_at, sent_at)
     select p, i, 'reseller', true, 'open', 'public', 'en', h, $4, 'copy', 'Let us work together', '{{link}}', now(), u.id, u.display_name, now() + interval '30 days', now()
     from unnest($1::uuid[], $2::uuid[], $3::bytea[]) as x (p, i, h) cross join lateral (select id, display_name from users where organization_id = p limit 1) u`,
    [made.map(({ partner }) => partner.id), made.map(({ id }) => id), made.map(({ secret }) => hashSecret(secret)), singleUse],
  );
  return made.map(({ id, partner, secret }) => ({ partner, invitation: { id, token: makeToken(partner.id, id, secret), singleUse } }));
}

/** The agreement as it is shown to everybody here. */
export async function shownText({ owner }: Installation): Promise<ShownText> {
  const { rows } = await owner.query<ShownText>(
    "select key, version, language, sha256 from agreement_texts where key = 'customer-agreement' and language = 'en' order by version desc limit 1",
  );
  return rows[0] as ShownText;
}

/** As the portal asks for it. */
export function asRequest({ cookie, invitation, key }: Acceptance, agreement: ShownText) {
  return {
    method: "POST" as const,
    path: `/api/v1/invitations/${invitation.id}/acceptance`,
    headers: { cookie, origin: "http://bench.test", "content-type": "application/json", "idempotency-key": key },
    body: JSON.stringify({ token: invitation.token, agreement }),
  };
}

/** What the server keeps of a request to recognize it by. */
export function requestHashOf(acceptance: Acceptance, agreement: ShownText): Buffer {
  const { method, path, body } = asRequest(acceptance, agreement);
  return createHash("sha256")
    .update(JSON.stringify([method, path, JSON.parse(body)]))
    .digest();
}
