import { Field, Input, Select } from "@fluentui/react-components";
import { Trans, useLingui } from "@lingui/react/macro";
import type { Program } from "@procura/sdk";
import { useState } from "react";
import { useOrganization } from "../../app/session.ts";
import type { Api } from "../../lib/api.ts";
import { fieldError } from "../../lib/problem.ts";
import { CountrySelect } from "../../ui/country-select.tsx";
import { useForm } from "../../ui/form.ts";
import { ProblemBar } from "../../ui/problem-bar.tsx";
import { Section } from "../../ui/section.tsx";
import { SubmitButton } from "../../ui/submit-button.tsx";
import { suggestUserName } from "../people/user-name.ts";
import { type Added, useAddOrganization } from "./add-organization.ts";
import { kindsInOrder, usePartnerKinds } from "./partner-kinds.ts";
import { useProgramName } from "./program-names.ts";

interface AddOrganizationFormProps {
  api: Api;
  programs: readonly Program[];
  onAdded: (added: Added) => void;
}

const customer = "customer";

export function AddOrganizationForm({ api, programs, onAdded }: AddOrganizationFormProps) {
  const { t } = useLingui();
  const nameOf = useProgramName();
  const form = useForm();
  const organization = useOrganization();
  const kinds = usePartnerKinds();
  const [name, setName] = useState("");
  const [country, setCountry] = useState("");
  const [programId, setProgramId] = useState(organization.programId);
  const [kind, setKind] = useState("");
  const [networkId, setNetworkId] = useState("");
  const [displayName, setDisplayName] = useState("");
  const [typedUserName, setUserName] = useState<string>();
  const [email, setEmail] = useState("");
  const [tried, setTried] = useState(false);
  const userName = typedUserName ?? suggestUserName(displayName);
  const add = useAddOrganization(api, onAdded);
  const fault = (path: string) => {
    const validationMessage = fieldError(add.error, path);
    return validationMessage ? { validationMessage } : {};
  };
  const partnerKind = kindsInOrder.find((known) => known === kind) ?? null;
  const choose = (chosen: string) => (tried && !chosen ? { validationMessage: t`Choose one.` } : {});
  const submit = () => {
    setTried(true);
    if (!kind || !country) return;
    add.mutate({
      name: name.trim(),
      country,
      programId,
      partnerKind,
      ...(partnerKind && networkId.trim() ? { partnerNetworkId: networkId.trim() } : {}),
      administrator: { displayName: displayName.trim(), userName: userName.trim(), email: email.trim() },
    });
  };
  return (
    <form
      noValidate
      style={{ display: "contents" }}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Section title={t`The organization`}>
        <div className={form.root}>
          <Field label={t`Name`} required {...fault("name")}>
            <Input value={name} onChange={(_, { value }) => setName(value)} autoComplete="off" />
          </Field>
          <Field label={t`Country`} required {...choose(country)} {...fault("country")}>
            <CountrySelect value={country} onChange={setCountry} />
          </Field>
          <Field label={t`Program`} hint={t`The cloud that it works in. It can't be changed later.`} required {...fault("programId")}>
            <Select value={programId} onChange={(_, { value }) => setProgramId(value)}>
              {programs.map((program) => (
                <option key={program.id} value={program.id}>
                  {nameOf(program.name)}
                </option>
              ))}
            </Select>
          </Field>
          <Field label={t`Kind`} required {...choose(kind)} {...fault("partnerKind")}>
            <Select value={kind} onChange={(_, { value }) => setKind(value)}>
              <option value="">{t`Choose one`}</option>
              {kindsInOrder.map((known) => (
                <option key={known} value={known}>
                  {kinds[known]}
                </option>
              ))}
              <option value={customer}>{t`Customer`}</option>
            </Select>
          </Field>
          {partnerKind ? (
            <Field label={t`Partner network ID`} hint={t`If it has one: 4 to 12 digits.`} {...fault("partnerNetworkId")}>
              <Input value={networkId} onChange={(_, { value }) => setNetworkId(value)} inputMode="numeric" autoComplete="off" />
            </Field>
          ) : null}
        </div>
      </Section>
      <Section title={t`Its first global administrator`} description={t`This person signs in first, and adds everybody else.`}>
        <div className={form.root}>
          <Field label={t`Full name`} required {...fault("administrator.displayName")}>
            <Input value={displayName} onChange={(_, { value }) => setDisplayName(value)} autoComplete="off" />
          </Field>
          <Field
            label={t`Sign-in name`}
            hint={t`The part before the @. What follows is made from the organization's name.`}
            required
            {...fault("administrator.userName")}
          >
            <Input
              value={userName}
              onChange={(_, { value }) => setUserName(value)}
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
            />
          </Field>
          <Field
            label={t`E-mail address`}
            hint={t`For mails to this person, and to get a new password.`}
            required
            {...fault("administrator.email")}
          >
            <Input type="email" value={email} onChange={(_, { value }) => setEmail(value)} autoComplete="off" />
          </Field>
        </div>
      </Section>
      <ProblemBar error={add.error} />
      <div>
        <SubmitButton busy={add.isPending}>
          <Trans>Add organization</Trans>
        </SubmitButton>
      </div>
    </form>
  );
}
