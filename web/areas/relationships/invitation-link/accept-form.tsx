import {
  Button,
  Checkbox,
  Field,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Radio,
  RadioGroup,
  Subtitle1,
  Text,
  tokens,
} from "@fluentui/react-components";
import { Trans, useLingui } from "@lingui/react/macro";
import type { InvitationPreview, SessionOrganization } from "@procura/sdk";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { hasCode } from "../../../lib/problem.ts";
import { ProblemBar } from "../../../ui/problem-bar.tsx";
import { SubmitButton } from "../../../ui/submit-button.tsx";
import { useNotice } from "../../../ui/toasts.tsx";
import { acceptedText, useAgreement } from "../../agreements/agreement.ts";
import { AgreementText } from "../../agreements/agreement-text.tsx";
import { useAccept } from "./accept.ts";
import { DeclineDialog } from "./decline-dialog.tsx";
import { forgetInvitation } from "./pending-token.ts";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  title: { margin: 0 },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalM, alignItems: "center" },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface AcceptFormProps {
  token: string;
  preview: InvitationPreview;
  acting: SessionOrganization;
  /** Whether admin roles are given with it. */
  administration: boolean;
  onAdministration: (given: boolean) => void;
  onEnd: (ending: "cancelled" | "declined") => void;
}

/** The agreement (of kinds that come with one), the tick, and the decision. */
export function AcceptForm({ token, preview, acting, administration, onAdministration, onEnd }: AcceptFormProps) {
  const styles = useStyles();
  const { t } = useLingui();
  const notify = useNotice();
  const navigate = useNavigate();
  const [read, setRead] = useState(false);
  const [declining, setDeclining] = useState(false);
  const { invitation, partner, provider, viewer } = preview;
  const withAgreement = preview.agreement !== null;
  const agreement = useAgreement(preview.agreement?.key, acting.country);
  const accept = useAccept(invitation.id, acting.id, async ({ waits }) => {
    forgetInvitation();
    if (waits) notify(t`A second global administrator has to confirm. Until then nothing takes effect.`);
    else notify(provider ? t`You now work with ${partner.name} and ${provider.name}.` : t`You now work with ${partner.name}.`);
    await navigate({ to: "/o/$organizationId/partners", params: { organizationId: acting.id } });
  });
  const text = agreement.data;
  const outdated = hasCode(accept.error, "agreement-outdated");
  const waiting = viewer?.waiting ?? null;
  const already = viewer?.relationship ?? null;
  const had = already?.services ?? [];
  const hasAll = had.length === 0 || invitation.services.every(({ id }) => had.includes(id));
  const addsNothing = !invitation.includeDelegatedAdministration || (already?.administration === "active" && hasAll);
  return (
    <form
      className={styles.root}
      onSubmit={(event) => {
        event.preventDefault();
        if (!read || (withAgreement && !text)) return;
        accept.mutate({ token, ...(text ? { agreement: acceptedText(text) } : {}), administration });
      }}
    >
      {already ? (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody style={{ whiteSpace: "normal" }}>
            {addsNothing ? (
              <Trans>You already work with {partner.name}. Accepting again changes nothing.</Trans>
            ) : already.administration === "active" ? (
              <Trans>You already work with {partner.name}. Accepting makes them administrator for these services as well.</Trans>
            ) : (
              <Trans>You already work with {partner.name}. Accepting gives them admin roles (again).</Trans>
            )}
          </MessageBarBody>
        </MessageBar>
      ) : null}
      {waiting ? (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody style={{ whiteSpace: "normal" }}>
            {waiting.administration || !invitation.includeDelegatedAdministration ? (
              <Trans>
                {waiting.acceptedBy.name} has accepted all that is asked. If you accept too, it takes effect. If not, refuse it under
                Partner relationships.
              </Trans>
            ) : (
              <Trans>
                {waiting.acceptedBy.name} has accepted the relationship without the admin roles. If you accept too, it takes effect. If not,
                refuse it under Partner relationships.
              </Trans>
            )}
          </MessageBarBody>
        </MessageBar>
      ) : null}
      {preview.administration === "optional" && !waiting && already?.administration !== "active" ? (
        <Field label={<Trans>What do you give {partner.name}?</Trans>}>
          <RadioGroup value={administration ? "both" : "alone"} onChange={(_, { value }) => onAdministration(value === "both")}>
            <Radio
              value="both"
              disabled={(viewer?.administrationTaken.length ?? 0) > 0}
              label={t`The relationship and the admin roles it asks for. You can remove them at any time.`}
            />
            <Radio value="alone" label={t`The relationship alone. Nobody there can act in your organization.`} />
          </RadioGroup>
        </Field>
      ) : null}
      <Subtitle1 as="h2" block className={styles.title}>
        {withAgreement ? <Trans>The agreement</Trans> : <Trans>Your decision</Trans>}
      </Subtitle1>
      {withAgreement ? <AgreementText query={agreement} /> : null}
      <Checkbox
        label={
          withAgreement
            ? t`I have read the agreement and accept it for ${acting.name}.`
            : t`I have read what ${partner.name} will be able to do, and allow it for ${acting.name}.`
        }
        checked={read && !outdated}
        disabled={withAgreement && !text}
        onChange={(_, { checked }) => {
          if (outdated) {
            accept.reset();
            void agreement.refetch();
          }
          setRead(checked === true);
        }}
      />
      <ProblemBar error={accept.error} />
      <div className={styles.actions}>
        <SubmitButton busy={accept.isPending} disabled={!read || outdated} describedBy={read ? undefined : "why-not-yet"}>
          {administration ? <Trans>Accept & authorize</Trans> : <Trans>Accept</Trans>}
        </SubmitButton>
        <Button onClick={() => onEnd("cancelled")}>
          <Trans>Cancel</Trans>
        </Button>
        <Button appearance="subtle" onClick={() => setDeclining(true)}>
          <Trans>Decline</Trans>
        </Button>
      </div>
      {read ? null : (
        <Text id="why-not-yet" className={styles.quiet}>
          {withAgreement ? (
            <Trans>You can accept once you have ticked that you have read the agreement.</Trans>
          ) : (
            <Trans>You can accept once you have ticked that you have read it.</Trans>
          )}
        </Text>
      )}
      {declining ? (
        <DeclineDialog
          token={token}
          invitationId={invitation.id}
          organizationId={acting.id}
          partnerName={partner.name}
          mayBlock={preview.viewer?.mayBlock === true}
          onClose={() => setDeclining(false)}
          onDeclined={() => onEnd("declined")}
        />
      ) : null}
    </form>
  );
}
