import { Button } from "@fluentui/react-components";
import { Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { useForm } from "../../../ui/form.ts";
import { ProblemBar } from "../../../ui/problem-bar.tsx";
import { Section } from "../../../ui/section.tsx";
import { SubmitButton } from "../../../ui/submit-button.tsx";
import { VersionConflict } from "../../../ui/version-conflict.tsx";
import type { Draft } from "./draft.ts";

interface StepFormProps<Values> {
  title: string;
  description: ReactNode;
  draft: Draft<Values>;
  onBack: () => void;
  onSaved: () => void;
  /** Leaves the application as far as it has been filled in. */
  onPause: () => void;
  children: ReactNode;
}

/** A step of the application: saved as it is left, forwards or for later. */
export function StepForm<Values>({ title, description, draft, onBack, onSaved, onPause, children }: StepFormProps<Values>) {
  const form = useForm();
  return (
    <Section title={title} description={description}>
      <form
        noValidate
        className={form.root}
        onSubmit={(event) => {
          event.preventDefault();
          draft.complete(onSaved);
        }}
      >
        {children}
        {draft.conflict ? (
          <VersionConflict onOverwrite={draft.conflict.overwrite} onDiscard={draft.conflict.discard} />
        ) : (
          <ProblemBar error={draft.error} />
        )}
        <div className={form.actions}>
          <SubmitButton busy={draft.busy}>
            <Trans>Save and continue</Trans>
          </SubmitButton>
          <Button onClick={onBack}>
            <Trans>Back</Trans>
          </Button>
          <Button appearance="subtle" disabledFocusable={draft.busy} onClick={() => draft.keep(onPause)}>
            <Trans>Save and finish later</Trans>
          </Button>
        </div>
      </form>
    </Section>
  );
}
