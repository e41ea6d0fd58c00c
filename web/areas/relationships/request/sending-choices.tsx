import { Button, Checkbox, Field, makeStyles, Radio, RadioGroup, Text, Textarea, tokens } from "@fluentui/react-components";
import { CopyRegular, MailRegular, SendRegular } from "@fluentui/react-icons";
import { Trans, useLingui } from "@lingui/react/macro";
import type { Addressing, Invitation, Message } from "@procura/sdk";
import { useState } from "react";
import { copyText } from "../../../lib/clipboard.ts";
import { fieldError } from "../../../lib/problem.ts";
import { useNotice } from "../../../ui/toasts.tsx";
import { addressesIn, mailtoOf } from "./letter.ts";
import { linkMissingId } from "./link-missing.tsx";
import type { Sending, SendingCommand } from "./sending.ts";
import type { RequestWording } from "./wording.ts";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground3 },
});

interface SendingChoicesProps {
  /** Decided when it was sent first; null before. */
  addressing: Addressing | null;
  wording: RequestWording;
  /** Addresses to begin with. */
  to: string;
  message: Message;
  linkMissing: boolean;
  sending: SendingCommand;
  onSent: (invitation: Invitation) => void;
}

/** The three ways out: Procura sends, one's own mail program does, or the text is copied. */
export function SendingChoices({ wording, addressing: decided, to: known, message, linkMissing, sending, onSent }: SendingChoicesProps) {
  const styles = useStyles();
  const { t } = useLingui();
  const notify = useNotice();
  const [text, setText] = useState(known);
  const [chosen, setChosen] = useState<Addressing>("addressed");
  const [reminders, setReminders] = useState(true);
  const addressed = (decided ?? chosen) === "addressed";
  const to = addressesIn(text);
  const blocked = linkMissing || sending.isPending;
  const why = linkMissing ? { "aria-describedby": linkMissingId } : {};
  const send = (way: Omit<Sending, "addressing">, after: () => unknown) =>
    sending.mutate(decided ? way : { ...way, addressing: chosen, reminders }, {
      onSuccess: async ({ invitation }) => {
        await after();
        onSent(invitation);
      },
    });
  return (
    <div className={styles.root}>
      <Field
        label={<Trans>Who can accept it</Trans>}
        {...(decided ? { hint: <Trans>This was decided when it was first sent.</Trans> } : {})}
      >
        <RadioGroup
          value={decided ?? chosen}
          disabled={decided !== null}
          onChange={(_, { value }) => setChosen(value === "open-link" ? "open-link" : "addressed")}
        >
          <Radio value="addressed" label={wording.addressed} />
          <Radio value="open-link" label={wording.openLink} />
        </RadioGroup>
      </Field>
      <Field
        label={<Trans>To</Trans>}
        hint={wording.to}
        validationMessage={fieldError(sending.error, "to") ?? fieldError(sending.error, "to.0")}
      >
        <Textarea value={text} onChange={(_, { value }) => setText(value)} rows={2} resize="vertical" />
      </Field>
      {addressed && decided === null ? (
        <Checkbox
          label={t`Remind them if nobody answers. Only whom Procura sends the message to.`}
          checked={reminders}
          onChange={(_, { checked }) => setReminders(checked === true)}
        />
      ) : null}
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          icon={<SendRegular />}
          disabledFocusable={blocked}
          {...why}
          onClick={() => send({ channel: "procura", to, message }, () => notify(t`The invitation is on its way.`))}
        >
          <Trans>Send with Procura</Trans>
        </Button>
        <Button
          icon={<MailRegular />}
          disabledFocusable={blocked}
          {...why}
          onClick={() => send({ channel: "mail-program", to, message }, () => window.location.assign(mailtoOf(to, message)))}
        >
          <Trans>Open in your mail program</Trans>
        </Button>
        <Button
          icon={<CopyRegular />}
          disabledFocusable={blocked}
          {...why}
          onClick={() =>
            send({ channel: "copy", to, message }, async () => {
              await copyText(`${message.subject}\n\n${message.body}`);
              notify(wording.copied);
            })
          }
        >
          <Trans>Copy</Trans>
        </Button>
      </div>
      <Text size={200} className={styles.quiet}>
        <Trans>The link works from the moment you choose one of the three.</Trans>
      </Text>
    </div>
  );
}
