import { useRouter } from "@tanstack/react-router";
import { pendingInvitation } from "../relationships/invitation-link/pending-token.ts";

export interface WayBack {
  return?: string;
}

/** Only addresses of this portal: a link must not send a person elsewhere after signing in. */
export function wayBack(search: Record<string, unknown>): WayBack {
  const target = search.return;
  return typeof target === "string" && /^\/(?![/\\])/.test(target) ? { return: target } : {};
}

/** Where to go once signed in: back to where one came from, to an invitation left open, or to the start page. */
export function useGoBack(): (target: string | undefined) => Promise<void> {
  const router = useRouter();
  return async (target) => {
    await router.invalidate();
    await router.navigate({ href: target ?? (pendingInvitation() ? "/invitation" : "/"), replace: true });
  };
}
