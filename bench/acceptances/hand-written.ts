import { randomUUID } from "node:crypto";
import pg from "pg";
import { roleId } from "../../server/access/roles.data.ts";
import { wordsOf } from "../../server/platform/index.ts";
import { type Acceptance, requestHashOf, type ShownText } from "./prepare-acceptances.ts";

/*
 * The limit: an acceptance as somebody would write it who needs no modules, no words for refusals and no second use of anything.
 * One prepared statement and one round trip, which checks what must be checked (the link, its time, the person's role) and writes
 * the rows that the operation writes.
 */
const text = `
  with invitation as (
    update invitations set status = case when single_use then 'accepted' else status end, acceptance_count = acceptance_count + 1,
      last_accepted_by_id = $3, last_accepted_by_name = $6, last_accepted_at = $20, version = version + 1
    where organization_id = $1 and id = $2 and status = 'open' and expires_at > $20
      and exists (select from role_assignments where organization_id = $3 and user_id = $4 and role_id = $8)
    returning id, created_by_id
  ), answer as (
    insert into invitation_answers (organization_id, invitation_id, id, customer_id, customer_name, answer, answered_at, answered_by_id, answered_by_name)
    select $1, id, $26, $3, $6, 'accepted', $20, $4, $5 from invitation
  ), partner as (
    select o.organization_id, o.name, o.domain, o.country, o.partner_network_id from organizations o, invitation where o.organization_id = $1
  ), customer as (
    select o.organization_id, o.name, o.domain, o.country from organizations o, invitation where o.organization_id = $3
  ), acceptance as (
    insert into agreement_acceptances (organization_id, id, key, version, language, country, sha256, accepted_by_id, accepted_by_name, accepted_at, source_kind, source_id)
    select c.organization_id, $9, t.key, t.version, t.language, c.country, t.sha256, $4, $5, $20, 'invitation', $2
    from customer c, agreement_texts t where t.key = $10 and t.version = $11 and t.language = $12 and t.sha256 = $13 and t.country = '*'
  ), relationship as (
    insert into relationships (organization_id, id, kind, status, partner_id, partner_name, partner_domain, partner_country, partner_network_id, source_kind,
      invitation_id, grant_id, administration, administration_since, started_at, started_by_id, started_by_name)
    select $3, $14, 'reseller', 'active', p.organization_id, p.name, p.domain, p.country, p.partner_network_id, 'invitation', $2, $15, 'active', $20, $20, $4, $5 from partner p
  ), consent as (
    insert into grants (organization_id, id, partner_id, partner_name, kind, role_ids, starts_at, source_kind, source_id, consented_by_id, consented_by_name, consented_at)
    select $3, $15, p.organization_id, p.name, 'classic', $16, $20, 'relationship', $14, $4, $5, $20 from partner p
    returning organization_id, id
  ), assignments as (
    insert into access_assignments (organization_id, grant_id, id, partner_id, group_id, group_name, role_ids)
    select c.organization_id, c.id, a.id, $1, g.id, g.name, array[a.role_id]
    from consent c, unnest($17::text[], $16::uuid[], $18::uuid[]) as a (key, role_id, id) join groups g on g.organization_id = $1 and g.key = a.key
  ), listed as (
    insert into partner_customers (organization_id, customer_id, relationship_id, kinds, status, name, sort_key, country, source_kind, administration,
      administration_since, agreement_version, agreement_accepted_at, started_at)
    select $1, c.organization_id, $14, 'reseller', 'active', c.name, lower(c.name), c.country, 'invitation', 'active', $20, $11, $20, $20 from customer c
  ), words as (
    insert into search_words (organization_id, scope, word, sort_key, entity_id)
    select $1, 'customers', w, lower($6), $3 from invitation, unnest($19::text[]) as w
  ), history as (
    insert into events (organization_id, id, kind, at, actor_kind, actor_id, actor_name, actor_organization_id, actor_organization_name, subject_kind,
      subject_id, subject_name, data, request_id)
    select o.id, e.id, e.kind, $20, 'user', $4, $5, $3, $6, e.subject_kind, e.subject_id, e.subject_name, e.data, $21
    from invitation, jsonb_to_recordset($22) as e (id uuid, kind text, subject_kind text, subject_id uuid, subject_name text, data jsonb),
      (select unnest(array[$1, $3]::uuid[]) union all select vendor_organization_id from installation) as o (id)
  ), answered as (
    insert into idempotency_keys (organization_id, principal_id, key, request_hash, response_status, response_body, created_at)
    values ($3, $4, $23, $24, 201, $25, $20)
  )
  select enqueue('events.dispatch', $7::json) from invitation`;

