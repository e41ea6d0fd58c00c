import { expect, test } from "vitest";
import { exampleHeader } from "./columns.ts";
import { type Chunk, readFile } from "./read-file.ts";

async function* arriving(file: string | Buffer) {
  yield Buffer.from(file);
}

async function read(file: string | Buffer, linesPerChunk = 1_000): Promise<Chunk[]> {
  return await Array.fromAsync(readFile(arriving(file), linesPerChunk));
}

const refusalOf = async (file: string | Buffer) =>
  await read(file).then(
    () => null,
    (error: { refusal: unknown }) => error.refusal,
  );

const id = "3f2504e0-4f89-41d3-9a0c-0305e82c3301";
const customer = { microsoftId: id, name: "Contoso Ltd", domain: "contoso.com", country: "IT" };

test("the columns are Partner Center's, in any order, among others, whatever separates them", async () => {
  for (const file of [
    `${exampleHeader}\n${id},Contoso Ltd,contoso.com,Reseller,IT`,
    `\u{feff}"Microsoft ID";"Company name";"Primary domain name";"Relationship";"Country"\r\n"${id}";"Contoso Ltd";"contoso.com";"Cloud Reseller";"Italia"\r\n`,
    `sep=;\n\ncountry/region;RELATIONSHIP;primary_domain; company  name ;Tags;Tenant ID\nItaly;CSP;contoso.com;Contoso Ltd;vip;{${id.toUpperCase()}}`,
    `Microsoft ID\tCustomer name\tDomain\tRelationship type\tCountry code\n${id}\tContoso Ltd\tCONTOSO.com.\tIndirect reseller\tit`,
  ]) {
    const [chunk] = await read(file);
    expect(chunk?.lines.map(({ customer: found }) => found)).toEqual([customer]);
  }
});

test("a file without its columns is refused as a whole: which are there, which are missing", async () => {
  expect(await refusalOf("Microsoft ID;Name;Town\n1;2;3")).toMatchObject({
    code: "columns-missing",
    extra: { missing: ["Primary domain name", "Relationship", "Country"], found: ["Microsoft ID", "Name", "Town"] },
    message: { en: expect.stringContaining("Missing: Primary domain name, Relationship, Country. Found: Microsoft ID, Name, Town.") },
  });
  expect(await refusalOf("")).toMatchObject({ code: "file-empty" });
  expect(await refusalOf("\n \n")).toMatchObject({ code: "file-empty" });
  expect(await refusalOf(Buffer.from(`\u{feff}${exampleHeader}\n`, "utf16le"))).toMatchObject({ code: "header-unreadable" });
  expect(await refusalOf("{}")).toMatchObject({ code: "columns-missing" });
});

test("a header alone is a file without customers", async () => {
  expect(await read(exampleHeader)).toEqual([{ lines: [], bytes: exampleHeader.length }]);
});

test("chunks hold so many lines, and all lines are there", async () => {
  const chunks = await read(`${exampleHeader}\n${`${id},Contoso Ltd,contoso.com,Reseller,IT\n`.repeat(95)}`, 40);
  expect(chunks.map(({ lines }) => lines.length)).toEqual([40, 40, 15]);
  expect(chunks.flatMap(({ lines }) => lines.map(({ line }) => line))).toEqual(Array.from({ length: 95 }, (_, n) => n + 2));
});
