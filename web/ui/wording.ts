import { useLingui } from "@lingui/react/macro";
import { isOutage, ProcuraProblem } from "../lib/problem.ts";

export interface Wording {
  title: string;
  detail: string;
  nextStep: string;
  requestId: string;
}

/** The server words its own problems; only what has no words from there is worded here. */
export function useWording(error: unknown): Wording | undefined {
  const { t } = useLingui();
  if (!error) return undefined;
  if (!(error instanceof ProcuraProblem)) {
    return { title: t`Something went wrong on this page.`, detail: "", nextStep: t`Reload the page.`, requestId: "" };
  }
  if (error.code === "invalid-input") {
    const reasons = [...new Set(error.errors.map(({ message }) => message))].join("; ");
    return { title: t`Please check what you entered.`, detail: sentence(reasons), nextStep: "", requestId: "" };
  }
  const { title, detail = "", nextStep = "", requestId = "" } = error.details;
  if (detail || !isOutage(error)) {
    const asSentence = detail && title && !/[.!?:]$/.test(title) ? `${title}.` : title;
    return { title: asSentence, detail, nextStep, requestId };
  }
  return {
    title: t`The server does not answer right now.`,
    detail: t`What you entered is still here.`,
    nextStep: t`Try again in a moment.`,
    requestId,
  };
}

/** Faults are worded to stand under a field; in the bar they stand by themselves. */
function sentence(words: string): string {
  if (words === "") return "";
  return `${words.charAt(0).toLocaleUpperCase()}${words.slice(1)}${/[.!?]$/.test(words) ? "" : "."}`;
}
