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
import type { UseMutationResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useFocusReturn } from "./focus-return.ts";
import { ProblemBar } from "./problem-bar.tsx";
import { SubmitButton } from "./submit-button.tsx";

const useStyles = makeStyles({
  content: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
});

interface ConfirmDialogProps {
  open: boolean;
  onClose: () => void;
  title: string;
  /** What will stop, and what will stand. */
  children: ReactNode;
  confirm: string;
  command: UseMutationResult<unknown, Error, void>;
}

/** Asks once more before a change that hurts; an error stays in the dialog. */
export function ConfirmDialog({ open, onClose, title, children, confirm, command }: ConfirmDialogProps) {
  const styles = useStyles();
  useFocusReturn(open);
  const close = () => {
    command.reset();
    onClose();
  };
  return (
    <Dialog open={open} modalType="alert" onOpenChange={(_, { open: next }) => next || close()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent className={styles.content}>
            {children}
            <ProblemBar error={command.error} />
          </DialogContent>
          <DialogActions fluid>
            <Button onClick={close}>
              <Trans>Cancel</Trans>
            </Button>
            <SubmitButton type="button" busy={command.isPending} onClick={() => command.mutate(undefined, { onSuccess: onClose })}>
              {confirm}
            </SubmitButton>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
