import { useLingui } from "@lingui/react/macro";
import { stated, typed } from "../../../lib/typed.ts";
import { SupportFields } from "../../organizations/support-fields.tsx";
import { useDraft } from "./draft.ts";
import { StepForm } from "./step-form.tsx";
import type { StepProps } from "./steps-of.ts";

export function SupportStep({ api, application, ...ways }: StepProps) {
  const { t } = useLingui();
  const draft = useDraft(
    api,
    application,
    "supportContact",
    ({ supportContact }) => typed(supportContact),
    (values) => ({ supportContact: stated(values) }),
  );
  return (
    <StepForm
      {...ways}
      draft={draft}
      title={t`Customer support`}
      description={t`Your customers will see these details, so that they know whom to ask. You can change them later in the organization profile.`}
    >
      <SupportFields values={draft.values} onChange={draft.set} fault={draft.fault} />
    </StepForm>
  );
}
