import { Checkbox, Field, Input } from "@fluentui/react-components";
import { useLingui } from "@lingui/react/macro";
import type { CustomerColumn, CustomerView } from "@procura/sdk";
import { useState } from "react";
import type { Api } from "../../lib/api.ts";
import { FormDialog } from "../../ui/form-dialog.tsx";
import { useNotice } from "../../ui/toasts.tsx";
import { useSaveView } from "./views.ts";

interface SaveViewDialogProps {
  api: Api;
  current: { query: CustomerView["query"]; columns: CustomerColumn[] };
  mayShare: boolean;
  onSaved: (view: CustomerView) => void;
  onClose: () => void;
}

export function SaveViewDialog({ api, current, mayShare, onSaved, onClose }: SaveViewDialogProps) {
  const { t } = useLingui();
  const notice = useNotice();
  const [name, setName] = useState("");
  const [shared, setShared] = useState(false);
  const save = useSaveView(api);
  const submit = () =>
    save.mutate(
      { name, shared, ...current },
      {
        onSuccess: (view) => {
          notice(t`The view is saved.`);
          onSaved(view);
          onClose();
        },
      },
    );
  return (
    <FormDialog
      title={t`Save as a new view`}
      submit={t`Save view`}
      busy={save.isPending}
      error={save.error}
      disabled={name.trim() === ""}
      onSubmit={submit}
      onClose={onClose}
    >
      <Field label={t`Name of the view`} hint={t`Search, filters, order and columns are kept as they are on the page.`} required>
        <Input value={name} maxLength={80} onChange={(_, { value }) => setName(value)} />
      </Field>
      {mayShare ? (
        <Checkbox
          label={t`Share with everybody in my organization who works with customers`}
          checked={shared}
          onChange={(_, { checked }) => setShared(checked === true)}
        />
      ) : null}
    </FormDialog>
  );
}
