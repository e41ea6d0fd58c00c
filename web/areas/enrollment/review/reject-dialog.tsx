import { Checkbox, Field, makeStyles, Text, Textarea, tokens } from "@fluentui/react-components";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { fieldError } from "../../../lib/problem.ts";
import { FormDialog } from "../../../ui/form-dialog.tsx";
import { useNotice } from "../../../ui/toasts.tsx";
import { type ReasonCode, reasonCodes, useReasonTexts } from "../rejection-reasons.tsx";
import { useReject } from "./cases.ts";
import type { DecisionProps } from "./decision-props.ts";

const useStyles = makeStyles({
  reasons: { display: "flex", flexDirection: "column", border: "none", margin: 0, padding: 0, minWidth: 0 },
  legend: { padding: 0 },
  fault: { color: tokens.colorPaletteRedForeground1 },
});

export function RejectDialog({ api, seen, onClose }: DecisionProps) {
  const styles = useStyles();
  const { t } = useLingui();
  const notify = useNotice();
  const texts = useReasonTexts();
  const [reasons, setReasons] = useState<readonly ReasonCode[]>([]);
  const [text, setText] = useState("");
  const reject = useReject(api, seen, () => {
    notify(t`The application is rejected.`);
    onClose();
  });
  const reasonsFault = fieldError(reject.error, "reasons");
  const textFault = fieldError(reject.error, "text");
  const left = seen.application.appealsLeft;
  return (
    <FormDialog
      title={t`Reject the application of ${seen.applicant.name}?`}
      submit={t`Reject`}
      busy={reject.isPending}
      error={reject.error}
      onClose={onClose}
      onSubmit={() => reject.mutate({ reasons: reasonCodes.filter((code) => reasons.includes(code)), text: text.trim() })}
    >
      <Text>
        <Trans>The primary contact gets a mail with the reasons. The applicant can appeal; appeals left: {left}.</Trans>
      </Text>
      {/* Not in a Field: it would give all boxes one id. */}
      <fieldset className={styles.reasons} aria-describedby={reasonsFault ? "reasons-fault" : undefined}>
        <legend className={styles.legend}>{t`Reasons`}</legend>
        {reasonCodes.map((code) => (
          <Checkbox
            key={code}
            label={texts[code]}
            checked={reasons.includes(code)}
            onChange={(_, { checked }) => setReasons(checked ? [...reasons, code] : reasons.filter((known) => known !== code))}
          />
        ))}
        {reasonsFault ? (
          <Text id="reasons-fault" role="alert" className={styles.fault}>
            {reasonsFault}
          </Text>
        ) : null}
      </fieldset>
      <Field label={t`In your words, for the applicant`} required {...(textFault ? { validationMessage: textFault } : {})}>
        <Textarea value={text} onChange={(_, { value }) => setText(value)} rows={4} resize="vertical" maxLength={4000} />
      </Field>
    </FormDialog>
  );
}
