/**
 * An application to join the partner program (pure).
 *
 *   draft ──submit──▶ unconfirmed ──confirm──▶ in-review ──approve──▶ approved
 *     ▲    ◀──recall────┘  │ ▲                  │   ▲  │
 *    edit                  └─┘                  │   │  └──reject──▶ rejected ──appeal (3 times)──▶ in-review
 *                         resend               ask  answer              ▲
 *                                               ▼   │                   │
 *                                     information-requested ───reject───┘
 *
 *   draft, unconfirmed, in-review, information-requested ──withdraw──▶ withdrawn
 *
 * Steps, in their order:  mail ownership ─▶ employment ─▶ business ─▶ decision
 *   each   waiting ──its turn──▶ pending ──▶ passed | failed        passed ──taken back──▶ pending        failed ──appeal──▶ pending
 */
import type { Refusal } from "../../platform/index.ts";

export const statuses = ["draft", "unconfirmed", "in-review", "information-requested", "approved", "rejected", "withdrawn"] as const;
export type Status = (typeof statuses)[number];
export type Check = "employment" | "business";
export type CheckState = "waiting" | "pending" | "passed" | "failed";

/** What each act makes of each state; what is not here is refused. */
const transitions = {
  edit: { draft: "draft" },
  submit: { draft: "unconfirmed" },
  resend: { unconfirmed: "unconfirmed" },
  recall: { unconfirmed: "draft" },
  confirm: { unconfirmed: "in-review" },
  check: { "in-review": "in-review" },
  ask: { "in-review": "information-requested" },
  answer: { "information-requested": "in-review" },
  reject: { "in-review": "rejected", "information-requested": "rejected" },
  appeal: { rejected: "in-review" },
  approve: { "in-review": "approved" },
  upload: { "information-requested": "information-requested", rejected: "rejected" },
  withdraw: { draft: "withdrawn", unconfirmed: "withdrawn", "in-review": "withdrawn", "information-requested": "withdrawn" },
} as const satisfies Record<string, Partial<Record<Status, Status>>>;

export type Act = keyof typeof transitions;
export const acts = Object.keys(transitions) as readonly Act[];
export const mostAppeals = 3;

export interface Standing {
  readonly status: Status;
  readonly mail_check: CheckState;
  readonly employment_check: CheckState;
  readonly business_check: CheckState;
  readonly appeals: number;
}

export type Step = { readonly status: Status } | { readonly refusal: Refusal };

export function next(act: Act, { status, appeals, employment_check, business_check }: Standing): Step {
  const to = (transitions[act] as Partial<Record<Status, Status>>)[status];
  if (to === undefined) return { refusal: wrongState };
  if ((act === "appeal" || (act === "upload" && status === "rejected")) && appeals >= mostAppeals) return { refusal: appealsUsedUp };
  if (act === "approve" && (employment_check !== "passed" || business_check !== "passed")) return { refusal: checksOpen };
  return { status: to };
}

export function mayBe(act: Act, standing: Standing): boolean {
  return "status" in next(act, standing);
}

/** The states of the steps after an act that `next` allows. */
export function stepsAfter(act: Act, standing: Standing): Pick<Standing, "mail_check" | "employment_check" | "business_check"> {
  const { mail_check, employment_check, business_check } = standing;
  const same = { mail_check, employment_check, business_check };
  switch (act) {
    case "submit":
      return { ...same, mail_check: "pending" };
    case "recall":
      return { mail_check: "waiting", employment_check: "waiting", business_check: "waiting" };
    case "confirm":
      return { ...same, mail_check: "passed", employment_check: "pending" };
    case "reject":
      return employment_check === "passed"
        ? { ...same, business_check: business_check === "passed" ? "passed" : "failed" }
        : { ...same, employment_check: "failed" };
    case "appeal":
      return {
        ...same,
        employment_check: employment_check === "failed" ? "pending" : employment_check,
        business_check: business_check === "failed" ? "pending" : business_check,
      };
    default:
      return same;
  }
}

