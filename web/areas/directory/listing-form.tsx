import { Checkbox, Field, Input, Switch, Textarea } from "@fluentui/react-components";
import { Trans, useLingui } from "@lingui/react/macro";
import { type ProviderListing, received } from "@procura/sdk";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { type Api, idempotent, ifVersion } from "../../lib/api.ts";
import { useCommand } from "../../lib/command.ts";
import { fieldError } from "../../lib/problem.ts";
import { useForm } from "../../ui/form.ts";
import { ProblemBar } from "../../ui/problem-bar.tsx";
import { SubmitButton } from "../../ui/submit-button.tsx";
import { useNotice } from "../../ui/toasts.tsx";
import { listingQuery } from "./listing.ts";
import { offers, useOfferNames } from "./offers.ts";

type Draft = Pick<ProviderListing, "published" | "description" | "offers" | "supportHours" | "website" | "contactEmail">;

export function ListingForm({ api, listing }: { api: Api; listing: ProviderListing }) {
  const { t } = useLingui();
  const form = useForm();
  const notify = useNotice();
  const names = useOfferNames();
  const queryClient = useQueryClient();
  const { published, description, supportHours, website, contactEmail } = listing;
  const [draft, setDraft] = useState<Draft>({ published, description, offers: listing.offers, supportHours, website, contactEmail });
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  const save = useCommand(
    (body: Draft, key) =>
      received(
        api.client.PUT("/organizations/{organizationId}/provider-listing", {
          params: { path: { organizationId: api.organizationId }, header: ifVersion(listing.version) },
          ...idempotent(key),
          body,
        }),
      ),
    {
      onSuccess: (saved) => {
        queryClient.setQueryData(listingQuery(api).queryKey, saved);
        notify(saved.published ? t`Your listing is public now.` : t`Your listing is saved; nobody sees it.`);
      },
    },
  );
  const fault = (field: keyof Draft) => ({ validationMessage: fieldError(save.error, field) });
  return (
    <form
      className={form.root}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(draft);
      }}
    >
      <Field label={<Trans>What you tell resellers</Trans>} required {...fault("description")}>
        <Textarea
          value={draft.description}
          maxLength={2_500}
          rows={6}
          resize="vertical"
          onChange={(_, { value }) => change({ description: value })}
        />
      </Field>
      <fieldset style={{ border: "none", margin: 0, padding: 0 }}>
        <legend>
          <Trans>What you offer</Trans>
        </legend>
        {offers.map((offer) => (
          <div key={offer}>
            <Checkbox
              label={names[offer]}
              checked={draft.offers.includes(offer)}
              onChange={(_, { checked }) =>
                change({ offers: checked ? [...draft.offers, offer] : draft.offers.filter((known) => known !== offer) })
              }
            />
          </div>
        ))}
      </fieldset>
      <Field label={<Trans>Support hours</Trans>} {...fault("supportHours")}>
        <Input value={draft.supportHours ?? ""} maxLength={200} onChange={(_, { value }) => change({ supportHours: value || null })} />
      </Field>
      <Field label={<Trans>Website</Trans>} {...fault("website")}>
        <Input
          type="url"
          value={draft.website ?? ""}
          placeholder="https://www.example.com"
          onChange={(_, { value }) => change({ website: value || null })}
        />
      </Field>
      <Field
        label={<Trans>E-mail address for contact requests</Trans>}
        hint={<Trans>Messages of resellers go there. Visitors do not see it.</Trans>}
        required
        {...fault("contactEmail")}
      >
        <Input type="email" value={draft.contactEmail} onChange={(_, { value }) => change({ contactEmail: value })} />
      </Field>
      <Switch
        label={t`Published: anybody can find and read the listing`}
        checked={draft.published}
        onChange={(_, { checked }) => change({ published: checked })}
      />
      <ProblemBar error={save.error} />
      <div className={form.actions}>
        <SubmitButton busy={save.isPending}>
          <Trans>Save</Trans>
        </SubmitButton>
      </div>
    </form>
  );
}
