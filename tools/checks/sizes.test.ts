import { expect, test } from "vitest";
import { plant } from "./planted.ts";
import { sizes } from "./sizes.ts";

const lines = (count: number) => "x\n".repeat(count);

test("sizes are told; generated files and tables of facts may be long", async () => {
  const root = await plant({
    "a.ts": lines(400),
    "b.ts": lines(10),
    "c.test.ts": lines(600),
    "d.gen.ts": lines(5_000),
    "e.data.ts": lines(5_000),
  });
  const { looked, wrong } = await sizes.look(root);
  expect(wrong).toEqual([]);
  expect(looked).toBe("3 files, median 400 lines, p90 600; longest: c.test.ts 600, a.ts 400, b.ts 10");
});

test("one line too many is caught", async () => {
  const root = await plant({ "a.ts": lines(401), "b.css": lines(401), "c.test.ts": lines(601), "d.test.ts": lines(401) });
  expect((await sizes.look(root)).wrong).toEqual([
    "c.test.ts: 601 lines; at most 600",
    "a.ts: 401 lines; at most 400",
    "b.css: 401 lines; at most 400",
  ]);
});
