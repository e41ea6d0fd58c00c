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
  /** Null when the first answer got lost on the way: the server does not tell it twice. */
  secret: string | null;
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
            {secret === null ? (
              <Trans>It was made, but the answer that held it got lost on the way and it can't be shown again. Make a new one.</Trans>
            ) : (
              <Shown label={label} secret={secret}>
                {children}
              </Shown>
            )}
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={onClose}>
              {secret === null ? <Trans>Close</Trans> : <Trans>I have saved it</Trans>}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function Shown({ label, secret, children }: { label: string; secret: string; children: ReactNode }) {
  const styles = useStyles();
  return (
    <>
      <div>{children}</div>
      <div className={styles.secret}>
        <Field label={label} className={styles.field}>
          <Input readOnly value={secret} className={styles.input} onFocus={(event) => event.target.select()} />
        </Field>
        <CopyButton text={secret} />
      </div>
    </>
  );
}
