import { useEffect } from "react";

/** Long enough for a dialog to have left and given the focus back to what opened it. */
const afterMs = 300;

/** If what opened a dialog has gone with it, the focus would be nowhere: the page's heading takes it. */
export function useFocusReturn(open = true): void {
  useEffect(() => {
    if (!open) return;
    return () => {
      window.setTimeout(() => {
        if (document.activeElement === document.body) document.querySelector<HTMLElement>("main h1")?.focus();
      }, afterMs);
    };
  }, [open]);
}
