import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import { reportReachable } from "../lib/connection.ts";
import { hasCode, isOutage } from "../lib/problem.ts";
import { announceExpiry } from "./session-expiry.ts";

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      // A session that is renewed has a new cookie: what was sent with the former one may be answered after, and is asked once more.
      retry: (failures, error) => (isOutage(error) && failures < 2) || (hasCode(error, "sign-in-required") && failures < 1),
      retryDelay: (failures) => 400 * 2 ** failures,
      networkMode: "always",
    },
    mutations: { networkMode: "always" },
  },
  queryCache: new QueryCache({ onError: watch, onSuccess: () => reportReachable(true) }),
  mutationCache: new MutationCache({ onError: watch, onSuccess: () => reportReachable(true) }),
});

function watch(error: Error): void {
  if (isOutage(error)) reportReachable(false);
  if (hasCode(error, "sign-in-required")) announceExpiry();
  // Refused for want of a role: the open page may offer what is no longer so.
  if (hasCode(error, "role-missing", "action-not-in-role", "group-missing", "multi-factor-required"))
    void queryClient.invalidateQueries({ queryKey: ["session"] });
  if (hasCode(error, "password-change-required")) void queryClient.invalidateQueries({ queryKey: ["session"] });
  // Authority may have ended while a page was open: what it shows and offers is read anew at once.
  if (hasCode(error, "administration-removed")) void queryClient.invalidateQueries({ predicate: isCustomer });
}

function isCustomer({ queryKey }: { queryKey: readonly unknown[] }): boolean {
  return queryKey[1] === "customer";
}
