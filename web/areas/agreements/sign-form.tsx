import { Checkbox } from "@fluentui/react-components";
import { Trans, useLingui } from "@lingui/react/macro";
import type { Agreement } from "@procura/sdk";
import type { UseQueryResult } from "@tanstack/react-query";
import { useState } from "react";
import type { Api } from "../../lib/api.ts";
import { hasCode } from "../../lib/problem.ts";
import { useForm } from "../../ui/form.ts";
import { ProblemBar } from "../../ui/problem-bar.tsx";
import { SubmitButton } from "../../ui/submit-button.tsx";
import { useNotice } from "../../ui/toasts.tsx";
import { acceptedText } from "./agreement.ts";
import { AgreementText } from "./agreement-text.tsx";
import { useSignature } from "./partner-agreement.ts";

interface SignFormProps {
  api: Api;
  organizationName: string;
  agreement: UseQueryResult<Agreement>;
}

/** The text, the tick, and the signature. */
export function SignForm({ api, organizationName, agreement }: SignFormProps) {
  const { t } = useLingui();
  const form = useForm();
  const notify = useNotice();
  const [read, setRead] = useState(false);
  const sign = useSignature(api, () => notify(t`The partner agreement is signed.`));
  const outdated = hasCode(sign.error, "agreement-outdated");
  const text = agreement.data;
  return (
    <form
      className={form.root}
      style={{ maxWidth: "none" }}
      onSubmit={(event) => {
        event.preventDefault();
        if (read && text) sign.mutate(acceptedText(text));
      }}
    >
      <AgreementText query={agreement} />
      <Checkbox
        label={t`I have read the partner agreement and sign it for ${organizationName}.`}
        checked={read && !outdated}
        disabled={!text}
        onChange={(_, { checked }) => {
          if (outdated) {
            sign.reset();
            void agreement.refetch();
          }
          setRead(checked === true);
        }}
      />
      <ProblemBar error={sign.error} />
      <div className={form.actions}>
        <SubmitButton busy={sign.isPending} disabled={!read || !text || outdated}>
          <Trans>Sign the partner agreement</Trans>
        </SubmitButton>
      </div>
    </form>
  );
}
