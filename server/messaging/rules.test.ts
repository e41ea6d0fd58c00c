import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { afterFailure, defaultRetryPolicy, giveUpAt, notComposed, toFailure } from "./rules.ts";

const now = new Date("2026-05-04T10:00:00Z");
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const lost = toFailure(Object.assign(new Error("connect ECONNREFUSED 127.0.0.1:25"), { code: "ESOCKET", command: "CONN" }));

describe("what a failed attempt means", () => {
  const cases: [name: string, error: object, permanent: boolean][] = [
    ["the address is refused", { code: "EENVELOPE", command: "RCPT TO", responseCode: 550, response: "550 5.1.1 no such user" }, true],
    ["the content is refused", { code: "EMESSAGE", command: "DATA", responseCode: 554, response: "554 5.7.1 spam" }, true],
    ["the address is none", { code: "EENVELOPE", command: "API", message: 'Invalid recipient "x"' }, true],
    ["the mailbox is busy", { code: "EENVELOPE", command: "RCPT TO", responseCode: 450, response: "450 4.2.1 try later" }, false],
    ["the session got out of step", { code: "EENVELOPE", command: "DATA", responseCode: 503, response: "503 bad sequence" }, false],
    ["our sender is refused", { code: "EENVELOPE", command: "MAIL FROM", responseCode: 550, response: "550 sender not allowed" }, false],
    ["our password is wrong", { code: "EAUTH", command: "AUTH PLAIN", responseCode: 535, response: "535 5.7.8 no" }, false],
    ["the server has no service", { code: "EPROTOCOL", command: "CONN", responseCode: 554, response: "554 no service" }, false],
    ["nobody listens", { code: "ESOCKET", command: "CONN", message: "connect ECONNREFUSED" }, false],
    ["it takes too long", { code: "ETIMEDOUT", command: "CONN", message: "Timeout" }, false],
  ];
  it.each(cases)("%s", (_name, error, permanent) => {
    const failure = toFailure(error);
    expect(failure.permanent).toBe(permanent);
    const words = (error as { response?: string }).response;
    if (words) expect([failure.reason.en, failure.reason.it, failure.response].every((text) => text?.includes(words))).toBe(true);
    expect(failure.reason.en).not.toBe(failure.reason.it);
  });

  it("fails at once only if it is final", () => {
    const final = toFailure({ command: "RCPT TO", responseCode: 550, response: "550 no" });
    expect(afterFailure(final, { attempts: 1, giveUpAt: later(1e6) }, defaultRetryPolicy, now).status).toBe("failed");
    expect(afterFailure(notComposed(new Error("x")), { attempts: 1, giveUpAt: later(1e6) }, defaultRetryPolicy, now).status).toBe("queued");
  });
});

describe("trying again", () => {
  it("waits a minute, then twice as long each time, an hour at most", () => {
    const waits = Array.from({ length: 9 }, (_, index) => {
      const verdict = afterFailure(lost, { attempts: index + 1, giveUpAt: later(1e6) }, defaultRetryPolicy, now);
      return verdict.status === "queued" ? (verdict.nextAttemptAt.getTime() - now.getTime()) / 60_000 : verdict.status;
    });
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 60, 60, 60]);
  });

  it("ends after three days, or when the mail is of no more use", () => {
    expect(giveUpAt(undefined, defaultRetryPolicy, now)).toEqual(later(3 * 24 * 60));
    expect(giveUpAt(later(15), defaultRetryPolicy, now)).toEqual(later(15));
    expect(giveUpAt(later(1e6), defaultRetryPolicy, now)).toEqual(later(3 * 24 * 60));
    expect(afterFailure(lost, { attempts: 1, giveUpAt: later(1) }, defaultRetryPolicy, now).status).toBe("failed");
    expect(afterFailure(lost, { attempts: 1, giveUpAt: later(1.1) }, defaultRetryPolicy, now).status).toBe("queued");
  });

  it("is never due after the end, whatever the count", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5_000 }), fc.integer({ min: -1_000, max: 10_000 }), (attempts, minutes) => {
        const end = later(minutes);
        const verdict = afterFailure(lost, { attempts, giveUpAt: end }, defaultRetryPolicy, now);
        return verdict.status === "failed" || (verdict.status === "queued" && verdict.nextAttemptAt > now && verdict.nextAttemptAt < end);
      }),
    );
  });
});
