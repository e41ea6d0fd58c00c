import type { Installation } from "../installation.ts";
import type { Shot } from "../load/load.ts";

/** The pages of the queue that a reviewer looks at: the first, any other, narrowed, and what a search finds. */
export async function queuePagesOf({ owner, env }: Installation, url: string): Promise<Readonly<Record<string, readonly Shot[]>>> {
  const headers = { cookie: await signIn(owner, env.PUBLIC_URL ?? "", url) };
  const page = (query: string, limit = 25): Shot => ({ method: "GET", path: `/api/v1/enrollment-cases?limit=${limit}${query}`, headers });
  const { rows: anywhere } = await owner.query<{ at: Date; id: string; number: string }>(
    `select date_trunc('milliseconds', queued_at) as at, application_id as id, network_id as number from enrollment_cases
     where status = 'in-review' order by md5(application_id::text) limit 200`,
  );
  return {
    "the first page": [page("")],
    "any other page": anywhere.map(({ at, id }) => page(`&cursor=${cursorOf(at, id)}`)),
    // As many as there are of each even among few.
    "of one kind": [page("&kind=advisor", 5), page("&kind=indirect-reseller", 5)],
    "of one country": [page("&country=IT", 5), page("&country=US", 5)],
    "newest first": [page("&order=newest")],
    "a search for a network ID": anywhere.slice(0, 50).map(({ number }) => page(`&search=${number}`)),
  };
}

function cursorOf(at: Date, id: string): string {
  return Buffer.from(JSON.stringify([at.toISOString(), id])).toString("base64url");
}

/** The vendor's first administrator, as a browser would. */
async function signIn(owner: Installation["owner"], origin: string, url: string): Promise<string> {
  const { rows } = await owner.query<{ name: string }>(
    "select u.sign_in_name as name from users u join installation i on i.vendor_organization_id = u.organization_id limit 1",
  );
  const answer = await fetch(`${url}/api/v1/sessions`, {
    method: "POST",
    headers: { "content-type": "application/json", origin },
    body: JSON.stringify({ signInName: rows[0]?.name, password: "correct horse battery staple" }),
  });
  if (answer.status !== 201) throw new Error(`the vendor's administrator can't sign in: ${await answer.text()}`);
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
}
