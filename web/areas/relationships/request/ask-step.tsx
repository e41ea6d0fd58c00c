import { Field, Input } from "@fluentui/react-components";
import { Trans, useLingui } from "@lingui/react/macro";
import { type InvitationDraft as Asked, type Language, type Program, received } from "@procura/sdk";
import { useState } from "react";
import { spokenLanguage } from "../../../app/i18n.ts";
import { useOrganization } from "../../../app/session.ts";
import { type Api, idempotent } from "../../../lib/api.ts";
import { useCommand } from "../../../lib/command.ts";
import { fieldError } from "../../../lib/problem.ts";
import { useForm } from "../../../ui/form.ts";
import { LanguageSelect } from "../../../ui/language-select.tsx";
import { ProblemBar } from "../../../ui/problem-bar.tsx";
import { Section } from "../../../ui/section.tsx";
import { SubmitButton } from "../../../ui/submit-button.tsx";
import type { InvitationKind } from "../kinds.ts";
import { AdministrationChoice, asksAdministration } from "./administration-choice.tsx";
import { ExpiryField } from "./expiry-field.tsx";
import { KindChoice, ProviderChoice } from "./kind-choice.tsx";
import type { Draft } from "./request-page.tsx";
import { asksForServices, ServiceChoice } from "./service-choice.tsx";
import { useRequestWording } from "./wording.ts";

interface AskStepProps {
  api: Api;
  kind: InvitationKind;
  /** Of a joint invitation; "" for none. */
  providerId: string;
  onProvider: (providerId: string) => void;
  onKind: (kind: InvitationKind) => void;
  program: Program;
  onDrafted: (draft: Draft) => void;
}

export function AskStep({ api, kind, providerId, onProvider, onKind, program, onDrafted }: AskStepProps) {
  const { t } = useLingui();
  const form = useForm();
  const wording = useRequestWording(kind, program.name);
  const [wished, setWished] = useState(true);
  const [language, setLanguage] = useState<Language>(spokenLanguage);
  const [days, setDays] = useState(program.rules.invitationDays);
  const include = asksAdministration(wording, program.rules, wished);
  const { partnerKind } = useOrganization();
  const provider = kind === "reseller" && partnerKind === "indirect-reseller" ? providerId : "";
  const [code, setCode] = useState("");
  const [services, setServices] = useState<string[]>([]);
  const namesServices = asksForServices(program.rules, kind, include);
  const prepare = useCommand(
    (body: Omit<Asked, "kind">, key) => received(api.client.POST("/invitations", { body: { kind, ...body }, ...idempotent(key) })),
    {
      onSuccess: ({ link, message, ...invitation }) => {
        // Both are null only in the answer to a repeated request; asking anew makes a new draft.
        if (link && message) onDrafted({ invitation, link, message });
      },
    },
  );
  return (
    <Section title={t`What you ask for`} description={wording.asks}>
      <form
        className={form.root}
        style={{ maxWidth: "none" }}
        onSubmit={(event) => {
          event.preventDefault();
          const requestCode = code.trim();
          prepare.mutate({
            includeDelegatedAdministration: include,
            language,
            expiresInDays: days,
            ...(requestCode ? { requestCode } : {}),
            ...(namesServices ? { services } : {}),
            ...(provider ? { providerId: provider } : {}),
          });
        }}
      >
        {kind === "partnership" ? null : <KindChoice value={kind} onChange={onKind} mayResell={partnerKind !== "advisor"} />}
        {kind === "reseller" && partnerKind === "indirect-reseller" ? (
          <ProviderChoice api={api} value={provider} onChange={onProvider} />
        ) : null}
        <AdministrationChoice kind={kind} wording={wording} rules={program.rules} wished={wished} onWish={setWished} />
        {namesServices ? (
          <ServiceChoice
            services={program.rules.administeredServices}
            chosen={services}
            onChange={setServices}
            fault={fieldError(prepare.error, "services")}
          />
        ) : null}
        <Field label={<Trans>Language of the message</Trans>} style={{ maxWidth: "320px" }}>
          <LanguageSelect value={language} onChange={setLanguage} />
        </Field>
        <ExpiryField
          label={wording.within}
          hint={<Trans>After that, the link no longer works.</Trans>}
          usual={program.rules.invitationDays}
          days={days}
          onChange={setDays}
        />
        <Field
          label={<Trans>Request code</Trans>}
          hint={<Trans>Only if they gave you one: some take requests with their code alone.</Trans>}
          validationMessage={fieldError(prepare.error, "requestCode")}
          style={{ maxWidth: "320px" }}
        >
          <Input value={code} autoComplete="off" placeholder="K7QM-2XPR" onChange={(_, { value }) => setCode(value)} />
        </Field>
        <ProblemBar error={prepare.error} />
        <div className={form.actions}>
          <SubmitButton busy={prepare.isPending}>
            <Trans>Continue to the message</Trans>
          </SubmitButton>
        </div>
      </form>
    </Section>
  );
}
