import { useLingui } from "@lingui/react/macro";
import type { SessionOrganization } from "@procura/sdk";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { useNotice } from "../ui/toasts.tsx";
import { sessionQuery } from "./session.ts";

/** How soon an open page learns that the person's own rights have changed. */
const watchEveryMs = 5_000;
/** A page that nobody uses does not keep the session alive by asking. */
const untouchedMs = 10 * 60_000;

/** Asks again and again what the person may do, and says so when it has changed. */
export function useRightsWatched(organization: SessionOrganization | undefined): void {
  const { t } = useLingui();
  const notify = useNotice();
  const queryClient = useQueryClient();
  useEffect(() => {
    let touchedAt = Date.now();
    const touched = () => {
      touchedAt = Date.now();
    };
    const timer = setInterval(() => {
      if (document.visibilityState === "hidden" || Date.now() - touchedAt > untouchedMs) return;
      void queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey });
    }, watchEveryMs);
    for (const event of ["pointerdown", "keydown"]) window.addEventListener(event, touched);
    return () => {
      clearInterval(timer);
      for (const event of ["pointerdown", "keydown"]) window.removeEventListener(event, touched);
    };
  }, [queryClient]);

  const known = useRef({ id: "", rights: "" });
  const { id = "", name = "", allowedActions = [] } = organization ?? {};
  const rights = allowedActions.join(" ");
  useEffect(() => {
    const before = known.current;
    known.current = { id, rights };
    if (before.id !== id || before.rights === rights || id === "") return;
    notify(t`What you may do for ${name} has just changed.`);
    // Lists say of each entry what may be done with it.
    void queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] === id });
  }, [id, name, rights, notify, queryClient, t]);
}
