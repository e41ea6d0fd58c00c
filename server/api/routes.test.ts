import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestApp, testApp } from "../testing/app.ts";

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

test("anybody gets the description, the page and its style; the page may load nothing from elsewhere", async () => {
  const document = await app.http.inject("/api/openapi.json");
  expect(document.json()).toMatchObject({ openapi: "3.1.0", servers: [{ url: "/api/v1" }] });
  const page = await app.http.inject("/api/reference");
  expect(page.headers["content-type"]).toBe("text/html; charset=utf-8");
  expect(page.headers["content-security-policy"]).toMatch(/^default-src 'self'; object-src 'none'; /);
  const style = await app.http.inject("/api/reference.css");
  expect([style.statusCode, style.headers["content-type"]]).toEqual([200, "text/css; charset=utf-8"]);
});

test("the type of a problem leads to its words", async () => {
  const problem = (await app.http.inject("/api/v1/roles")).json();
  const [path, anchor] = problem.type.split("#");
  const page = await app.http.inject(path);
  expect(page.statusCode).toBe(200);
  expect(page.body).toContain(`id="${anchor}"`);
});
