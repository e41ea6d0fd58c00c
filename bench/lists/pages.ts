import { fold } from "../../server/platform/index.ts";
import type { Installation } from "../installation.ts";
import { makeCredential } from "../installation.ts";
import type { Shot } from "../load/load.ts";
import { nameParts, rare } from "../world/vocabulary.ts";

export type Pages = Readonly<Record<string, readonly Shot[]>>;

/** The pages of a partner's list of customers that people look at: the first, any other, and what searches find. */
export async function pagesOf(installation: Installation): Promise<Pages> {
  const { owner } = installation;
  const { rows: partners } = await owner.query<{ id: string }>(
    "select organization_id as id from organizations where partner_kind is not null limit 1",
  );
  const partnerId = partners[0]?.id ?? "";
  const credential = await makeCredential(installation, partnerId, ["customers:read"]);
  const page = (query: string): Shot => ({
    method: "GET",
    path: `/api/v1/customers?limit=25${query}`,
    headers: { authorization: `Bearer ${credential}` },
  });
  const search = (words: string) => page(`&search=${encodeURIComponent(words)}`);
  const { rows: anywhere } = await owner.query<{ sort_key: string; customer_id: string }>(
    `select sort_key, customer_id from partner_customers where organization_id = $1
     and customer_id in (select customer_id from partner_customers where organization_id = $1 order by md5(customer_id::text) limit 200)`,
    [partnerId],
  );
  const [families = [], trades = [], places = []] = nameParts.map(({ shown }) => shown);
  return {
    "the first page": [page("")],
    "any other page": anywhere.map(({ sort_key, customer_id }) =>
      page(`&cursor=${Buffer.from(JSON.stringify([sort_key, customer_id])).toString("base64url")}`),
    ),
    "a search, one word that many have": [...trades.slice(0, 20), ...places.slice(0, 20)].map(search),
    "a search, the first letters": [...families.slice(0, 40), ...trades.slice(0, 20)].map((word) => search(fold(word).slice(0, 3))),
    "a search, two words": families.slice(0, 30).flatMap((family, index) => search(`${family} ${trades[index % 20]?.slice(0, 4)}`)),
    "a search, one word that few have": [search(rare.word)],
  };
}
