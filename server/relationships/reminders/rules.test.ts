import fc from "fast-check";
import { expect, test } from "vitest";
import { type Followed, refuseReminder, stepOf } from "./rules.ts";

const day = 86_400_000;
const sent = new Date("2026-03-01T09:00:00.000Z");
const at = (days: number) => new Date(sent.getTime() + days * day);
const schedule = { reminderDaysAfterSending: 7, reminderDaysBeforeExpiry: 2 };
const invitation = (more: Partial<Followed> = {}): Followed => ({
  status: "open",
  single_use: true,
  sent_at: sent,
  expires_at: at(30),
  reminders: true,
  reminded_after_at: null,
  reminded_before_at: null,
  reminded_by_hand_at: null,
  expiry_told_at: null,
  ...more,
});

/** Looks whenever it was told to, as the job does, until there is nothing to look at. */
function live(given: Followed, byHandAt: Date | null = null) {
  let state = given;
  const reminders: Date[] = [];
  let told = 0;
  let by = byHandAt;
  for (let lookAt = stepOf(state, schedule, sent).lookAt, looks = 0; lookAt !== null && looks < 20; looks++) {
    if (by !== null && by < lookAt) {
      state = { ...state, reminded_by_hand_at: by };
      reminders.push(by);
      by = null;
    }
    const { remind, tellExpired } = stepOf(state, schedule, lookAt);
    if (remind.length > 0) reminders.push(lookAt);
    if (tellExpired) told += 1;
    state = {
      ...state,
      ...(remind.includes("after") ? { reminded_after_at: lookAt } : {}),
      ...(remind.includes("before-expiry") ? { reminded_before_at: lookAt } : {}),
      ...(tellExpired ? { expiry_told_at: lookAt } : {}),
    };
    lookAt = stepOf(state, schedule, lookAt).lookAt;
  }
  return { reminders, told };
}

test("after seven days, two days before the end, and the end is told", () => {
  expect(live(invitation())).toEqual({ reminders: [at(7), at(28)], told: 1 });
});

test.each([
  ["is an open link", { single_use: false }],
  ["is not to be reminded of", { reminders: false }],
])("what %s is not reminded of, but its end is told", (_, more) => {
  expect(live(invitation(more))).toEqual({ reminders: [], told: 1 });
});

test.each(["accepted", "declined", "withdrawn", "draft"])("%s: nothing follows", (status) => {
  expect(stepOf(invitation({ status }), schedule, at(28))).toEqual({ remind: [], tellExpired: false, lookAt: null });
});

test("a job that was away for weeks sends one reminder, not two", () => {
  expect(stepOf(invitation(), schedule, at(29))).toMatchObject({ remind: ["after", "before-expiry"], tellExpired: false });
});

test("no reminder within a day of another one or of the letter, none at or after the end, each at most once; the end is told once", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 90 }), fc.option(fc.integer({ min: 25, max: 90 * 24 })), (days, hours) => {
      const given = invitation({ expires_at: at(days) });
      const byHand = hours !== null && hours < days * 24 ? new Date(sent.getTime() + (hours * day) / 24) : null;
      const { reminders, told } = live(given, byHand);
      expect(told).toBe(1);
      expect(reminders.length).toBeLessThanOrEqual(byHand === null ? 2 : 3);
      const times = [sent, ...reminders].map((date) => date.getTime());
      for (const [n, time] of times.entries()) {
        if (n > 0) expect(time - (times[n - 1] ?? 0)).toBeGreaterThanOrEqual(byHand === null ? day : 0);
        expect(time).toBeLessThan(given.expires_at.getTime());
      }
    }),
  );
});

test("by hand: once a day, to somebody, of an addressed invitation", () => {
  const code = (more: Partial<Followed>, reached: number, now: Date) => refuseReminder(invitation(more), reached, now)?.code ?? null;
  expect(code({}, 1, at(2))).toBeNull();
  expect(code({}, 1, at(0.5))).toBe("reminded-lately");
  expect(code({ reminded_by_hand_at: at(2) }, 1, at(2.9))).toBe("reminded-lately");
  expect(code({ reminded_by_hand_at: at(2) }, 1, at(3))).toBeNull();
  expect(code({}, 0, at(2))).toBe("nobody-to-remind");
  expect(code({ single_use: false }, 1, at(2))).toBe("open-link-not-reminded");
});
