import type { EventKind } from "../../platform/index.ts";

export const signUpEvents = {
  signUpRequested: { kind: "sign-up.requested", name: { en: "Sign-up begun", it: "Registrazione iniziata" } },
  signUpCompleted: { kind: "sign-up.completed", name: { en: "Organization signed up", it: "Organizzazione registrata" } },
} as const satisfies Record<string, EventKind>;
