import { Field, Input, Select, Textarea } from "@fluentui/react-components";
import { Trans, useLingui } from "@lingui/react/macro";
import type { App, AppDraft, AppVersion } from "@procura/sdk";
import { useState } from "react";
import type { Api } from "../../lib/api.ts";
import { fieldError } from "../../lib/problem.ts";
import { FormDialog } from "../../ui/form-dialog.tsx";
import { useNotice } from "../../ui/toasts.tsx";
import { useSubmission } from "./apps.ts";
import { usePlatforms } from "./version-words.ts";

interface SubmitDialogProps {
  api: Api;
  customerId: string;
  customerName: string;
  /** The app that gets a new version; without it a new app is offered. */
  app?: App;
  onClose: () => void;
}

const nothing: AppDraft = { name: "", version: "", description: "", platform: "windows", installUrl: "", privacyUrl: "", supportUrl: "" };

export function SubmitDialog({ api, customerId, customerName, app, onClose }: SubmitDialogProps) {
  const { t } = useLingui();
  const notify = useNotice();
  const platforms = usePlatforms();
  const before = app?.last;
  const [draft, setDraft] = useState<AppDraft>(() => (before ? { ...pick(before), version: "" } : nothing));
  const submit = useSubmission(api, customerId, app?.id, () => {
    notify(t`Submitted. ${customerName} decides.`);
    onClose();
  });
  const set = (part: Partial<AppDraft>) => setDraft({ ...draft, ...part });
  const text = (key: Exclude<keyof AppDraft, "platform">, label: string, hint?: string) => {
    const fault = fieldError(submit.error, key);
    return (
      <Field label={label} required {...(hint ? { hint } : {})} {...(fault ? { validationMessage: fault } : {})}>
        <Input value={draft[key]} type={key.endsWith("Url") ? "url" : "text"} onChange={(_, { value }) => set({ [key]: value })} />
      </Field>
    );
  };
  const descriptionFault = fieldError(submit.error, "description");
  return (
    <FormDialog
      title={app ? t`Submit a new version` : t`Submit an app`}
      submit={t`Submit`}
      busy={submit.isPending}
      error={submit.error}
      onClose={onClose}
      onSubmit={() => submit.mutate(draft)}
    >
      {text("name", t`Name`)}
      {text("version", t`Version`, t`As you count them, such as 2.1.0`)}
      <Field label={<Trans>What it does</Trans>} required {...(descriptionFault ? { validationMessage: descriptionFault } : {})}>
        <Textarea value={draft.description} rows={3} resize="vertical" onChange={(_, { value }) => set({ description: value })} />
      </Field>
      <Field label={<Trans>Runs on</Trans>} required>
        <Select value={draft.platform} onChange={(_, { value }) => set({ platform: value as AppDraft["platform"] })}>
          {Object.entries(platforms).map(([key, name]) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      {text("installUrl", t`Installed from`, t`An address that begins with https://`)}
      {text("privacyUrl", t`Privacy statement`, t`An address that begins with https://`)}
      {text("supportUrl", t`Support page`, t`An address that begins with https://`)}
    </FormDialog>
  );
}

function pick({ name, version, description, platform, installUrl, privacyUrl, supportUrl }: AppVersion): AppDraft {
  return { name, version, description, platform, installUrl, privacyUrl, supportUrl };
}
