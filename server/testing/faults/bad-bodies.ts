/** What a body can be that is no request at all, and what can be wrong with one field of a good one. */

export interface BadBody {
  readonly title: string;
  readonly bytes: Buffer;
  readonly contentType: string;
}

const json = "application/json";
const nested = (depth: number) => "[".repeat(depth) + "]".repeat(depth);

/** Wrong for every route that takes JSON. */
export const bodiesOfNoRoute: readonly BadBody[] = [
  ...["", "{", "nothing", "null", "7", '"text"', "[]", "[{}]", '{"a":1,}', "{'a':1}", '{"a":NaN}', "\u0000", "{}{}"].map((text) => ({
    title: JSON.stringify(text),
    bytes: Buffer.from(text),
    contentType: json,
  })),
  { title: "a field of no route", bytes: Buffer.from('{"no such field":1}'), contentType: json },
  { title: "__proto__", bytes: Buffer.from('{"__proto__":{"admin":true}}'), contentType: json },
  { title: "__proto__ behind escapes", bytes: Buffer.from('{"\\u005f_proto__":{"admin":true}}'), contentType: json },
  { title: "constructor", bytes: Buffer.from('{"constructor":{"prototype":{"admin":true}}}'), contentType: json },
  { title: "20,000 levels", bytes: Buffer.from(nested(20_000)), contentType: json },
  { title: "10,000 levels with an escape", bytes: Buffer.from(`${nested(10_000).replace("[]", '["\\u0041"]')}`), contentType: json },
  { title: "30,000 items", bytes: Buffer.from(JSON.stringify(Array(30_000).fill(0))), contentType: json },
  {
    title: "5,000 fields",
    bytes: Buffer.from(JSON.stringify(Object.fromEntries(Array.from({ length: 5_000 }, (_, n) => [`f${n}`, 0])))),
    contentType: json,
  },
  { title: "bytes that are no UTF-8", bytes: Buffer.from('{"name":"\u00ff"}', "latin1"), contentType: json },
  { title: "UTF-16", bytes: Buffer.from('\ufeff{"name":"x"}', "utf16le"), contentType: `${json}; charset=utf-16` },
  { title: "plain text", bytes: Buffer.from("name=x"), contentType: "text/plain" },
  { title: "a form", bytes: Buffer.from("name=x&x=y"), contentType: "application/x-www-form-urlencoded" },
  { title: "a form with files", bytes: Buffer.from("--x\r\n\r\n--x--"), contentType: "multipart/form-data; boundary=x" },
  { title: "a content type that is none", bytes: Buffer.from("{}"), contentType: "nonsense" },
  { title: "more than any route takes", bytes: Buffer.from(`{"x":"${"x".repeat(2_000_000)}"}`), contentType: json },
];

/** Values that no field of any route takes; a text as long as that, a zero byte and half a character are nothing to keep. */
const wrong: readonly unknown[] = [{}, [[]], "x".repeat(20_000), "a\u0000b", "a\ud800b", 1e308, -0.5, { __proto: null, toString: 1 }];
/** Values of types that the field does not have. */
const ofOtherTypes: readonly unknown[] = [7, true, "\u{1f600}".repeat(3_000), ["\u0000"]];

/** The good body with one thing wrong in it, for every field at every depth. */
export function spoiled(good: unknown): { readonly title: string; readonly body: unknown }[] {
  return [...spoil(good, "")];
}

function* spoil(good: unknown, path: string): Generator<{ title: string; body: unknown }> {
  if (Array.isArray(good)) {
    if (good.length === 0) return;
    for (const { title, body } of spoil(good[0], `${path}.0`)) yield { title, body: [body] };
    yield { title: `${path}: 2,500 of them`, body: Array(2_500).fill(good[0]) };
    return;
  }
  if (typeof good !== "object" || good === null) {
    for (const value of [...wrong, ...ofOtherTypes.filter((other) => typeof other !== typeof good)])
      yield { title: `${path}: ${JSON.stringify(value).slice(0, 30)}`, body: value };
    return;
  }
  yield { title: `${path}.unknown`, body: { ...good, unknown: 1 } };
  for (const [name, value] of Object.entries(good)) {
    for (const { title, body } of spoil(value, `${path}.${name}`)) yield { title, body: { ...good, [name]: body } };
  }
}
