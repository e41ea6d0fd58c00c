import { received } from "@procura/sdk";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { spokenLanguage } from "../../app/i18n.ts";
import { type Api, idempotent } from "../../lib/api.ts";
import { askForProof } from "../../lib/fresh-proof.ts";
import { hasCode, isOutage, ProcuraProblem } from "../../lib/problem.ts";
import { peopleKey } from "./people.ts";
import type { NewPerson, ReadPerson } from "./read-people.ts";

/** What became of one line; the password is here and nowhere else. */
export type Result = { line: number; name: string } & (
  | { added: true; signInName: string; temporaryPassword: string | null; reason: null }
  | { added: false; signInName: null; temporaryPassword: null; reason: string }
);

interface AddingWords {
  readonly problem: (problem: NonNullable<ReadPerson["problem"]>) => string;
  /** What the reader calls a field of the request. */
  readonly field: (path: string) => string;
}

/** Adds the people of a file one after the other; each line has its own result, and a refused one stops nothing else. */
export function useAddPeople(api: Api, { problem: wordsFor, field }: AddingWords) {
  const queryClient = useQueryClient();
  const [results, setResults] = useState<Result[]>([]);
  const [busy, setBusy] = useState(false);
  const left = useRef(false);
  useEffect(() => {
    left.current = false;
    return () => {
      left.current = true;
    };
  }, []);
  const start = async (people: readonly ReadPerson[]) => {
    setBusy(true);
    setResults([]);
    const proof = { calledOff: false };
    for (const { line, name, person, problem } of people) {
      // Who leaves the page would never see the passwords.
      if (left.current) return;
      const told = { line, name };
      const result: Result =
        person === null
          ? { ...told, added: false, signInName: null, temporaryPassword: null, reason: wordsFor(problem) }
          : { ...told, ...(await addOne(api, person, proof, field)) };
      setResults((known) => [...known, result]);
    }
    await queryClient.invalidateQueries({ queryKey: peopleKey(api, api.organizationId) });
    setBusy(false);
  };
  const clear = () => setResults([]);
  return { start, clear, results, busy };
}

const tries = 4;

/** proof: giving levels is sensitive; whoever would rather not prove who they are is asked once, not for every line. */
async function addOne(
  api: Api,
  person: NewPerson,
  proof: { calledOff: boolean },
  field: AddingWords["field"],
): Promise<Omit<Extract<Result, { added: true }>, "line" | "name"> | Omit<Extract<Result, { added: false }>, "line" | "name">> {
  const key = crypto.getRandomValues(new Uint32Array(4)).join("-");
  for (let attempt = 1; ; attempt++) {
    try {
      const { user, temporaryPassword } = await received(
        api.client.POST("/organizations/{organizationId}/users", {
          params: { path: { organizationId: api.organizationId } },
          body: { ...person, language: spokenLanguage() },
          ...idempotent(key),
        }),
      );
      return { added: true, signInName: user.signInName, temporaryPassword, reason: null };
    } catch (error) {
      if (isOutage(error) && attempt < tries) {
        await new Promise((resolve) => setTimeout(resolve, 1_000 * attempt));
        continue;
      }
      if (hasCode(error, "fresh-sign-in-required") && !proof.calledOff) {
        proof.calledOff = await askForProof(error).then(
          () => false,
          () => true,
        );
        if (!proof.calledOff) continue;
      }
      return { added: false, signInName: null, temporaryPassword: null, reason: wordsOf(error, field) };
    }
  }
}

function wordsOf(error: unknown, field: AddingWords["field"]): string {
  if (!(error instanceof ProcuraProblem)) return String(error);
  const { title, detail, nextStep } = error.details;
  return error.errors.length > 0 && error.code === "invalid-input"
    ? error.errors.map(({ path, message }) => `${field(path)}: ${message}`).join("; ")
    : [detail ?? title, nextStep].filter(Boolean).join(" ");
}