const roles = [roleId.globalAdministrator, roleId.helpdeskAdministrator];
const groups = ["admin-agents", "helpdesk-agents"];

function valuesOf(acceptance: Acceptance, agreement: ShownText): unknown[] {
  const { customer, administrator, partner, invitation, key } = acceptance;
  const [acceptanceId, relationshipId, grantId] = [randomUUID(), randomUUID(), randomUUID()];
  const facts = {
    partnerId: partner.id,
    partnerName: partner.name,
    customerId: customer.id,
    customerName: customer.name,
    invitationId: invitation.id,
  };
  const data = { ...facts, invitedById: administrator.id, includesDelegatedAdministration: true };
  const both = { subject_kind: "relationship", subject_id: relationshipId, subject_name: `${partner.name} – ${customer.name}` };
  const events = [
    {
      kind: "agreement.accepted",
      subject_kind: "agreement",
      subject_id: acceptanceId,
      subject_name: "Customer agreement",
      data: agreement,
    },
    { kind: "invitation.accepted", subject_kind: "invitation", subject_id: invitation.id, subject_name: partner.name, data },
    { kind: "relationship.started", ...both, data },
    { kind: "administration.granted", ...both, data: { ...data, grantId } },
  ].map((event) => ({ id: randomUUID(), ...event }));
  const job = { events: events.map(({ id }) => ({ id, organizationId: partner.id })) };
  const answer = {
    ...{
      id: relationshipId,
      kind: "reseller",
      label: "reseller-and-delegated-administrator",
      status: "active",
      partner,
      source: "invitation",
      facts,
    },
    ...{
      administration: {
        state: "active",
        grantId,
        roles: roles.map((id, index) => ({ group: groups[index], role: { id, key: id, name: id } })),
      },
      version: 1,
    },
  };
  return [
    ...[
      partner.id,
      invitation.id,
      customer.id,
      administrator.id,
      administrator.name,
      customer.name,
      JSON.stringify(job),
      roleId.globalAdministrator,
      acceptanceId,
    ],
    ...[
      agreement.key,
      agreement.version,
      agreement.language,
      agreement.sha256,
      relationshipId,
      grantId,
      roles,
      groups,
      [randomUUID(), randomUUID()],
    ],
    ...[
      wordsOf(customer.name),
      new Date(),
      randomUUID(),
      JSON.stringify(events),
      key,
      requestHashOf(acceptance, agreement),
      JSON.stringify(answer),
      randomUUID(),
    ],
  ];
}

/** All of them, over so many connections; how many per second. Answers what a row written by each must be: exactly one. */
export async function acceptByHand(
  url: string,
  connections: number,
  acceptances: readonly Acceptance[],
  agreement: ShownText,
): Promise<number> {
  const clients = await Promise.all(Array.from({ length: connections }, () => connect(url)));
  const waiting = [...acceptances];
  const started = performance.now();
  await Promise.all(
    clients.map(async (client) => {
      for (let next = waiting.pop(); next; next = waiting.pop()) {
        const { rowCount } = await client.query({ name: "accept", text, values: valuesOf(next, agreement) });
        if (rowCount !== 1) throw new Error("an acceptance by hand found no open invitation");
      }
    }),
  );
  const perSecond = acceptances.length / ((performance.now() - started) / 1_000);
  await Promise.all(clients.map((client) => client.end()));
  return perSecond;
}

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client;
}
