import { Button, Field, MessageBar, MessageBarBody, makeStyles, Radio, RadioGroup, Text, tokens } from "@fluentui/react-components";
import { Trans, useLingui } from "@lingui/react/macro";
import type { EnrollmentApplication, MembershipSignIn } from "@procura/sdk";
import { useState } from "react";
import type { Api } from "../../../lib/api.ts";
import { useFormats } from "../../../lib/formats.ts";
import { useForm } from "../../../ui/form.ts";
import { ProblemBar } from "../../../ui/problem-bar.tsx";
import { Section } from "../../../ui/section.tsx";
import { SubmitButton } from "../../../ui/submit-button.tsx";
import { useChooseProfile } from "./commands.ts";

const useStyles = makeStyles({
  profile: { display: "flex", flexDirection: "column", paddingBlock: tokens.spacingVerticalXXS, overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface ProfileChoiceProps {
  api: Api;
  application: EnrollmentApplication;
  signIn: MembershipSignIn;
  onChosen: () => void;
  onCancel: () => void;
}

/** The membership's profiles; one that can't be chosen says why. */
export function ProfileChoice({ api, application, signIn, onChosen, onCancel }: ProfileChoiceProps) {
  const styles = useStyles();
  const { t } = useLingui();
  const form = useForm();
  const formats = useFormats();
  const profiles = signIn.profiles ?? [];
  const selectable = profiles.filter((profile) => profile.selectable);
  const [networkId, setNetworkId] = useState(selectable.length === 1 ? (selectable[0]?.networkId ?? "") : "");
  const country = formats.country(application.country);
  const reasons = {
    inactive: t`Can't be chosen: this membership is not active. Renew it in the partner network first.`,
    "other-country": t`Can't be chosen: it belongs to another country. Your organization is in ${country}, and the ID has to be from there.`,
    linked: t`Can't be chosen: another organization uses it already.`,
  };
  const choose = useChooseProfile(api, application, onChosen);
  return (
    <Section
      title={t`Choose the partner network ID`}
      description={t`Choose the one that your benefits and incentives belong to. If it isn't in the list, cancel and use another membership.`}
    >
      <form
        className={form.root}
        style={{ maxWidth: "none" }}
        onSubmit={(event) => {
          event.preventDefault();
          if (networkId) choose.mutate({ signInId: signIn.id, networkId });
        }}
      >
        {selectable.length === 0 ? (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody style={{ whiteSpace: "normal" }}>
              <Trans>None of these IDs can be chosen for your organization. Cancel, and use the account of another membership.</Trans>
            </MessageBarBody>
          </MessageBar>
        ) : null}
        <Field>
          <RadioGroup aria-label={t`Partner network IDs`} value={networkId} onChange={(_, { value }) => setNetworkId(value)}>
            {profiles.map((profile) => (
              <Radio
                key={profile.networkId}
                value={profile.networkId}
                disabled={!profile.selectable}
                label={
                  <span className={styles.profile}>
                    <Text weight="semibold">{`${profile.networkId} · ${profile.name}`}</Text>
                    <Text className={styles.quiet}>{formats.country(profile.country)}</Text>
                    {profile.why ? <Text className={styles.quiet}>{reasons[profile.why]}</Text> : null}
                  </span>
                }
              />
            ))}
          </RadioGroup>
        </Field>
        <ProblemBar error={choose.error} />
        <div className={form.actions}>
          <SubmitButton busy={choose.isPending} disabled={!networkId}>
            <Trans>Continue</Trans>
          </SubmitButton>
          <Button onClick={onCancel}>
            <Trans>Cancel and use another membership</Trans>
          </Button>
        </div>
      </form>
    </Section>
  );
}
