import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle } from "@fluentui/react-components";
import { Trans } from "@lingui/react/macro";
import { useBlocker } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useFocusReturn } from "./focus-return.ts";

interface LeaveGuardProps {
  /** While something would be lost. */
  when: boolean;
  title: string;
  /** What would be lost. */
  children: ReactNode;
}

/** Asks before the page is left; where the browser itself would leave, the browser asks in its own words. */
export function LeaveGuard({ when, title, children }: LeaveGuardProps) {
  const { status, proceed, reset } = useBlocker({ shouldBlockFn: () => when, enableBeforeUnload: when, withResolver: true });
  const asked = status === "blocked";
  useFocusReturn(asked);
  return (
    <Dialog open={asked} modalType="alert" onOpenChange={(_, { open }) => open || reset?.()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>{children}</DialogContent>
          <DialogActions fluid>
            <Button onClick={proceed}>
              <Trans>Leave the page</Trans>
            </Button>
            <Button appearance="primary" onClick={reset}>
              <Trans>Stay on the page</Trans>
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
