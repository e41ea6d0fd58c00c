import { expect, test } from "vitest";
import { addressesIn, mailtoOf, withLink } from "./letter.ts";

const link = "https://partners.example/invitation#AaBb-Cc_1";

test("the link comes back at the end of a text that has lost it", () => {
  expect(withLink("Hello,\n\nhow are you?\n", link)).toBe(`Hello,\n\nhow are you?\n\n${link}\n`);
});

test("a link that was cut short is mended where it stands", () => {
  expect(withLink("Look: https://partners.example/invitation#AaB and tell me", link)).toBe(`Look: ${link} and tell me`);
});

test("addresses are taken as people write them, each once", () => {
  expect(addressesIn(" a@x.example; b@x.example,\nc@x.example a@x.example ")).toEqual(["a@x.example", "b@x.example", "c@x.example"]);
  expect(addressesIn("  ")).toEqual([]);
});

test("a mail program gets subject and body as they are, whatever they hold", () => {
  const address = new URL(mailtoOf(["a+b@x.example"], { subject: "Tom & Söhne?", body: `Read:\n${link}` }));
  expect(decodeURIComponent(address.pathname)).toBe("a+b@x.example");
  expect(address.searchParams.get("subject")).toBe("Tom & Söhne?");
  expect(address.searchParams.get("body")).toBe(`Read:\r\n${link}`);
});
