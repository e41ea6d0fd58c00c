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
  /** Pages from anywhere in the list: of customers for which `where` holds, by what they are ordered by. */
  const anywhere = async (query: string, table: "partner_customers" | "customer_tags", where: string, orderedBy: readonly string[]) => {
    const { rows } = await owner.query<{ key: string[] }>(
      `select array[${[...orderedBy, "customer_id::text"].join(", ")}] as key from ${table}
       where organization_id = $1 and ${where} order by md5(customer_id::text) limit 200`,
      [partnerId],
    );
    return rows.map(({ key }) => page(`${query}&cursor=${Buffer.from(JSON.stringify(key)).toString("base64url")}`));
  };
  const start = `to_char(started_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
  const [families = [], trades = [], places = []] = nameParts.map(({ shown }) => shown);
  return {
    "the first page": [page("")],
    "any other page": await anywhere("", "partner_customers", "true", ["sort_key"]),
    "any page, newest first": await anywhere("&sort=since&direction=descending", "partner_customers", "true", [start]),
    "any page, by country": await anywhere("&sort=country", "partner_customers", "true", ["country", "sort_key"]),
    "any page of those without administration or agreement": await anywhere(
      "&administration=removed&agreement=missing",
      "partner_customers",
      "administration = 'removed' and agreement_version is null",
      ["sort_key"],
    ),
    "any page of one country, newest first": await anywhere(
      "&country=CH&sort=since&direction=descending",
      "partner_customers",
      "country = 'CH'",
      [start],
    ),
    "any page of a tag": await anywhere("&tag=gold", "customer_tags", "key = 'gold'", ["sort_key"]),
    "a tag and a filter that one in thirty meets": [page("&tag=gold&administration=removed&agreement=missing")],
    "a rare tag, newest first": [page("&tag=renew&sort=since&direction=descending")],
    // Words that more customers have, at both sizes, than one request looks at.
    "a search and a filter": trades
      .slice(0, 2)
      .map((word) => page(`&search=${encodeURIComponent(word)}&administration=none&agreement=accepted`)),
    "a search, one word that many have": [...trades.slice(0, 20), ...places.slice(0, 20)].map(search),
    "a search, the first letters": [...families.slice(0, 40), ...trades.slice(0, 20)].map((word) => search(fold(word).slice(0, 3))),
    // Pairs of which a small installation fills a page as well: else a full page would be compared with an empty one.
    "a search, two words that many have": [
      ...places.slice(0, 8).map((place) => search(`${trades[0]} ${place}`)),
      ...trades.slice(1, 9).map((trade) => search(`${trade} ${places[0]?.slice(0, 4)}`)),
    ],
    // The others have nothing in common with it: the longest word, which decides on the order, is the one that many have.
    "a search, one word that many have and one that few have": trades.slice(0, 4).map((word) => search(`${word} ${rare.word.slice(0, 6)}`)),
    "a search, one word that few have": [search(rare.word)],
  };
}
