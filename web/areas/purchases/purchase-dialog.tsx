import { Field, Input } from "@fluentui/react-components";
import { useLingui } from "@lingui/react/macro";
import type { Purchase } from "@procura/sdk";
import { useState } from "react";
import type { Api } from "../../lib/api.ts";
import { fieldError } from "../../lib/problem.ts";
import { FormDialog } from "../../ui/form-dialog.tsx";
import { useNotice } from "../../ui/toasts.tsx";
import { useSavePurchase } from "./purchases.ts";

interface PurchaseDialogProps {
  api: Api;
  customerId: string;
  /** Without it a new one is recorded. */
  known?: Purchase | undefined;
  onClose: () => void;
}

type Values = Record<"agreementNumber" | "productName" | "quantity" | "purchasedOn" | "orderReference", string>;

export function PurchaseDialog({ api, customerId, known, onClose }: PurchaseDialogProps) {
  const { t } = useLingui();
  const notify = useNotice();
  const [values, setValues] = useState<Values>(() => ({
    agreementNumber: known?.agreementNumber ?? "",
    productName: known?.productName ?? "",
    quantity: String(known?.quantity ?? 1),
    purchasedOn: known?.purchasedOn ?? "",
    orderReference: known?.orderReference ?? "",
  }));
  const save = useSavePurchase(api, customerId, known, () => {
    notify(known ? t`The purchase is corrected.` : t`The purchase is recorded.`);
    onClose();
  });
  const field = (key: keyof Values, label: string, options: { required?: boolean; type?: "text" | "date" | "number" } = {}) => {
    const { required = true, type = "text" } = options;
    const fault = fieldError(save.error, key);
    return (
      <Field label={label} required={required} {...(fault ? { validationMessage: fault } : {})}>
        <Input type={type} value={values[key]} onChange={(_, { value }) => setValues({ ...values, [key]: value })} />
      </Field>
    );
  };
  return (
    <FormDialog
      title={known ? t`Correct the purchase` : t`Record a purchase`}
      submit={t`Save`}
      busy={save.isPending}
      error={save.error}
      onClose={onClose}
      onSubmit={() => {
        const { quantity, orderReference, ...rest } = values;
        save.mutate({ ...rest, quantity: Number(quantity), orderReference: orderReference.trim() || null });
      }}
    >
      {field("productName", t`Product`)}
      {field("quantity", t`Quantity`, { type: "number" })}
      {field("purchasedOn", t`Purchased on`, { type: "date" })}
      {field("agreementNumber", t`Agreement number`)}
      {field("orderReference", t`Order reference`, { required: false })}
    </FormDialog>
  );
}
