import { Field, Input, MessageBar, MessageBarBody, MessageBarTitle, Subtitle1, Textarea } from "@fluentui/react-components";
import { Trans, useLingui } from "@lingui/react/macro";
import { type Provider, received } from "@procura/sdk";
import { useState } from "react";
import { spokenLanguage } from "../../app/i18n.ts";
import { anyone, idempotent } from "../../lib/api.ts";
import { useCommand } from "../../lib/command.ts";
import { fieldError } from "../../lib/problem.ts";
import { CountrySelect } from "../../ui/country-select.tsx";
import { useForm } from "../../ui/form.ts";
import { ProblemBar } from "../../ui/problem-bar.tsx";
import { SubmitButton } from "../../ui/submit-button.tsx";

const blank = { name: "", organization: "", country: "", email: "", message: "" };

interface ContactFormProps {
  provider: Provider;
  /** Who is writing, as far as it is known. */
  sender?: Omit<typeof blank, "message"> | undefined;
}

/** Writes to the provider; it is sent when the sender has confirmed the address from a mail. */
export function ContactForm({ provider, sender }: ContactFormProps) {
  const { t } = useLingui();
  const form = useForm();
  const [draft, setDraft] = useState({ ...blank, ...sender });
  const [waiting, setWaiting] = useState(false);
  const send = useCommand(
    (body: typeof blank, key) =>
      received(
        anyone.POST("/provider-listings/{organizationId}/contact-requests", {
          params: { path: { organizationId: provider.organizationId } },
          body: { ...body, language: spokenLanguage() },
          ...idempotent(key),
        }),
      ),
    { onSuccess: () => setWaiting(true) },
  );
  const change = (part: Partial<typeof blank>) => setDraft({ ...draft, ...part });
  const fault = (field: keyof typeof blank) => ({ validationMessage: fieldError(send.error, field) });
  return (
    <section aria-labelledby="contact">
      <Subtitle1 as="h2" block id="contact" style={{ margin: "0 0 16px" }}>
        {t`Write to ${provider.name}`}
      </Subtitle1>
      {waiting ? (
        <MessageBar intent="success" layout="multiline" politeness="assertive">
          <MessageBarBody style={{ whiteSpace: "normal", overflowWrap: "anywhere" }}>
            <MessageBarTitle>
              <Trans>One more step: look into your mailbox.</Trans>
            </MessageBarTitle>{" "}
            <Trans>
              We have sent a mail to {draft.email}. Your message goes to the provider when you open its link and confirm, within a day.
            </Trans>
          </MessageBarBody>
        </MessageBar>
      ) : (
        <form
          className={form.root}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            send.mutate(draft);
          }}
        >
          <Field label={<Trans>Your name</Trans>} required {...fault("name")}>
            <Input value={draft.name} maxLength={300} autoComplete="name" onChange={(_, { value }) => change({ name: value })} />
          </Field>
          <Field label={<Trans>Your organization</Trans>} required {...fault("organization")}>
            <Input
              value={draft.organization}
              maxLength={300}
              autoComplete="organization"
              onChange={(_, { value }) => change({ organization: value })}
            />
          </Field>
          <Field label={<Trans>Country of your organization</Trans>} required {...fault("country")}>
            <CountrySelect value={draft.country} onChange={(country) => change({ country })} />
          </Field>
          <Field
            label={<Trans>Your e-mail address</Trans>}
            hint={<Trans>We mail you a link to confirm it; the provider answers there.</Trans>}
            required
            {...fault("email")}
          >
            <Input type="email" value={draft.email} autoComplete="email" onChange={(_, { value }) => change({ email: value })} />
          </Field>
          <Field label={<Trans>Message</Trans>} required {...fault("message")}>
            <Textarea
              value={draft.message}
              maxLength={2_000}
              rows={6}
              resize="vertical"
              onChange={(_, { value }) => change({ message: value })}
            />
          </Field>
          <ProblemBar error={send.error} />
          <div className={form.actions}>
            <SubmitButton busy={send.isPending}>
              <Trans>Send message</Trans>
            </SubmitButton>
          </div>
        </form>
      )}
    </section>
  );
}
