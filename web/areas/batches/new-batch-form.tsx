import { Button, Checkbox, Field, Switch, Text } from "@fluentui/react-components";
import { ArrowDownloadRegular } from "@fluentui/react-icons";
import { Trans, useLingui } from "@lingui/react/macro";
import type { Language, Message, Program } from "@procura/sdk";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { spokenLanguage } from "../../app/i18n.ts";
import { useOrganization } from "../../app/session.ts";
import type { Api } from "../../lib/api.ts";
import { fieldError } from "../../lib/problem.ts";
import { CsvField } from "../../ui/csv-field.tsx";
import { useForm } from "../../ui/form.ts";
import { LanguageSelect } from "../../ui/language-select.tsx";
import { ProblemBar } from "../../ui/problem-bar.tsx";
import { Section } from "../../ui/section.tsx";
import { SubmitButton } from "../../ui/submit-button.tsx";
import { UploadProgress } from "../../ui/upload-progress.tsx";
import type { RelationshipKind } from "../relationships/kinds.ts";
import { AdministrationChoice, asksAdministration } from "../relationships/request/administration-choice.tsx";
import { ExpiryField } from "../relationships/request/expiry-field.tsx";
import { KindChoice, ProviderChoice } from "../relationships/request/kind-choice.tsx";
import { linkMissingId } from "../relationships/request/link-missing.tsx";
import { asksForServices, ServiceChoice } from "../relationships/request/service-choice.tsx";
import { useRequestWording } from "../relationships/request/wording.ts";
import { BatchLetter, lacksLink } from "./batch-letter.tsx";
import { useBatchUpload } from "./batch-upload.ts";
import { downloadExample } from "./example-file.ts";

export function NewBatchForm({ api, program: { name, rules } }: { api: Api; program: Program }) {
  const { t } = useLingui();
  const form = useForm();
  const navigate = useNavigate();
  const { organizationId } = api;
  const { partnerKind } = useOrganization();
  const [file, setFile] = useState<File>();
  const [dryRun, setDryRun] = useState(true);
  const [kind, setKind] = useState<RelationshipKind>(partnerKind === "advisor" ? "advisor" : "reseller");
  const [provider, setProvider] = useState("");
  const [wished, setWished] = useState(true);
  const [reminders, setReminders] = useState(true);
  const [language, setLanguage] = useState<Language>(spokenLanguage);
  const [days, setDays] = useState(rules.invitationDays);
  const [own, setOwn] = useState<Message | null>(null);
  const wording = useRequestWording(kind, name);
  const isJoint = kind === "reseller" && partnerKind === "indirect-reseller";
  const [services, setServices] = useState<string[]>([]);
  const includeDelegatedAdministration = asksAdministration(wording, rules, wished);
  const namesServices = asksForServices(rules, kind, includeDelegatedAdministration);
  const ask = {
    kind,
    includeDelegatedAdministration,
    ...(namesServices ? { services } : {}),
    ...(isJoint && provider ? { providerId: provider } : {}),
    language,
    expiresInDays: days,
  };
  const blocked = !file ? "no-file-yet" : lacksLink(own) ? linkMissingId : undefined;
  const { upload, sent } = useBatchUpload(api, (batchId) =>
    navigate({ to: "/o/$organizationId/invitation-batches/$batchId", params: { organizationId, batchId } }),
  );
  return (
    <form
      className={form.root}
      style={{ maxWidth: "none" }}
      onSubmit={(event) => {
        event.preventDefault();
        if (file) upload.mutate({ file, dryRun, ...ask, reminders, ...(own ? { message: own } : {}) });
      }}
    >
      <Section title={t`What you ask for`} description={wording.asks}>
        <KindChoice value={kind} onChange={setKind} mayResell={partnerKind !== "advisor"} />
        {isJoint ? <ProviderChoice api={api} value={provider} onChange={setProvider} /> : null}
        <AdministrationChoice kind={kind} wording={wording} rules={rules} wished={wished} onWish={setWished} />
        {namesServices ? (
          <ServiceChoice
            services={rules.administeredServices}
            chosen={services}
            onChange={setServices}
            fault={fieldError(upload.error, "services")}
          />
        ) : null}
        <Field label={<Trans>Language of the message</Trans>} hint={<Trans>For lines that name none.</Trans>} style={{ maxWidth: "320px" }}>
          <LanguageSelect value={language} onChange={setLanguage} />
        </Field>
        <ExpiryField label={wording.within} usual={rules.invitationDays} days={days} onChange={setDays} />
        <Checkbox
          label={t`Remind those who don't answer`}
          checked={reminders}
          onChange={(_, { checked }) => setReminders(checked === true)}
        />
        {namesServices && services.length === 0 ? null : (
          <BatchLetter api={api} ask={ask} why={wording.linkMissing} own={own} onOwn={setOwn} error={upload.error} />
        )}
      </Section>
      <Section
        title={t`The file`}
        description={t`Its first line names the columns: E-mail, and if you like Company name and Language (en or it). Addresses that are already your customers', have an unanswered invitation from you, or take no requests are skipped.`}
        actions={
          <Button icon={<ArrowDownloadRegular />} onClick={downloadExample}>
            <Trans>Download an example</Trans>
          </Button>
        }
      >
        <CsvField file={file} onChange={setFile} disabled={upload.isPending} />
        <Field
          hint={<Trans>Checks every line and says what would be sent, shows the letter as each would get it, and sends nothing.</Trans>}
        >
          <Switch label={t`Trial run`} checked={dryRun} disabled={upload.isPending} onChange={(_, { checked }) => setDryRun(checked)} />
        </Field>
        {upload.isPending && file ? <UploadProgress sent={sent} size={file.size} /> : null}
        <ProblemBar error={upload.error} />
        <div className={form.actions}>
          <SubmitButton busy={upload.isPending} disabled={blocked !== undefined} describedBy={blocked}>
            {dryRun ? <Trans>Start the trial run</Trans> : <Trans>Send the invitations</Trans>}
          </SubmitButton>
          {file ? null : (
            <Text id="no-file-yet" className={form.quiet}>
              <Trans>Choose a file first.</Trans>
            </Text>
          )}
        </div>
      </Section>
    </form>
  );
}
