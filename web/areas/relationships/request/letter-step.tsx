import { Button, Field, Input, Textarea } from "@fluentui/react-components";
import { Trans, useLingui } from "@lingui/react/macro";
import type { Invitation, Message } from "@procura/sdk";
import { useState } from "react";
import type { Api } from "../../../lib/api.ts";
import { fieldError } from "../../../lib/problem.ts";
import { useForm } from "../../../ui/form.ts";
import { ProblemBar } from "../../../ui/problem-bar.tsx";
import { Section } from "../../../ui/section.tsx";
import type { InvitationKind } from "../kinds.ts";
import { withLink } from "./letter.ts";
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
  const [subject, setSubject] = useState(draft.message.subject);
  const [body, setBody] = useState(draft.message.body);
  const linkMissing = !body.includes(draft.link);
  const sending = useSending(api, draft.invitation.id);
  return (
    <Section title={t`Your message`} description={wording.letter}>
      <div className={form.root} style={{ maxWidth: "none" }}>
        <Field label={<Trans>Subject</Trans>} required validationMessage={fieldError(sending.error, "message.subject")}>
          <Input value={subject} onChange={(_, { value }) => setSubject(value)} />
        </Field>
        <Field label={<Trans>Text</Trans>} required validationMessage={fieldError(sending.error, "message.body")}>
          <Textarea
            value={body}
            onChange={(_, { value }) => setBody(value)}
            resize="vertical"
            textarea={{ style: { minHeight: "300px", maxHeight: "none", lineHeight: 1.5 } }}
          />
        </Field>
        {linkMissing ? <LinkMissing why={wording.linkMissing} onPutBack={() => setBody(withLink(body, draft.link))} /> : null}
        <SendingChoices
          addressing={draft.invitation.addressing}
          wording={wording}
          to={to}
          message={{ subject, body }}
          linkMissing={linkMissing}
          sending={sending}
          onSent={onSent}
        />
        <ProblemBar error={sending.error} />
        <div className={form.actions}>
          <Button onClick={() => onBack({ subject, body })}>
            <Trans>Back</Trans>
          </Button>
        </div>
      </div>
    </Section>
  );
}
