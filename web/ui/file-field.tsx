import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { DocumentArrowUpRegular } from "@fluentui/react-icons";
import { Trans, useLingui } from "@lingui/react/macro";
import { useRef } from "react";
import { useFormats } from "../lib/formats.ts";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalM,
    padding: "20px",
    borderRadius: tokens.borderRadiusLarge,
    margin: 0,
    minWidth: 0,
    border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
  },
  input: { display: "none" },
  name: { overflowWrap: "anywhere" },
});

interface FileFieldProps {
  /** Names the field for screen readers. */
  label: string;
  /** What the button says while no file is chosen. */
  choose: string;
  /** As the attribute of the same name: endings and media types. */
  accept: string;
  file: File | undefined;
  disabled: boolean;
  onChange: (file: File) => void;
}

/** One file, chosen or dropped. */
export function FileField({ label, choose, accept, file, disabled, onChange }: FileFieldProps) {
  const styles = useStyles();
  const { t } = useLingui();
  const formats = useFormats();
  const input = useRef<HTMLInputElement>(null);
  const take = (files: FileList | null) => {
    const [chosen] = files ?? [];
    if (chosen) onChange(chosen);
  };
  return (
    <fieldset
      aria-label={t`File`}
      className={styles.root}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        if (!disabled) take(event.dataTransfer.files);
      }}
    >
      <input
        ref={input}
        type="file"
        accept={accept}
        aria-label={label}
        className={styles.input}
        onChange={(event) => {
          take(event.target.files);
          // So that the same file can be chosen again once it is corrected.
          event.target.value = "";
        }}
      />
      <Button icon={<DocumentArrowUpRegular />} disabledFocusable={disabled} onClick={() => input.current?.click()}>
        {file ? <Trans>Choose another file</Trans> : choose}
      </Button>
      <Text className={styles.name} role="status">
        {file ? `${file.name} · ${formats.bytes(file.size)}` : t`or drop it here`}
      </Text>
    </fieldset>
  );
}
