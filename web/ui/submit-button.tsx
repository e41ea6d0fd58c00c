import { Button, Spinner } from "@fluentui/react-components";
import type { ReactNode } from "react";

interface SubmitButtonProps {
  busy: boolean;
  children: ReactNode;
  type?: "submit" | "button";
  disabled?: boolean;
  /** The id of the text that says why it is disabled. */
  describedBy?: string | undefined;
  onClick?: () => void;
}

/** The main action of a form or dialog. It keeps its focus while it works, and cannot be pressed twice. */
export function SubmitButton({ busy, children, type = "submit", disabled, describedBy, onClick }: SubmitButtonProps) {
  return (
    <Button
      type={type}
      appearance="primary"
      disabledFocusable={busy || disabled}
      aria-describedby={describedBy}
      icon={busy ? <Spinner size="tiny" /> : null}
      onClick={onClick}
    >
      {children}
    </Button>
  );
}
