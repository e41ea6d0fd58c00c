/**
 * Apps of line-of-business partners (pure).
 *
 *   app   (none) ──submit──▶ offered ──accept──▶ published ──submit──▶ updating ──accept, reject, take back──▶ published
 *                            offered ──reject, take back──▶ unpublished ──submit──▶ offered
 *         offered, published, updating, unpublished ──withdraw (partner)──▶ withdrawn          ──remove (customer)──▶ removed
 *
 * Accepting publishes the version that waits and lays the one before to rest; rejecting and taking back leave what is published alone.
 * After the end of the relationship the partner does nothing any more, and the customer accepts nothing: it rejects and removes.
 */
import type { Refusal } from "../platform/index.ts";

export type AppState = "offered" | "published" | "updating" | "unpublished" | "withdrawn" | "removed";
export type AppAct = "submit" | "accept" | "reject" | "take-back" | "withdraw" | "remove";

export const platforms = ["windows", "macos", "linux", "ios", "android", "web"] as const;

/** Apps that a partner may have with one customer at a time. */
export const mostApps = 100;

interface Versions {
  readonly status: string;
  readonly published_version: number | null;
  readonly waiting_version: number | null;
}

export function stateOf({ status, published_version: published, waiting_version: waiting }: Versions): AppState {
  if (status === "withdrawn" || status === "removed") return status;
  if (published === null) return waiting === null ? "unpublished" : "offered";
  return waiting === null ? "published" : "updating";
}

const next: Readonly<Record<AppState, Readonly<Partial<Record<AppAct, AppState>>>>> = {
  offered: { accept: "published", reject: "unpublished", "take-back": "unpublished", withdraw: "withdrawn", remove: "removed" },
  unpublished: { submit: "offered", withdraw: "withdrawn", remove: "removed" },
  published: { submit: "updating", withdraw: "withdrawn", remove: "removed" },
  updating: { accept: "published", reject: "published", "take-back": "published", withdraw: "withdrawn", remove: "removed" },
  withdrawn: {},
  removed: {},
};

/** What an act makes of an app, or why it can't be. maintained: the relationship with its partner is active. */
export function outcomeOf(state: AppState, act: AppAct, maintained: boolean): { state: AppState } | { refusal: Refusal } {
  const becomes = next[state][act];
  if (becomes === undefined) {
    if (state === "withdrawn" || state === "removed") return { refusal: appGone };
    return { refusal: act === "submit" ? versionWaiting : noVersionWaiting };
  }
  return maintained || act === "reject" || act === "remove" ? { state: becomes } : { refusal: notMaintained };
}

const byPartner: readonly AppAct[] = ["submit", "take-back", "withdraw"];

/** What one side may do next, for its screens. */
export function actsOf(state: AppState, side: "partner" | "customer", maintained: boolean): AppAct[] {
  const acts = Object.keys(next[state]) as AppAct[];
  return acts.filter((act) => byPartner.includes(act) === (side === "partner") && "state" in outcomeOf(state, act, maintained));
}

const appGone: Refusal = {
  code: "app-gone",
  message: { en: "This app has been withdrawn or removed.", it: "Questa app è stata ritirata o rimossa." },
  nextStep: { en: "It can be submitted as a new one.", it: "Può essere proposta come nuova." },
};
const versionWaiting: Refusal = {
  code: "app-version-waiting",
  message: {
    en: "A version of this app waits for the customer's decision.",
    it: "Una versione di questa app è in attesa della decisione del cliente.",
  },
  nextStep: { en: "Take it back first, then submit the next one.", it: "Prima ritirala, poi proponi la successiva." },
};
export const noVersionWaiting: Refusal = {
  code: "no-app-version-waiting",
  message: { en: "This version does not wait for a decision any more.", it: "Questa versione non è più in attesa di una decisione." },
  nextStep: { en: "Look at the app again: another version may wait.", it: "Riapri l'app: potrebbe essercene un'altra in attesa." },
};
const notMaintained: Refusal = {
  code: "app-not-maintained",
  message: {
    en: "The relationship with the partner has ended; nobody maintains this app any more.",
    it: "La relazione con il partner è terminata: nessuno mantiene più questa app.",
  },
  nextStep: { en: "Reject the version, or remove the app.", it: "Rifiuta la versione o rimuovi l'app." },
};
export const tooManyApps: Refusal = {
  code: "too-many-apps",
  message: {
    en: `You have ${mostApps} apps with this customer, which is the most.`,
    it: `Hai già ${mostApps} app con questo cliente, il massimo consentito.`,
  },
  nextStep: { en: "Withdraw one first.", it: "Prima ritirane una." },
};

export const tooManySubmissions: Refusal = {
  code: "too-many-submissions",
  message: {
    en: "This customer has had as many submissions from your organization today as it takes in a day.",
    it: "Oggi questo cliente ha già ricevuto dalla tua organizzazione tutte le proposte che può ricevere in un giorno.",
  },
  nextStep: { en: "Submit again tomorrow.", it: "Riprova domani." },
};
