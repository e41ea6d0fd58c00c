import { Button } from "@fluentui/react-components";
import { Trans, useLingui } from "@lingui/react/macro";
import type { Invitation, Message } from "@procura/sdk";
import { useState } from "react";
import type { Api } from "../../../lib/api.ts";
import { useForm } from "../../../ui/form.ts";
import { ProblemBar } from "../../../ui/problem-bar.tsx";
import { Section } from "../../../ui/section.tsx";
import type { InvitationKind } from "../kinds.ts";
import { withLink } from "./letter.ts";
import { LetterFields } from "./letter-fields.tsx";
import { LinkMissing } from "./link-missing.tsx";
import type { Draft } from "./request-page.tsx";
import { useSending } from "./sending.ts";
import { SendingChoices } from "./sending-choices.tsx";
import { useRequestWording } from "./wording.ts";

interface LetterStepProps {
  api: Api;
  kind: InvitationKind;
  draft: Draft;
  to: string;
  onBack: (message: Message) => void;
  onSent: (invitation: Invitation) => void;
}

/** The draft of the mail: free to edit, but for the link. */
export function LetterStep({ api, kind, draft, to, onBack, onSent }: LetterStepProps) {
  const { t } = useLingui();
  const form = useForm();
  const wording = useRequestWording(kind);
  const [message, setMessage] = useState(draft.message);
  const linkMissing = !message.body.includes(draft.link);
  const sending = useSending(api, draft.invitation.id);
  return (
    <Section title={t`Your message`} description={wording.letter}>
      <div className={form.root} style={{ maxWidth: "none" }}>
        <LetterFields message={message} onChange={setMessage} error={sending.error} />
        {linkMissing ? (
          <LinkMissing why={wording.linkMissing} onPutBack={() => setMessage({ ...message, body: withLink(message.body, draft.link) })} />
        ) : null}
        <SendingChoices
          addressing={draft.invitation.addressing}
          wording={wording}
          to={to}
          message={message}
          linkMissing={linkMissing}
          sending={sending}
          onSent={onSent}
        />
        <ProblemBar error={sending.error} />
        <div className={form.actions}>
          <Button onClick={() => onBack(message)}>
            <Trans>Back</Trans>
          </Button>
        </div>
      </div>
    </Section>
  );
}
