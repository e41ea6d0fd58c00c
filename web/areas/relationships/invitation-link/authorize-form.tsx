import { Button, Checkbox, MessageBar, MessageBarBody, makeStyles, Subtitle1, Text, tokens } from "@fluentui/react-components";
import { Trans, useLingui } from "@lingui/react/macro";
import type { InvitationPreview, SessionOrganization } from "@procura/sdk";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { ProblemBar } from "../../../ui/problem-bar.tsx";
import { SubmitButton } from "../../../ui/submit-button.tsx";
import { useNotice } from "../../../ui/toasts.tsx";
import { useAuthorize } from "./accept.ts";
import { DeclineDialog } from "./decline-dialog.tsx";
import { forgetInvitation } from "./pending-token.ts";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  title: { margin: 0 },
  choices: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalM, alignItems: "center" },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface AuthorizeFormProps {
  token: string;
  preview: InvitationPreview;
  acting: SessionOrganization;
  onEnd: (ending: "cancelled" | "declined") => void;
}

/** The ticks, and the decision of a reseller about a provider. Administrator access is a line of its own. */
export function AuthorizeForm({ token, preview, acting, onEnd }: AuthorizeFormProps) {
  const styles = useStyles();
  const { t } = useLingui();
  const notify = useNotice();
  const navigate = useNavigate();
  const { invitation, partner, administration, viewer } = preview;
  const [agreed, setAgreed] = useState(false);
  const [access, setAccess] = useState(administration === "required");
  const [declining, setDeclining] = useState(false);
  const authorize = useAuthorize(invitation.id, acting.id, async () => {
    forgetInvitation();
    notify(t`${partner.name} is now your indirect provider.`);
    await navigate({ to: "/o/$organizationId/partnerships", params: { organizationId: acting.id } });
  });
  return (
    <form
      className={styles.root}
      onSubmit={(event) => {
        event.preventDefault();
        if (agreed) authorize.mutate({ token, administration: access });
      }}
    >
      {viewer?.partnership ? (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody style={{ whiteSpace: "normal" }}>
            {viewer.partnership.administration === "active" || administration === "none" ? (
              <Trans>{partner.name} is your indirect provider already. Authorizing again changes nothing.</Trans>
            ) : (
              <Trans>{partner.name} is your indirect provider already. You can give it administrator access here.</Trans>
            )}
          </MessageBarBody>
        </MessageBar>
      ) : null}
      <Subtitle1 as="h2" block className={styles.title}>
        <Trans>Your decision</Trans>
      </Subtitle1>
      <div className={styles.choices}>
        <Checkbox
          label={t`I authorize ${partner.name} as indirect provider of ${acting.name}: it may submit orders and add subscriptions for our customers.`}
          checked={agreed}
          onChange={(_, { checked }) => setAgreed(checked === true)}
        />
        {administration === "none" ? null : (
          <Checkbox
            label={t`${partner.name} may also administer our own organization. We can remove that later without ending the partnership.`}
            checked={access}
            disabled={administration === "required"}
            onChange={(_, { checked }) => setAccess(checked === true)}
          />
        )}
        {administration === "required" ? (
          <Text className={styles.quiet}>
            <Trans>In your cloud administrator access is part of every partnership.</Trans>
          </Text>
        ) : null}
      </div>
      <ProblemBar error={authorize.error} />
      <div className={styles.actions}>
        <SubmitButton busy={authorize.isPending} disabled={!agreed} describedBy={agreed ? undefined : "why-not-yet"}>
          <Trans>Authorize indirect provider</Trans>
        </SubmitButton>
        <Button onClick={() => onEnd("cancelled")}>
          <Trans>Cancel</Trans>
        </Button>
        <Button appearance="subtle" onClick={() => setDeclining(true)}>
          <Trans>Decline</Trans>
        </Button>
      </div>
      {agreed ? null : (
        <Text id="why-not-yet" className={styles.quiet}>
          <Trans>You can authorize the provider once you have ticked the first line.</Trans>
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
