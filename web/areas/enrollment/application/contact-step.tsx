import { Field, Input } from "@fluentui/react-components";
import { Trans, useLingui } from "@lingui/react/macro";
import { stated, typed } from "../../../lib/typed.ts";
import { useDraft } from "./draft.ts";
import { StepForm } from "./step-form.tsx";
import type { StepProps } from "./steps-of.ts";

/** Whom we write to about the application. */
export function ContactStep({ api, application, ...ways }: StepProps) {
  const { t } = useLingui();
  const draft = useDraft(
    api,
    application,
    "primaryContact",
    ({ primaryContact }) => typed(primaryContact),
    (values) => ({ primaryContact: stated(values) }),
  );
  const { values, set, fault } = draft;
  return (
    <StepForm
      {...ways}
      draft={draft}
      title={t`Primary contact`}
      description={t`The person we can ask about the application: you, or somebody else of your organization. All mail about the application goes there.`}
    >
      <Field label={<Trans>First name</Trans>} required {...fault("firstName")}>
        <Input value={values.firstName} onChange={(_, { value }) => set({ firstName: value })} autoComplete="given-name" />
      </Field>
      <Field label={<Trans>Last name</Trans>} required {...fault("lastName")}>
        <Input value={values.lastName} onChange={(_, { value }) => set({ lastName: value })} autoComplete="family-name" />
      </Field>
      <Field
        label={<Trans>Work e-mail address</Trans>}
        hint={<Trans>At a domain of your organization. Addresses at web-mail services are not accepted: anybody can get one.</Trans>}
        required
        {...fault("email")}
      >
        <Input type="email" value={values.email} onChange={(_, { value }) => set({ email: value })} autoComplete="email" />
      </Field>
      <Field label={<Trans>Phone</Trans>} required {...fault("phone")}>
        <Input type="tel" value={values.phone} onChange={(_, { value }) => set({ phone: value })} autoComplete="tel" />
      </Field>
    </StepForm>
  );
}
