import { Field, Select } from "@fluentui/react-components";
import { useLingui } from "@lingui/react/macro";
import type { EnrollmentApplication } from "@procura/sdk";
import type { Api } from "../../../lib/api.ts";
import { ProblemBar } from "../../../ui/problem-bar.tsx";
import { kindsInOrder, usePartnerKinds } from "../../organizations/partner-kinds.ts";
import { useChange } from "./commands.ts";

/** The kind can be changed until the application is sent; it is saved at once. */
export function KindField({ api, application }: { api: Api; application: EnrollmentApplication }) {
  const { t } = useLingui();
  const names = usePartnerKinds();
  const change = useChange(api, application.id);
  return (
    <>
      <Field label={t`You apply as`} style={{ maxWidth: "320px" }}>
        <Select
          value={application.partnerKind}
          disabled={change.isPending}
          onChange={(_, { value }) => {
            const partnerKind = kindsInOrder.find((known) => known === value);
            if (partnerKind) change.mutate({ version: application.version, change: { partnerKind } });
          }}
        >
          {kindsInOrder.map((kind) => (
            <option key={kind} value={kind}>
              {names[kind]}
            </option>
          ))}
        </Select>
      </Field>
      <ProblemBar error={change.error} />
    </>
  );
}
