import type { Installation } from "../installation.ts";
import { makeCredential } from "../installation.ts";
import type { Shot } from "../load/load.ts";

const actions = ["users:user:read", "users:password:reset", "users:user:create", "users:user:disable", "organization:profile:read"];

/** As many questions as asked, about people and customers at random: most are allowed, some denied for each of the reasons. */
async function questions({ owner }: Installation, count: number): Promise<object[]> {
  const people = await owner.query<{ id: string; name: string }>(
    `select u.id, u.sign_in_name as name from users u join organizations o using (organization_id) where o.partner_kind is not null`,
  );
  const customers = await owner.query<{ id: string }>(
    "select organization_id as id from organizations where is_customer order by md5(organization_id::text) limit $1",
    [count],
  );
  return Array.from({ length: count }, (_, index) => {
    const person = people.rows[(index * 7) % people.rows.length];
    const who = index % 2 === 0 ? { personId: person?.id } : { signInName: person?.name };
    return { ...who, customerId: customers.rows[index % customers.rows.length]?.id, action: actions[index % actions.length] };
  });
}

/** Requests with so many questions each, of several of the vendor's services. */
export async function decisionShots(installation: Installation, requests: number, questionsEach: number): Promise<Shot[]> {
  const { rows } = await installation.owner.query<{ id: string }>("select vendor_organization_id as id from installation");
  const credentials = await Promise.all(
    Array.from({ length: 16 }, () => makeCredential(installation, rows[0]?.id ?? "", ["access:decide"])),
  );
  const asked = await questions(installation, requests * questionsEach);
  return Array.from({ length: requests }, (_, index) => ({
    method: "POST",
    path: "/api/v1/access/decisions",
    headers: { authorization: `Bearer ${credentials[index % credentials.length]}`, "content-type": "application/json" },
    body: JSON.stringify({ questions: asked.slice(index * questionsEach, (index + 1) * questionsEach) }),
  }));
}

/** For the route that they are compared with: the same customers by their key. */
export async function lookUpShots({ owner }: Installation, count: number): Promise<Shot[]> {
  const { rows } = await owner.query<{ id: string }>(
    "select organization_id as id from organizations where is_customer order by md5(organization_id::text) limit $1",
    [count],
  );
  return Array.from({ length: count }, (_, index) => ({
    method: "GET",
    path: `/organizations/${rows[index % rows.length]?.id}`,
    headers: {},
  }));
}
