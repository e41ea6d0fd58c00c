import { Field, Input } from "@fluentui/react-components";
import { useLingui } from "@lingui/react/macro";
import { type AddressField, addressOrder } from "./address-order.ts";

export type AddressValues = Record<AddressField, string>;

interface AddressFieldsProps {
  country: string;
  values: AddressValues;
  onChange: (part: Partial<AddressValues>) => void;
  fault: (path: string) => { validationMessage?: string };
}

const autoComplete = {
  line1: "address-line1",
  line2: "address-line2",
  postalCode: "postal-code",
  city: "address-level2",
  region: "address-level1",
} as const;

/** An address the way its country writes it. What the country does not know is asked only if the server asks for it. */
export function AddressFields({ country, values, onChange, fault }: AddressFieldsProps) {
  const { t } = useLingui();
  const labels: Record<AddressField, string> = {
    line1: t`Street address`,
    line2: t`Address line 2`,
    postalCode: t`Postal code`,
    city: t`City`,
    region: t`State or province`,
  };
  const known = addressOrder(country);
  const others = (["city", "region", "postalCode"] as const).filter(
    (field) => !known.includes(field) && (values[field] !== "" || fault(`address.${field}`).validationMessage),
  );
  return [...known, ...others].map((field) => (
    <Field key={field} label={labels[field]} required={field !== "line2"} {...fault(`address.${field}`)}>
      <Input value={values[field]} onChange={(_, { value }) => onChange({ [field]: value })} autoComplete={autoComplete[field]} />
    </Field>
  ));
}
