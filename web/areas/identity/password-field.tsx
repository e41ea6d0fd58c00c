import { Button, Field, Input } from "@fluentui/react-components";
import { EyeOffRegular, EyeRegular } from "@fluentui/react-icons";
import { useLingui } from "@lingui/react/macro";
import { type ReactElement, useState } from "react";

interface PasswordFieldProps {
  label: ReactElement;
  value: string;
  onChange: (value: string) => void;
  autoComplete: "current-password" | "new-password";
  hint?: string;
  error?: string | undefined;
}

export function PasswordField({ label, value, onChange, autoComplete, hint, error }: PasswordFieldProps) {
  const { t } = useLingui();
  const [shown, setShown] = useState(false);
  return (
    <Field label={label} required {...(hint ? { hint } : {})} {...(error ? { validationMessage: error } : {})}>
      <Input
        type={shown ? "text" : "password"}
        value={value}
        onChange={(_, data) => onChange(data.value)}
        autoComplete={autoComplete}
        contentAfter={
          <Button
            appearance="transparent"
            size="small"
            icon={shown ? <EyeOffRegular /> : <EyeRegular />}
            aria-label={shown ? t`Hide password` : t`Show password`}
            onClick={() => setShown(!shown)}
          />
        }
      />
    </Field>
  );
}
