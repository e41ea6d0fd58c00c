import { Checkbox, Field, Input, Select, Text } from "@fluentui/react-components";
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
import { AccessExplained, AdministrationExplained } from "./administration-explained.tsx";
import { KindChoice, ProviderChoice } from "./kind-choice.tsx";
import type { Draft } from "./request-page.tsx";
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
  const rule = wording.ruleOf(program.rules);
  const [wished, setWished] = useState(true);
  const [language, setLanguage] = useState<Language>(spokenLanguage);
  const [days, setDays] = useState(program.rules.invitationDays);
  const include = rule === "required" || (rule === "optional" && wished);
  const { partnerKind } = useOrganization();
  const provider = kind === "reseller" && partnerKind === "indirect-reseller" ? providerId : "";
  const [code, setCode] = useState("");
  const prepare = useCommand(
    (body: Omit<Asked, "kind">, key) => received(api.client.POST("/invitations", { body: { kind, ...body }, ...idempotent(key) })),
    {
      onSuccess: ({ link, message, ...invitation }) => {
        // Both are null only in the answer to a repeated request; asking anew makes a new draft.
        if (link && message) onDrafted({ invitation, link, message });
      },
    },
  );
  const choices = [...new Set([7, 14, 30, 60, 90, program.rules.invitationDays])].toSorted((one, other) => one - other);
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
            ...(provider ? { providerId: provider } : {}),
          });
        }}
      >
        {kind === "partnership" ? null : <KindChoice value={kind} onChange={onKind} mayResell={partnerKind !== "advisor"} />}
        {kind === "reseller" && partnerKind === "indirect-reseller" ? (
          <ProviderChoice api={api} value={provider} onChange={onProvider} />
        ) : null}
        {rule === null ? null : (
          <div>
            {wording.administration === null ? null : (
              <Checkbox
                label={wording.administration}
                checked={include}
                disabled={rule !== "optional"}
                onChange={(_, { checked }) => setWished(checked === true)}
                aria-describedby="administration-explained"
              />
            )}
            <div id="administration-explained" style={{ paddingInlineStart: wording.administration === null ? 0 : "36px" }}>
              {wording.ruleSays[rule] ? (
                <Text block weight="semibold">
                  {wording.ruleSays[rule]}
                </Text>
              ) : null}
              {kind === "partnership" ? <AccessExplained included={include} /> : <AdministrationExplained kind={kind} included={include} />}
            </div>
          </div>
        )}
        <Field label={<Trans>Language of the message</Trans>} style={{ maxWidth: "320px" }}>
          <LanguageSelect value={language} onChange={setLanguage} />
        </Field>
        <Field label={wording.within} hint={<Trans>After that, the link no longer works.</Trans>} style={{ maxWidth: "320px" }}>
          <Select value={String(days)} onChange={(_, { value }) => setDays(Number(value))}>
            {choices.map((choice) => (
              <option key={choice} value={choice}>
                {t`${choice} days`}
              </option>
            ))}
          </Select>
        </Field>
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
