import { Field, makeStyles, Radio, RadioGroup, Text, tokens } from "@fluentui/react-components";
import { Trans } from "@lingui/react/macro";
import type { Level } from "@procura/sdk";
import { useLevelWords, useNoLevel } from "./level-words.ts";

const useStyles = makeStyles({
  label: { display: "flex", flexDirection: "column" },
  quiet: { color: tokens.colorNeutralForeground3 },
});

interface LevelChoiceProps {
  kind: Level["kind"];
  label: string;
  levels: readonly Level[];
  /** Empty until something is chosen: nothing is given by default. */
  value: string;
  /** What the person holds already may stay, whoever decides. */
  held?: readonly string[];
  error?: string | undefined;
  onChange: (value: string) => void;
}

/** One of the levels of a kind, or the explicit "none". */
export function LevelChoice({ kind, label, levels, value, held = [], error, onChange }: LevelChoiceProps) {
  const styles = useStyles();
  const words = useLevelWords();
  const none = useNoLevel();
  const option = (key: string, name: string, explained: string, assignable: boolean) => (
    <Radio
      key={key}
      value={key}
      disabled={!assignable}
      label={
        <span className={styles.label}>
          <Text weight="semibold">{name}</Text>
          <Text size={200} className={styles.quiet}>
            {explained}
            {assignable ? null : (
              <>
                {" "}
                <Trans>Only a global admin gives this level.</Trans>
              </>
            )}
          </Text>
        </span>
      }
    />
  );
  return (
    <Field label={label} required validationMessage={error}>
      <RadioGroup value={value} onChange={(_, data) => onChange(data.value)}>
        {levels
          .filter((level) => level.kind === kind)
          .map(({ key, name, assignable }) => option(key, name, words[key], assignable || held.includes(key)))}
        {option("none", none[kind], words[kind], true)}
      </RadioGroup>
    </Field>
  );
}
