import { type UseMutationResult, useMutation } from "@tanstack/react-query";
import { useRef } from "react";
import { askForProof } from "./fresh-proof.ts";
import { hasCode, isOutage } from "./problem.ts";

/**
 * A change the person asks for. Each intent has one idempotency key: it is kept while the outcome is unknown (no answer,
 * server away) and the same input is tried again, and renewed by every definite answer. A sensitive change that wants a fresh proof of
 * who the person is asks for it in between, and goes on.
 */
export function useCommand<Input, Result>(
  run: (input: Input, key: string) => Promise<Result>,
  options: { onSuccess?: (result: Result, input: Input) => unknown } = {},
): UseMutationResult<Result, Error, Input> {
  const intent = useRef<{ input: string; key: string }>(undefined);
  return useMutation<Result, Error, Input>({
    mutationFn: async (input) => {
      const asked = JSON.stringify(input ?? null);
      if (intent.current?.input !== asked) intent.current = { input: asked, key: newKey() };
      try {
        const { key } = intent.current;
        const result = await run(input, key).catch(async (error: unknown) => {
          if (!hasCode(error, "fresh-sign-in-required")) throw error;
          await askForProof(error);
          return await run(input, key);
        });
        intent.current = undefined;
        return result;
      } catch (error) {
        if (!isOutage(error)) intent.current = undefined;
        throw error;
      }
    },
    onSuccess: (result, input) => options.onSuccess?.(result, input),
  });
}

/** `crypto.randomUUID` exists only on secure origins; an installation may be tried over plain HTTP in a local network. */
function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
