import { useLingui } from "@lingui/react/macro";
import { FileField } from "./file-field.tsx";

interface CsvFieldProps {
  file: File | undefined;
  disabled: boolean;
  onChange: (file: File) => void;
}

export function CsvField(props: CsvFieldProps) {
  const { t } = useLingui();
  return <FileField {...props} label={t`CSV file`} choose={t`Choose a CSV file`} accept=".csv,text/csv" />;
}
