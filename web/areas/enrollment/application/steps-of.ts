import type { EnrollmentApplication } from "@procura/sdk";
import type { Api } from "../../../lib/api.ts";

export interface StepProps {
  api: Api;
  application: EnrollmentApplication;
  onBack: () => void;
  onSaved: () => void;
  onPause: () => void;
}

export const steps = ["networkProfile", "legalProfile", "primaryContact", "supportContact", "review"] as const;

/** Where a half-filled application goes on: the first step with something missing. */
export function firstOpenStep({ problems }: { problems: readonly { path: string }[] }): number {
  const open = steps.findIndex((step) => problems.some(({ path }) => path === step || path.startsWith(`${step}.`)));
  return open === -1 ? steps.length - 1 : open;
}
