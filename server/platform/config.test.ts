import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { ConfigError, readConfig, variables } from "./config.ts";

const right = {
  DATABASE_URL: "postgresql://owner:secret@db.example:5432/procura",
  SECRET_KEY: "ab".repeat(32),
  PUBLIC_URL: "https://partners.example.com",
  SMTP_URL: "smtp://mail.example:587",
};

test("what is not given has a default; what is given is taken", () => {
  expect(readConfig(right)).toMatchObject({ PORT: 4400, HOST: "127.0.0.1", DATABASE_POOL_SIZE: 10, TRUSTED_PROXIES: 0, DEMO: false });
  expect(readConfig({ ...right, PORT: "80", DEMO: "true", PUBLIC_URL: "https://partners.example.com/" })).toMatchObject({
    PORT: 80,
    DEMO: true,
    PUBLIC_URL: right.PUBLIC_URL,
  });
});

test("every mistake is reported at once, by name and expected shape, and no value is repeated", () => {
  const wrong = { DATABASE_URL: "mysql://x", SECRET_KEY: "short-secret", PORT: "99999", SMTP_URL: "", TRUSTED_PROXIES: "all" };
  const read = () => readConfig(wrong);
  expect(read).toThrow(ConfigError);
  expect(read).toThrow(/6 mistakes/);
  for (const name of [
    "DATABASE_URL has a wrong value",
    "SECRET_KEY has a wrong value",
    "PORT has",
    "SMTP_URL is missing",
    "PUBLIC_URL is missing",
    "TRUSTED_PROXIES has",
  ])
    expect(read).toThrow(name);
  expect(read).toThrow(/openssl rand -hex 32/);
  expect(read).not.toThrow(/short-secret/);
});

test("the operator's page lists every variable", async () => {
  const page = await readFile(new URL("../../docs/operate/README.md", import.meta.url), "utf8");
  for (const { name } of variables) expect(page).toContain(`\`${name}\``);
});
