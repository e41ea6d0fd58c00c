import { useSyncExternalStore } from "react";

/** True from the moment an answer says that the session ended until the person has signed in again. */
let expired = false;
let watching = false;
const listeners = new Set<() => void>();

/** Only pages of signed-in people watch; elsewhere "sign in first" is an ordinary answer. */
export function watchExpiry(on: boolean): void {
  watching = on;
}

export function announceExpiry(): void {
  if (watching) set(true);
}

export function settleExpiry(): void {
  set(false);
}

export function useExpired(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => expired,
  );
}

function set(now: boolean): void {
  expired = now;
  for (const listener of listeners) listener();
}
