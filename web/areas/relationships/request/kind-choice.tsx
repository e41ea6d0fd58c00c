import { Field, Select } from "@fluentui/react-components";
import { Trans, useLingui } from "@lingui/react/macro";
import { received } from "@procura/sdk";
import { useQuery } from "@tanstack/react-query";
import type { Api } from "../../../lib/api.ts";
import { partnershipsKey } from "../../partnerships/partnerships.ts";
import { type RelationshipKind, useKindChoices, useLabels } from "../kinds.ts";

const wide = { maxWidth: "480px" };

interface KindChoiceProps {
  value: RelationshipKind;
  onChange: (kind: RelationshipKind) => void;
  /** Advisors sell nothing. */
  mayResell: boolean;
}

/** What the partner would be to the customer. */
export function KindChoice({ value, onChange, mayResell }: KindChoiceProps) {
  const labels = useLabels();
  const choices = useKindChoices().filter(({ kind }) => mayResell || kind !== "reseller");
  return (
    <Field label={<Trans>What you would be for the customer</Trans>} hint={choices.find(({ kind }) => kind === value)?.about} style={wide}>
      <Select value={value} onChange={(_, data) => onChange(data.value as RelationshipKind)}>
        {choices.map(({ kind }) => (
          <option key={kind} value={kind}>
            {labels[kind]}
          </option>
        ))}
      </Select>
    </Field>
  );
}

interface ProviderChoiceProps {
  api: Api;
  value: string;
  onChange: (providerId: string) => void;
}

/** With which provider the customer is asked, for resellers that have one; without any there is nothing to choose. */
export function ProviderChoice({ api, value, onChange }: ProviderChoiceProps) {
  const { t } = useLingui();
  const partnerships = useQuery({
    queryKey: [...partnershipsKey(api), "providers"],
    queryFn: () => received(api.client.GET("/partnerships", { params: { query: { status: "active", limit: 100 } } })),
  });
  const providers = partnerships.data?.items.filter(({ counterpart }) => counterpart.kind === "provider") ?? [];
  if (providers.length === 0) return null;
  return (
    <Field
      label={<Trans>Together with</Trans>}
      hint={
        value ? (
          <Trans>
            By the same acceptance the provider becomes the customer's reseller as well, so that it can order for it. It gets no
            administration.
          </Trans>
        ) : (
          <Trans>Without a provider the customer works with you alone, and your provider can't order for it.</Trans>
        )
      }
      style={wide}
    >
      <Select value={value} onChange={(_, data) => onChange(data.value)}>
        <option value="">{t`No provider`}</option>
        {providers.map(({ counterpart }) => (
          <option key={counterpart.id} value={counterpart.id}>
            {counterpart.name}
          </option>
        ))}
      </Select>
    </Field>
  );
}
