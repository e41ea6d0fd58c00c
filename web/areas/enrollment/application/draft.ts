import type { EnrollmentApplication, EnrollmentChange } from "@procura/sdk";
import { useState } from "react";
import type { Api } from "../../../lib/api.ts";
import { fieldError, hasCode } from "../../../lib/problem.ts";
import { useRereadApplication } from "../enrollment.ts";
import { useChange } from "./commands.ts";

export interface Draft<Values> {
  values: Values;
  set: (part: Partial<Values>) => void;
  /** Saves, and goes on only if the step's fields are complete and right. */
  complete: (onComplete: () => void) => void;
  /** Saves what there is. */
  keep: (onKept: () => void) => void;
  busy: boolean;
  error: Error | null;
  /** Somebody else changed the application in the meantime. */
  conflict: { discard: () => void; overwrite: () => void } | undefined;
  /** What is wrong with a field, for the field. */
  fault: (path: string) => { validationMessage?: string };
}

/** One step's fields as they are typed, saved over the version that they were read from. section: their path. */
export function useDraft<Values>(
  api: Api,
  application: EnrollmentApplication,
  section: string,
  read: (application: EnrollmentApplication) => Values,
  changeOf: (values: Values) => EnrollmentChange,
): Draft<Values> {
  const reread = useRereadApplication(api, application.id);
  const [values, setValues] = useState(() => read(application));
  const [version, setVersion] = useState(application.version);
  const [problems, setProblems] = useState<EnrollmentApplication["problems"]>([]);
  const change = useChange(api, application.id);
  const save = (expected: number, onSaved: (saved: EnrollmentApplication) => void) =>
    change.mutate(
      { version: expected, change: changeOf(values) },
      {
        onSuccess: (saved) => {
          setVersion(saved.version);
          onSaved(saved);
        },
      },
    );
  const inSection = (all: EnrollmentApplication["problems"]) => all.filter(({ path }) => path.startsWith(`${section}.`));
  const discard = async () => {
    const now = await reread();
    setValues(read(now));
    setVersion(now.version);
    change.reset();
  };
  return {
    values,
    set: (part) => setValues({ ...values, ...part }),
    complete: (onComplete) =>
      save(version, (saved) => {
        const open = inSection(saved.problems);
        setProblems(open);
        if (open.length === 0) onComplete();
      }),
    keep: (onKept) => save(version, onKept),
    busy: change.isPending,
    error: change.error,
    conflict: hasCode(change.error, "stale-version")
      ? { discard, overwrite: async () => save((await reread()).version, (saved) => setProblems(inSection(saved.problems))) }
      : undefined,
    fault: (path) => {
      const full = `${section}.${path}`;
      const validationMessage = fieldError(change.error, full) ?? problems.find((problem) => problem.path === full)?.message;
      return validationMessage ? { validationMessage } : {};
    },
  };
}
