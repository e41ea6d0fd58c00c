import { useLingui } from "@lingui/react/macro";
import type { EnrollmentApplication } from "@procura/sdk";
import { type Stage, type StageState, Stages } from "../../ui/stages.tsx";

type Step = EnrollmentApplication["steps"][number];

const pictures: Record<Step["state"], StageState> = { waiting: "later", pending: "now", passed: "done", failed: "failed" };

/** The sub-steps of the vetting in their order, as a picture with words. */
export function CheckStages({ application: { steps, state } }: { application: Pick<EnrollmentApplication, "steps" | "state"> }) {
  const { t } = useLingui();
  const names: Record<Step["code"], string> = {
    "mail-ownership": t`Mail ownership`,
    employment: t`Employment`,
    business: t`The business`,
    decision: t`Decision`,
  };
  const says: Record<Step["code"], Record<Step["state"], string>> = {
    "mail-ownership": {
      waiting: t`Not begun`,
      pending: t`Waiting for the primary contact to confirm`,
      passed: t`Confirmed`,
      failed: t`Not confirmed`,
    },
    employment: {
      waiting: t`Comes after that`,
      pending: t`Does the contact work there, and is the mail domain the organization's?`,
      passed: t`Passed`,
      failed: t`Not passed`,
    },
    business: {
      waiting: t`Comes after that`,
      pending: t`Does the business exist, with this name and address?`,
      passed: t`Passed`,
      failed: t`Not passed`,
    },
    decision: { waiting: t`Comes last`, pending: t`About to be made`, passed: t`Approved`, failed: t`Rejected` },
  };
  const asked = state === "information-requested";
  const stages = steps.map((step): Stage => {
    const text = asked && step.state === "pending" ? t`Waiting for the answer to our question` : says[step.code][step.state];
    return { key: step.code, name: names[step.code], state: pictures[step.state], says: text };
  });
  return <Stages label={t`Checks of the application`} stages={stages} />;
}
