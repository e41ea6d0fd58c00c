import { useSyncExternalStore } from "react";

/** Somebody who waits for the person to prove once more who they are. */
interface Waiting {
  resolve: () => void;
  reject: () => void;
}

let waiting: readonly Waiting[] = [];
const listeners = new Set<() => void>();

/** Settles once the person has proven who they are; rejected with the refusal that asked for it if they would rather not. */
export function askForProof(refusal: Error): Promise<void> {
  return new Promise((resolve, reject) => set([...waiting, { resolve, reject: () => reject(refusal) }]));
}

export function settleProof(outcome: "proven" | "called-off"): void {
  const all = waiting;
  set([]);
  for (const { resolve, reject } of all) (outcome === "proven" ? resolve : reject)();
}

export function useProofAsked(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => waiting.length > 0,
  );
}

function set(next: readonly Waiting[]): void {
  waiting = next;
  for (const listener of listeners) listener();
}
