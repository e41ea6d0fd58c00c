import { expect, test } from "vitest";
import { z } from "zod";
import { exampleOf } from "../../api/example.ts";
import { type JsonSchema, publish } from "../../api/json-schema.ts";
import { routesByModule } from "../../app.ts";
import { DomainError } from "../../platform/errors.ts";
import { emailAddress, type Route } from "../../platform/http/route.ts";
import { validate } from "../../platform/http/validate.ts";
import { spoiled } from "./bad-bodies.ts";

function fieldsOf(schema: z.ZodType, part: string, value: unknown) {
  const result = validate(schema, part, value);
  return "error" in result && result.error instanceof DomainError ? result.error.fields : [];
}

const taking: readonly Route[] = Object.values(routesByModule)
  .flat()
  .filter((route) => route.body);

test.each(taking.map((route) => [`${route.method} ${route.path}`, route] as const))(
  "%s: what is wrong is said in both languages",
  (_title, { body }) => {
    if (!body) return;
    const schemas: Record<string, JsonSchema> = {};
    const wrong = [undefined, null, {}, ...spoiled(exampleOf(publish(body, "sent", schemas), schemas)).map((one) => one.body)];
    const said = wrong.flatMap((value) => fieldsOf(body, "body", value));
    expect(said.length).toBeGreaterThan(0);
    expect(said.filter(({ message }) => message.en === message.it)).toEqual([]);
  },
);

test("a field is named by its path; what does not stand in the body, by where it stands too", () => {
  const schema = z.strictObject({ to: z.array(emailAddress) });
  expect(fieldsOf(schema, "body", { to: ["x"] })).toEqual([
    {
      path: "to.0",
      message: { en: "must be an e-mail address such as anna@example.com", it: "deve essere un indirizzo e-mail come anna@example.com" },
    },
  ]);
  expect(fieldsOf(schema, "querystring", {})[0]?.path).toBe("querystring.to");
  expect(validate(schema, "body", { to: ["A@b.example"] })).toEqual({ value: { to: ["a@b.example"] } });
});
