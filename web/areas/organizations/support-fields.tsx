import { Field, Input } from "@fluentui/react-components";
import { useLingui } from "@lingui/react/macro";

export type SupportValues = Record<"email" | "phone" | "website", string>;

interface SupportFieldsProps {
  values: SupportValues;
  onChange: (part: Partial<SupportValues>) => void;
  fault: (path: keyof SupportValues) => { validationMessage?: string };
}

/** How customers reach a partner's support. */
export function SupportFields({ values, onChange, fault }: SupportFieldsProps) {
  const { t } = useLingui();
  return (
    <>
      <Field label={t`Support e-mail`} required {...fault("email")}>
        <Input type="email" value={values.email} onChange={(_, { value }) => onChange({ email: value })} />
      </Field>
      <Field label={t`Support phone`} hint={t`With or without your country's prefix.`} required {...fault("phone")}>
        <Input type="tel" value={values.phone} onChange={(_, { value }) => onChange({ phone: value })} />
      </Field>
      <Field label={t`Support website`} hint={t`Begins with https://`} required {...fault("website")}>
        <Input type="url" value={values.website} onChange={(_, { value }) => onChange({ website: value })} />
      </Field>
    </>
  );
}
