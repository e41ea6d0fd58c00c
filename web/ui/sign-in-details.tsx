import { Field, Input, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import { useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { CopyButton } from "./copy-button.tsx";
import { useForm } from "./form.ts";
import { Section } from "./section.tsx";

interface SignInDetailsProps {
  signInName: string;
  /** Null when the answer that held it got lost on the way: the server does not tell it twice. */
  temporaryPassword: string | null;
  /** What to do when it got lost. */
  lost: ReactNode;
}

/** How a new person signs in for the first time: whoever leaves the page does not see the password again, and nobody else ever does. */
export function SignInDetails({ signInName, temporaryPassword, lost }: SignInDetailsProps) {
  const { t } = useLingui();
  const form = useForm();
  const address = window.location.origin;
  return (
    <Section
      title={t`Temporary password`}
      description={t`Pass it on in a safe way. It is shown only now, to nobody else, and must be changed at the first sign-in.`}
    >
      {temporaryPassword === null ? (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody style={{ whiteSpace: "normal" }}>{lost}</MessageBarBody>
        </MessageBar>
      ) : (
        <div className={form.root}>
          <Field label={t`Temporary password for ${signInName}`}>
            <Input
              readOnly
              value={temporaryPassword}
              style={{ fontFamily: tokens.fontFamilyMonospace }}
              onFocus={(event) => event.target.select()}
            />
          </Field>
          <div>
            <CopyButton text={`${t`Address: ${address}`}\n${t`Sign-in name: ${signInName}`}\n${t`Password: ${temporaryPassword}`}`} />
          </div>
        </div>
      )}
    </Section>
  );
}
