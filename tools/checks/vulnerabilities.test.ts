import { expect, test } from "vitest";
import { judge } from "./vulnerabilities.ts";

const counts = { prod: 412, dev: 230, optional: 60, peer: 12, peerOptional: 0, total: 690 };
const entry = (severity: string, via: unknown[]) => ({
  name: "x",
  severity,
  isDirect: false,
  via,
  effects: [],
  range: "<4.2.1",
  nodes: [],
  fixAvailable: true,
});
const report = (vulnerabilities: object) => JSON.stringify({ auditReportVersion: 2, vulnerabilities, metadata: { dependencies: counts } });
const advisory = {
  source: 1,
  name: "left-pad",
  dependency: "left-pad",
  title: "Pads too far",
  url: "https://example.org/advisory/1",
  severity: "high",
  range: "<4.2.1",
};

test("a clean report passes and says how much was asked for", () => {
  expect(judge(report({}))).toEqual({ looked: "412 production dependencies", wrong: [], warnings: [] });
});

test("high and critical fail, with the reason; lesser ones are said", () => {
  const { wrong, warnings } = judge(
    report({ "left-pad": entry("high", [advisory]), shell: entry("critical", ["left-pad"]), shy: entry("moderate", ["left-pad"]) }),
  );
  expect(wrong).toEqual(["left-pad <4.2.1: high: Pads too far https://example.org/advisory/1", "shell <4.2.1: critical: through left-pad"]);
  expect(warnings).toEqual(['1 known vulnerability below "high": see npm audit']);
});

test.each([
  ["a registry without the service", JSON.stringify({ message: "405 Method Not Allowed", error: { summary: "", detail: "" } }), ""],
  ["no network", JSON.stringify({ error: { code: "ENOTFOUND", summary: "request failed" } }), ""],
  ["no answer at all", "", "npm error audit endpoint returned an error"],
])("%s: neither a failure nor a success", (_title, stdout, stderr) => {
  expect(judge(stdout, stderr)).toEqual({
    looked: "nothing",
    wrong: [],
    warnings: [expect.stringMatching(/^could not ask for known vulnerabilities: .+/)],
  });
});
