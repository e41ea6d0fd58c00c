import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestApp, testApp } from "../testing/app.ts";
import { findByWords, fold, indexWords, wordsOf } from "./search.ts";
import { transact } from "./transact.ts";

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

interface Entity {
  readonly id: string;
  readonly name: string;
}
type Place = { word: string; sortKey: string; id: string };

/** A look at every entity. */
function expected(entities: readonly Entity[], query: string): Place[] {
  const [longest = "", ...others] = wordsOf(query).sort((a, b) => b.length - a.length);
  const found = entities.flatMap(({ id, name }) => {
    const words = wordsOf(name).sort(compare);
    const word = words.find((own) => own.startsWith(longest));
    const all = others.every((other) => words.some((own) => own.startsWith(other)));
    return word !== undefined && all ? [{ word, sortKey: fold(name), id }] : [];
  });
  return found.sort((a, b) => compare(a.word, b.word) || compare(a.sortKey, b.sortKey) || compare(a.id, b.id));
}

/** By code points, as the database compares. */
const compare = (one: string, other: string) => Buffer.compare(Buffer.from(one), Buffer.from(other));

// Words of which some begin with others. In names the first come often and the last seldom, so that a walk must leap far, but not too far.
const vocabulary = ["alfa", "alfani", "al", "beta", "Béta", "be", "gamma", "貿易", "delta", "zeta", "zetas", "alfa\u{10FFFF}", "omega"];
const anyWord = fc.constantFrom(...vocabulary);
const usualWord = fc.nat(9_999).map((at) => vocabulary[Math.floor((at / 10_000) ** 4 * vocabulary.length)] as string);
const many = { minLength: 60, maxLength: 300, size: "max" } as const;
const names = fc.array(
  fc.array(usualWord, { minLength: 2, maxLength: 4 }).map((words) => words.join(" ")),
  many,
);
/** With more words of one beginning than a walk leaps by. */
const numberedNames = fc.array(
  fc.tuple(fc.nat(40), usualWord, usualWord).map(([nr, ...words]) => `m${nr} ${words.join(" ")}`),
  many,
);
const query = fc
  .array(fc.oneof({ weight: 4, arbitrary: anyWord }, fc.constantFrom("a", "z", "m", "m1", "nothing")), { minLength: 1, maxLength: 3 })
  .map((words) => words.join(" "));

test("a search finds page by page, in order, exactly what a look at every entity finds", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(names, numberedNames),
      fc.array(query, { minLength: 8, maxLength: 8 }),
      fc.integer({ min: 1, max: 40 }),
      async (named, queries, limit) => {
        const organizationId = randomUUID();
        const entities = named.map((name) => ({ id: randomUUID(), name }));
        await transact(app.system(), [organizationId], async (tx) => {
          const entries = entities.map(({ id, name }) => ({ entityId: id, sortKey: fold(name), text: name }));
          await indexWords(tx, organizationId, "test", entries);
          await indexWords(tx, organizationId, "elsewhere", [{ entityId: randomUUID(), sortKey: "alfa", text: "alfa beta zeta omega" }]);
          for (const asked of queries) {
            const found: Place[] = [];
            for (let more = true; more; ) {
              const page = await findByWords(tx, organizationId, "test", asked, { limit, after: found.at(-1) ?? null });
              found.push(...page);
              more = page.length === limit;
            }
            expect(found).toEqual(expected(entities, asked));
          }
        });
      },
    ),
    { numRuns: 40 },
  );
}, 120_000);

test("a search sees the rows of its transaction's organizations only", async () => {
  const organizationId = randomUUID();
  const find = (visible: string) =>
    transact(app.system(), [visible], (tx) => findByWords(tx, organizationId, "test", "alfa beta", { limit: 5, after: null }));
  await transact(app.system(), [organizationId], (tx) =>
    indexWords(tx, organizationId, "test", [{ entityId: organizationId, sortKey: "alfa beta", text: "alfa beta" }]),
  );
  expect(await find(organizationId)).toHaveLength(1);
  expect(await find(randomUUID())).toEqual([]);
});
