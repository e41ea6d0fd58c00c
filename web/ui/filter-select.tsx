import { makeStyles, Select, tokens, useId } from "@fluentui/react-components";

const useStyles = makeStyles({
  root: { display: "inline-flex", alignItems: "center", gap: tokens.spacingHorizontalS, maxWidth: "100%" },
  label: { whiteSpace: "nowrap", color: tokens.colorNeutralForeground2 },
  select: { minWidth: 0 },
});

interface FilterSelectProps<Value extends string> {
  label: string;
  /** Empty: no filter. */
  value: Value | "";
  onChange: (value: Value | "") => void;
  /** What it says when nothing is filtered. */
  all: string;
  options: readonly (readonly [value: Value, name: string])[];
}

/** Narrows a list to one kind of entries. */
export function FilterSelect<Value extends string>({ label, value, onChange, all, options }: FilterSelectProps<Value>) {
  const styles = useStyles();
  const id = useId("filter");
  return (
    <div className={styles.root}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <Select
        id={id}
        className={styles.select}
        value={value}
        onChange={(_, data) => onChange(options.find(([known]) => known === data.value)?.[0] ?? "")}
      >
        <option value="">{all}</option>
        {options.map(([known, name]) => (
          <option key={known} value={known}>
            {name}
          </option>
        ))}
      </Select>
    </div>
  );
}
