import { Field, Input, Switch } from "@fluentui/react-components";
import { Trans, useLingui } from "@lingui/react/macro";
import type { NetworkMembership } from "@procura/sdk";
import { useState } from "react";
import type { Api } from "../../../lib/api.ts";
import { fieldError } from "../../../lib/problem.ts";
import { CountrySelect } from "../../../ui/country-select.tsx";
import { FormDialog } from "../../../ui/form-dialog.tsx";
import { useNotice } from "../../../ui/toasts.tsx";
import { type MembershipValues, useSaveMembership } from "./memberships.ts";

interface MembershipDialogProps {
  api: Api;
  /** Without it a membership is added. */
  known?: NetworkMembership | undefined;
  onClose: () => void;
}

const nothing: MembershipValues = { networkId: "", name: "", country: "", active: true, accountEmail: "" };

export function MembershipDialog({ api, known, onClose }: MembershipDialogProps) {
  const { t } = useLingui();
  const notify = useNotice();
  const [values, setValues] = useState<MembershipValues>(() => ({ ...nothing, ...(known ? pick(known) : {}) }));
  const save = useSaveMembership(api, known, () => {
    notify(t`The membership is saved.`);
    onClose();
  });
  const set = (part: Partial<MembershipValues>) => setValues({ ...values, ...part });
  const fault = (path: string) => {
    const validationMessage = fieldError(save.error, path);
    return validationMessage ? { validationMessage } : {};
  };
  return (
    <FormDialog
      title={known ? t`Correct the membership` : t`Add a membership`}
      submit={t`Save`}
      busy={save.isPending}
      error={save.error}
      onClose={onClose}
      onSubmit={() =>
        save.mutate({ ...values, networkId: values.networkId.trim(), name: values.name.trim(), accountEmail: values.accountEmail.trim() })
      }
    >
      <Field label={t`Partner network ID`} hint={known ? t`The ID can't be changed.` : t`4 to 12 digits`} required {...fault("networkId")}>
        <Input
          value={values.networkId}
          readOnly={known !== undefined}
          inputMode="numeric"
          onChange={(_, { value }) => set({ networkId: value })}
        />
      </Field>
      <Field label={t`Organization`} required {...fault("name")}>
        <Input value={values.name} onChange={(_, { value }) => set({ name: value })} />
      </Field>
      <Field label={<Trans>Country</Trans>} required {...fault("country")}>
        <CountrySelect value={values.country} onChange={(country) => set({ country })} />
      </Field>
      <Field label={t`Membership account`} hint={t`The code for applicants goes to this address.`} required {...fault("accountEmail")}>
        <Input type="email" value={values.accountEmail} onChange={(_, { value }) => set({ accountEmail: value })} />
      </Field>
      <Switch label={t`Active`} checked={values.active} onChange={(_, { checked }) => set({ active: checked })} />
    </FormDialog>
  );
}

function pick({ networkId, name, country, active, accountEmail }: NetworkMembership): MembershipValues {
  return { networkId, name, country, active, accountEmail };
}
