import fc from "fast-check";
import { expect, test } from "vitest";
import { type Act, next, type StoredStatus, statusAt, withLink, withoutLink } from "./rules.ts";

const now = new Date("2026-06-01T12:00:00.000Z");
const later = new Date(now.getTime() + 1);
const invitation = (status: string, more: { single_use?: boolean; expires_at?: Date } = {}) => ({
  status,
  single_use: true,
  expires_at: later,
  ...more,
});

const acts: readonly Act[] = ["send", "remind", "accept", "decline", "withdraw"];
const stored: readonly StoredStatus[] = ["draft", "open", "accepted", "declined", "withdrawn"];
const answer = (act: Act, given: ReturnType<typeof invitation>) => {
  const step = next(act, given, now);
  return "refusal" in step ? step.refusal.code : step.status;
};

test("every act in every state has its answer", () => {
  const table = Object.fromEntries(
    stored.map((status) => [status, Object.fromEntries(acts.map((act) => [act, answer(act, invitation(status))]))]),
  );
  expect(table).toEqual({
    draft: {
      send: "open",
      remind: "invitation-not-sent",
      accept: "invitation-not-sent",
      decline: "invitation-not-sent",
      withdraw: "withdrawn",
    },
    open: { send: "open", remind: "open", accept: "accepted", decline: "declined", withdraw: "withdrawn" },
    accepted: {
      send: "invitation-used",
      remind: "invitation-used",
      accept: "invitation-used",
      decline: "invitation-used",
      withdraw: "invitation-used",
    },
    declined: {
      send: "invitation-declined",
      remind: "invitation-declined",
      accept: "invitation-declined",
      decline: "invitation-declined",
      withdraw: "invitation-declined",
    },
    withdrawn: {
      send: "invitation-withdrawn",
      remind: "invitation-withdrawn",
      accept: "invitation-withdrawn",
      decline: "invitation-withdrawn",
      withdraw: "invitation-withdrawn",
    },
  });
});

test("the partner is not told to ask the partner", () => {
  for (const status of ["accepted", "declined", "withdrawn"] as const)
    for (const act of acts) {
      const step = next(act, invitation(status), now);
      const words = "refusal" in step ? [step.refusal.message, step.refusal.nextStep] : [];
      const says = words.map((localized) => localized?.en).join(" ");
      expect(/ask the partner|the partner has/i.test(says)).toBe(act === "accept" || act === "decline");
      expect(says).toMatch(
        act === "accept" || act === "decline" ? /^(This|The partner)/ : /^This invitation .* prepare a new invitation\.$/,
      );
    }
});

test("an open link stays open whatever one customer decides", () => {
  const open = invitation("open", { single_use: false });
  expect([answer("accept", open), answer("decline", open), answer("withdraw", open)]).toEqual(["open", "open", "withdrawn"]);
});

test("nothing can be done from the instant of expiry on; decided ones stay what they are", () => {
  for (const status of stored) {
    const over = invitation(status, { expires_at: now });
    expect(statusAt(over, now)).toBe(status === "open" || status === "draft" ? "expired" : status);
    if (status === "open" || status === "draft") for (const act of acts) expect(answer(act, over)).toBe("invitation-expired");
  }
});

test("no sequence of acts leads out of a final state", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...acts)), fc.boolean(), (sequence, single_use) => {
      let status: StoredStatus = "draft";
      let final: StoredStatus | undefined;
      for (const act of sequence) {
        const step = next(act, invitation(status, { single_use }), now);
        if (!("refusal" in step)) status = step.status;
        if (final !== undefined) expect(status).toBe(final);
        if (status !== "draft" && status !== "open") final = status;
      }
    }),
  );
});

test("the link goes out of a letter and back in; a letter that lost it is told from one that has it", () => {
  const link = "https://portal.example/invitation#abc";
  fc.assert(
    fc.property(fc.string(), fc.string(), (before, after) => {
      fc.pre(!`${before}${after}`.includes("{{link}}"));
      const body = `${before}${link}${after}`;
      expect(withLink(withoutLink(body, link) ?? "", link)).toBe(body);
      expect(withoutLink(before.replaceAll(link, ""), link)).toBeNull();
    }),
  );
});
