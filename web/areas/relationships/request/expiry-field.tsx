import { Field, type FieldProps, Select } from "@fluentui/react-components";
import { useLingui } from "@lingui/react/macro";

interface ExpiryFieldProps extends Pick<FieldProps, "hint"> {
  label: string;
  /** The program's own, offered as well. */
  usual: number;
  days: number;
  onChange: (days: number) => void;
}

/** For how many days an invitation can be accepted. */
export function ExpiryField({ label, hint, usual, days, onChange }: ExpiryFieldProps) {
  const { t } = useLingui();
  const choices = [...new Set([7, 14, 30, 60, 90, usual])].toSorted((one, other) => one - other);
  return (
    <Field label={label} hint={hint} style={{ maxWidth: "320px" }}>
      <Select value={String(days)} onChange={(_, { value }) => onChange(Number(value))}>
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {t`${choice} days`}
          </option>
        ))}
      </Select>
    </Field>
  );
}
