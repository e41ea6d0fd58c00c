import { Button, Field, Input } from "@fluentui/react-components";
import { Trans } from "@lingui/react/macro";
import { received } from "@procura/sdk";
import { useState } from "react";
import { anyone } from "../../lib/api.ts";
import { useCommand } from "../../lib/command.ts";
import { hasCode } from "../../lib/problem.ts";
import { useForm } from "../../ui/form.ts";
import { ProblemBar } from "../../ui/problem-bar.tsx";
import { SubmitButton } from "../../ui/submit-button.tsx";
import { keepTarget } from "./on-the-way.ts";

/** For people whose organization has a provider of its own: the address tells which. */
export function ProviderSignIn({ returnTo, onClose }: { returnTo: string | undefined; onClose: () => void }) {
  const form = useForm();
  const [address, setAddress] = useState("");
  const depart = useCommand((signInName: string) => received(anyone.POST("/sessions/provider-departure", { body: { signInName } })), {
    onSuccess: ({ url }) => {
      keepTarget(returnTo);
      window.location.assign(url);
    },
  });
  const unknown = hasCode(depart.error, "not-found");
  return (
    <form
      noValidate
      className={form.root}
      onSubmit={(event) => {
        event.preventDefault();
        depart.mutate(address.trim());
      }}
    >
      <Field
        label={<Trans>Your work address</Trans>}
        hint={<Trans>Its domain tells which organization's sign-in to open.</Trans>}
        required
        {...(unknown ? { validationMessage: <Trans>No organization has set up a sign-in of its own for this domain.</Trans> } : {})}
      >
        <Input type="email" value={address} onChange={(_, { value }) => setAddress(value)} autoComplete="email" autoFocus />
      </Field>
      {unknown ? null : <ProblemBar error={depart.error} />}
      <div className={form.actions}>
        <SubmitButton busy={depart.isPending || depart.isSuccess}>
          <Trans>Continue to your organization's sign-in</Trans>
        </SubmitButton>
        <Button appearance="subtle" onClick={onClose}>
          <Trans>Use a password instead</Trans>
        </Button>
      </div>
    </form>
  );
}
