import { expect, test } from "vitest";
import { plant } from "../checks/planted.ts";
import { staleOf } from "./artifacts.ts";

test("a file that differs or is missing is stale; an equal one is not", async () => {
  const root = await plant({ "same.json": "{}\n", "edited.json": "{ }\n" });
  const artifacts = ["same.json", "edited.json", "missing.json"].map((path) => ({ path, text: "{}\n" }));
  expect((await staleOf(root, artifacts)).map(({ path }) => path)).toEqual(["edited.json", "missing.json"]);
});
