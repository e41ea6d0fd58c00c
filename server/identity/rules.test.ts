import { expect, test } from "vitest";
import type { Context } from "../platform/index.ts";
import { makeDeviceToken, readDeviceToken, sessionCookie } from "./cookies.ts";
import { deviceName } from "./device-name.ts";
import { credentialIsActive, foldSignInName, refuseReset, sessionIsActive } from "./rules.ts";
import { temporaryPassword } from "./temporary-password.ts";
import { addressOf } from "./throttle.ts";

const noon = new Date("2026-05-04T12:00:00Z");
const hours = (count: number) => new Date(noon.getTime() + count * 3_600_000);

test.each([
  ["fresh", { expires_at: hours(24), ended_at: null, last_seen_at: noon }, true],
  ["ended", { expires_at: hours(24), ended_at: noon, last_seen_at: noon }, false],
  ["at its very end", { expires_at: noon, ended_at: null, last_seen_at: noon }, false],
  ["unused for just under 8 h", { expires_at: hours(24), ended_at: null, last_seen_at: hours(-7.99) }, true],
  ["unused for 8 h", { expires_at: hours(24), ended_at: null, last_seen_at: hours(-8) }, false],
])("a session: %s", (_, session, active) => {
  expect(sessionIsActive(session, noon)).toBe(active);
});

test.each([
  ["without an end", { expires_at: null, revoked_at: null }, true],
  ["revoked", { expires_at: null, revoked_at: noon }, false],
  ["before its end", { expires_at: hours(1), revoked_at: null }, true],
  ["at its end", { expires_at: noon, revoked_at: null }, false],
])("a credential: %s", (_, credential, active) => {
  expect(credentialIsActive(credential, noon)).toBe(active);
});

test.each([
  [{ expires_at: hours(1), used_at: null }, undefined],
  [{ expires_at: noon, used_at: null }, "reset-link-expired"],
  [{ expires_at: hours(1), used_at: noon }, "reset-link-used"],
  [{ expires_at: hours(-1), used_at: noon }, "reset-link-used"],
])("a reset link %o: %s", (reset, code) => {
  expect(refuseReset(reset, noon)?.code).toBe(code);
});

test("temporary passwords are four groups of characters that can't be mixed up", () => {
  const bytes = (size: number) => Buffer.from(Array.from({ length: size }, (_, at) => (at * 37 + 251) % 256));
  expect(temporaryPassword({ randomBytes: bytes })).toMatch(/^([b-df-hjkmnp-tv-z2-9]{4}-){3}[b-df-hjkmnp-tv-z2-9]{4}$/);
});

test("a device token counts only as it was given, for the account it was given for", () => {
  const ctx = { randomBytes: (size: number) => Buffer.alloc(size, 7), settings: { publicUrl: "http://x", secretKey: "k" } } as Context;
  const anna = "00000000-0000-7000-8000-00000000000a";
  const token = makeDeviceToken(ctx, anna);
  expect(readDeviceToken(ctx, token, anna)).toMatch(anna);
  expect(readDeviceToken(ctx, token, anna.replace("a", "b"))).toBeNull();
  expect(
    readDeviceToken(
      ctx,
      token.replace(/.$/, (last) => (last === "A" ? "B" : "A")),
      anna,
    ),
  ).toBeNull();
  expect(readDeviceToken({ ...ctx, settings: { ...ctx.settings, secretKey: "other" } }, token, anna)).toBeNull();
  expect(readDeviceToken(ctx, "nonsense", anna)).toBeNull();
});

test("over https the session's cookie is bound to the host", () => {
  expect(sessionCookie({ publicUrl: "https://x" })).toMatchObject({
    name: "__Host-procura",
    options: { secure: true, httpOnly: true, sameSite: "lax" },
  });
  expect(sessionCookie({ publicUrl: "http://x" })).toMatchObject({ name: "procura", options: { secure: false } });
});

test.each([
  ["203.0.113.9", "203.0.113.9"],
  ["::ffff:203.0.113.9", "::ffff:203.0.113.9"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2"],
  ["2001:db8::1", "2001:db8:0:0"],
  ["::1", "0:0:0:0"],
  [null, "unknown"],
])("attempts from %s count for %s", (ipAddress, address) => {
  expect(addressOf({ ipAddress } as Context)).toBe(address);
});

test.each([
  ["Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36", "Chrome on Windows"],
  [
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0",
    "Edge on Windows",
  ],
  [
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1",
    "Safari on iPhone",
  ],
  ["Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox on Linux"],
  [
    "Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36",
    "Chrome on Android",
  ],
  ["curl/8.9.1", "curl"],
  ["\u0000", null],
])("%s is %s", (userAgent, name) => {
  expect(deviceName(userAgent, "en")).toBe(name);
});

test("sign-in names are one whatever their case and spelling in Unicode", () => {
  expect(foldSignInName("  Zoe\u0308@Contoso.Example ")).toBe("zo\u00eb@contoso.example");
});