/** A reviewer says that a check has passed, or takes that back; in the order of the checks. */
export function setCheck(
  { employment_check, business_check }: Standing,
  check: Check,
  passed: boolean,
): Pick<Standing, "employment_check" | "business_check"> | { readonly refusal: Refusal } {
  if (check === "employment") {
    if (!passed) return { employment_check: "pending", business_check: "waiting" };
    return { employment_check: "passed", business_check: business_check === "waiting" ? "pending" : business_check };
  }
  if (employment_check !== "passed") return { refusal: outOfOrder };
  return { employment_check, business_check: passed ? "passed" : "pending" };
}

/** The sub-steps as the applicant sees them. */
export function stepsOf({ status, mail_check, employment_check, business_check }: Standing): { code: string; state: CheckState }[] {
  const ready = employment_check === "passed" && business_check === "passed";
  const decision = status === "approved" ? "passed" : status === "rejected" && ready ? "failed" : ready ? "pending" : "waiting";
  return [
    { code: "mail-ownership", state: mail_check },
    { code: "employment", state: employment_check },
    { code: "business", state: business_check },
    { code: "decision", state: decision },
  ];
}

const vetting = {
  draft: "none",
  unconfirmed: "pending",
  "in-review": "pending",
  "information-requested": "pending",
  approved: "authorized",
  rejected: "rejected",
  withdrawn: "none",
} as const satisfies Record<Status, string>;

export function vettingStatusOf(status: Status): (typeof vetting)[Status] {
  return vetting[status];
}

/** What happens next, and who does it. */
export function nextThing({ status, appeals }: Standing): { code: string; who: "applicant" | "primary-contact" | "vendor" } {
  switch (status) {
    case "draft":
      return { code: "complete-and-submit", who: "applicant" };
    case "unconfirmed":
      return { code: "confirm-by-mail", who: "primary-contact" };
    case "in-review":
      return { code: "vendor-reviews", who: "vendor" };
    case "information-requested":
      return { code: "answer-question", who: "applicant" };
    case "approved":
      return { code: "check-admin-agent", who: "applicant" };
    case "rejected":
      return { code: appeals < mostAppeals ? "appeal" : "begin-again", who: "applicant" };
    case "withdrawn":
      return { code: "begin-again", who: "applicant" };
  }
}

/** While it is open the organization can't begin another one. */
export function isOpen(status: Status): boolean {
  return status === "draft" || status === "unconfirmed" || status === "in-review" || status === "information-requested";
}

/** A network ID is kept for the applicant from handing in until the decision. */
export function reservesNetworkId(status: Status): boolean {
  return isOpen(status) && status !== "draft";
}

const wrongState: Refusal = {
  code: "application-state",
  message: {
    en: "This can't be done with the application as it stands now.",
    it: "Nello stato attuale della domanda questo non è possibile.",
  },
  nextStep: { en: "Load it again: it says what happens next.", it: "Ricaricala: vi è indicato che cosa succede ora." },
};
const appealsUsedUp: Refusal = {
  code: "appeals-used-up",
  message: {
    en: "This rejection has been appealed three times already.",
    it: "Contro questo rifiuto sono già stati presentati tre ricorsi.",
  },
  nextStep: {
    en: "Begin a new application when the reasons no longer hold.",
    it: "Presenta una nuova domanda quando i motivi del rifiuto saranno venuti meno.",
  },
};
const checksOpen: Refusal = {
  code: "checks-open",
  message: { en: "Not every check has passed yet.", it: "Non tutte le verifiche sono state superate." },
  nextStep: {
    en: "Finish employment and business first, in this order.",
    it: "Completa prima la verifica dell'impiego, poi quella dell'impresa.",
  },
};
const outOfOrder: Refusal = {
  code: "check-out-of-order",
  message: { en: "The check before this one has not passed yet.", it: "La verifica precedente non è ancora stata superata." },
  nextStep: { en: "Finish employment first.", it: "Completa prima la verifica dell'impiego." },
};
