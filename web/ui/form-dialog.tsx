import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { useFocusReturn } from "./focus-return.ts";
import { ProblemBar } from "./problem-bar.tsx";
import { SubmitButton } from "./submit-button.tsx";

const useStyles = makeStyles({
  content: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL, paddingBottom: "4px" },
});

interface FormDialogProps {
  title: string;
  submit: string;
  busy: boolean;
  error: unknown;
  disabled?: boolean;
  onSubmit: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** A short form over the page; what was typed stays when the server refuses it. */
export function FormDialog({ title, submit, busy, error, disabled, onSubmit, onClose, children }: FormDialogProps) {
  const styles = useStyles();
  useFocusReturn();
  return (
    <Dialog open modalType="alert" onOpenChange={(_, { open }) => open || onClose()}>
      <DialogSurface>
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            onSubmit();
          }}
        >
          <DialogBody>
            <DialogTitle>{title}</DialogTitle>
            <DialogContent className={styles.content}>
              {children}
              <ProblemBar error={error} />
            </DialogContent>
            <DialogActions fluid>
              <Button onClick={onClose}>
                <Trans>Cancel</Trans>
              </Button>
              <SubmitButton busy={busy} disabled={disabled ?? false}>
                {submit}
              </SubmitButton>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
