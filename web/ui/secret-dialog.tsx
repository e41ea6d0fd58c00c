import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { CopyButton } from "./copy-button.tsx";

const useStyles = makeStyles({
  content: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  secret: { display: "flex", flexWrap: "wrap", alignItems: "end", gap: tokens.spacingHorizontalS },
  field: { flexGrow: 1, minWidth: "180px" },
  input: { fontFamily: tokens.fontFamilyMonospace },
});

interface SecretDialogProps {
  title: string;
  label: string;
  secret: string;
  onClose: () => void;
  children: ReactNode;
}

/** A secret that the server tells once and never again. It closes only by its button. */
export function SecretDialog({ title, label, secret, onClose, children }: SecretDialogProps) {
  const styles = useStyles();
  return (
    <Dialog open modalType="alert">
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent className={styles.content}>
            <div>{children}</div>
            <div className={styles.secret}>
              <Field label={label} className={styles.field}>
                <Input readOnly value={secret} className={styles.input} onFocus={(event) => event.target.select()} />
              </Field>
              <CopyButton text={secret} />
            </div>
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={onClose}>
              <Trans>I have saved it</Trans>
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
