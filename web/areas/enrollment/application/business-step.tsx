import { Field, Input } from "@fluentui/react-components";
import { useLingui } from "@lingui/react/macro";
import { useFormats } from "../../../lib/formats.ts";
import { stated, typed } from "../../../lib/typed.ts";
import { AddressFields, type AddressValues } from "./address-fields.tsx";
import { useDraft } from "./draft.ts";
import { StepForm } from "./step-form.tsx";
import type { StepProps } from "./steps-of.ts";

const noAddress = { line1: null, line2: null, city: null, region: null, postalCode: null };

/** The business as it stands in the register. */
export function BusinessStep({ api, application, ...ways }: StepProps) {
  const { t } = useLingui();
  const formats = useFormats();
  const country = formats.country(application.country);
  const draft = useDraft(
    api,
    application,
    "legalProfile",
    ({ legalProfile: { address, ...rest } }) => ({ ...typed(rest), address: typed(address ?? noAddress) }),
    ({ address, ...rest }) => ({ legalProfile: { ...stated(rest), address: stated(address) } }),
  );
  const { values, set, fault } = draft;
  return (
    <StepForm
      {...ways}
      draft={draft}
      title={t`Your business`}
      description={t`Exactly as it stands in the business register of your country (${country}): we compare it letter by letter.`}
    >
      <Field label={t`Legal name`} required {...fault("legalName")}>
        <Input value={values.legalName} onChange={(_, { value }) => set({ legalName: value })} autoComplete="organization" />
      </Field>
      <Field
        label={t`Registration number`}
        hint={t`In the business register, or your tax number. It makes the check faster.`}
        {...fault("registrationNumber")}
      >
        <Input value={values.registrationNumber} onChange={(_, { value }) => set({ registrationNumber: value })} />
      </Field>
      <AddressFields
        country={application.country}
        values={values.address}
        onChange={(part: Partial<AddressValues>) => set({ address: { ...values.address, ...part } })}
        fault={fault}
      />
      <Field label={t`Phone`} {...fault("phone")}>
        <Input type="tel" value={values.phone} onChange={(_, { value }) => set({ phone: value })} autoComplete="tel" />
      </Field>
      <Field label={t`Website`} hint={t`Begins with https://`} {...fault("website")}>
        <Input type="url" value={values.website} onChange={(_, { value }) => set({ website: value })} autoComplete="url" />
      </Field>
    </StepForm>
  );
}
