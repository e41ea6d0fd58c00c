import { expect, test } from "vitest";
import { codesOf } from "../../server/api/index.ts";
import { id, type Route, route } from "../../server/platform/index.ts";
import { judge } from "./operations.ts";

const make = (name: string, more: Partial<Route> = {}) =>
  route({
    method: "GET",
    path: "/x",
    name,
    summary: "",
    audience: "person",
    answers: { 200: id },
    run: async () => null,
    present: () => ({}),
    ...more,
  });
const plumbing = Object.keys(codesOf(make("any")));
const codes = new Set([...plumbing, "too-late"]);

test("a public operation with a reason passes", () => {
  const found = judge([make("a"), make("b", { audience: "public", refusals: { "too-late": 409 } })], { b: "Everybody may." }, codes);
  expect(found).toEqual({ looked: `2 operations, 1 of them public, ${codes.size} error codes`, wrong: [] });
});

test("a public operation without a reason, a stale reason, a name used twice and an unknown code are caught", () => {
  const routes = [make("a", { audience: "public" }), make("b"), make("b", { refusals: { "too-early": 409 } })];
  expect(judge(routes, { b: "It was public once." }, codes).wrong).toEqual([
    expect.stringMatching(/^a: is public without a reason/),
    expect.stringMatching(/^b: has a reason to be public .* but is not/),
    "b: is the name of 2 operations",
    "b: promises the refusal too-early, which no source says",
  ]);
});
