import { Toast, Toaster, ToastTitle, useToastController } from "@fluentui/react-components";
import { useCallback } from "react";

const toasterId = "portal";

export function Toasts() {
  return <Toaster toasterId={toasterId} position="bottom-end" timeout={6000} pauseOnHover pauseOnWindowBlur />;
}

/** Says, and has screen readers say, that something worked. */
export function useNotice(): (text: string) => void {
  const { dispatchToast } = useToastController(toasterId);
  return useCallback(
    (text) =>
      dispatchToast(
        <Toast>
          <ToastTitle>{text}</ToastTitle>
        </Toast>,
        { intent: "success", politeness: "polite" },
      ),
    [dispatchToast],
  );
}
