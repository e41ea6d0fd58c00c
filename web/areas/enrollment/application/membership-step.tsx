import { Button } from "@fluentui/react-components";
import { Trans, useLingui } from "@lingui/react/macro";
import type { MembershipSignIn } from "@procura/sdk";
import { useState } from "react";
import { useFormats } from "../../../lib/formats.ts";
import { Fact, Facts } from "../../../ui/facts.tsx";
import { useForm } from "../../../ui/form.ts";
import { Section } from "../../../ui/section.tsx";
import { SubmitButton } from "../../../ui/submit-button.tsx";
import { ProfileChoice } from "./profile-choice.tsx";
import { ProofForm } from "./proof-form.tsx";
import type { StepProps } from "./steps-of.ts";

/** The partner network ID: the membership's mailbox is proven, then one of its profiles is chosen. */
export function MembershipStep(props: StepProps) {
  const { t } = useLingui();
  const { api, application, onSaved, onPause } = props;
  const [signIn, setSignIn] = useState<MembershipSignIn>();
  const [another, setAnother] = useState(false);
  if (application.networkProfile && !another) return <Chosen {...props} onAnother={() => setAnother(true)} />;
  if (signIn) {
    return <ProfileChoice api={api} application={application} signIn={signIn} onChosen={onSaved} onCancel={() => setSignIn(undefined)} />;
  }
  return (
    <Section
      title={t`Partner network ID`}
      description={t`Sign in with the account of your partner network membership: we send a code to its e-mail address. It may be another account than the one you work with here.`}
    >
      <ProofForm
        api={api}
        application={application}
        onProven={setSignIn}
        {...(another ? { onKeep: () => setAnother(false) } : {})}
        onPause={onPause}
      />
    </Section>
  );
}

function Chosen({ application: { networkProfile }, onSaved, onPause, onAnother }: StepProps & { onAnother: () => void }) {
  const { t } = useLingui();
  const form = useForm();
  const formats = useFormats();
  if (!networkProfile) return null;
  return (
    <Section title={t`Partner network ID`} description={t`It connects your new account with your membership in the partner network.`}>
      <Facts>
        <Fact name={t`Partner network ID`}>{networkProfile.networkId}</Fact>
        <Fact name={t`Organization`}>{networkProfile.name}</Fact>
        <Fact name={t`Country`}>{formats.country(networkProfile.country)}</Fact>
        <Fact name={t`Membership account`}>{networkProfile.accountEmail}</Fact>
      </Facts>
      <div className={form.actions}>
        <SubmitButton type="button" busy={false} onClick={onSaved}>
          <Trans>Continue</Trans>
        </SubmitButton>
        <Button onClick={onAnother}>
          <Trans>Use another membership</Trans>
        </Button>
        <Button appearance="subtle" onClick={onPause}>
          <Trans>Finish later</Trans>
        </Button>
      </div>
    </Section>
  );
}
