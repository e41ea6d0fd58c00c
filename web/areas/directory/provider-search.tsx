import { Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { SearchRegular } from "@fluentui/react-icons";
import { Trans, useLingui } from "@lingui/react/macro";
import { type Provider, received } from "@procura/sdk";
import { type ReactNode, useState } from "react";
import { anyone } from "../../lib/api.ts";
import { useFormats } from "../../lib/formats.ts";
import { usePagedList } from "../../lib/paging.ts";
import { CountrySelect } from "../../ui/country-select.tsx";
import { DataList } from "../../ui/data-list.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Identity } from "../../ui/identity.tsx";
import { SearchField } from "../../ui/search-field.tsx";
import { offers, useOfferNames } from "./offers.ts";

const useStyles = makeStyles({
  filters: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(180px, 100%), 1fr))",
    gap: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
  },
});

/** The list with its search; linkTo: the way to one of them. */
export function ProviderSearch({ linkTo }: { linkTo: (provider: Provider) => ReactNode }) {
  const styles = useStyles();
  const { t } = useLingui();
  const formats = useFormats();
  const names = useOfferNames();
  const [search, setSearch] = useState("");
  const [country, setCountry] = useState("");
  const [from, setFrom] = useState("");
  const [offer, setOffer] = useState<Provider["offers"][number] | "">("");
  const filter = {
    ...(search ? { search } : {}),
    ...(country ? { country } : {}),
    ...(from ? { resellerCountry: from } : {}),
    ...(offer ? { offer } : {}),
  };
  const providers = usePagedList(["visitor", "providers", filter], (page) =>
    received(anyone.GET("/provider-listings", { params: { query: { ...page, ...filter } } })),
  );
  return (
    <>
      <SearchField label={t`Search by name or what they say`} value={search} onSearch={setSearch} />
      <div className={styles.filters}>
        <Field label={t`Your country`}>
          <CountrySelect value={from} onChange={setFrom} any={t`Any region`} />
        </Field>
        <Field label={t`Country of the provider`}>
          <CountrySelect value={country} onChange={setCountry} any={t`Any country`} />
        </Field>
        <Field label={t`Offers`}>
          <Select
            select={{ style: { minWidth: 0, width: "100%" } }}
            value={offer}
            onChange={(_, { value }) => setOffer(offers.find((known) => known === value) ?? "")}
          >
            <option value="">{t`Anything`}</option>
            {offers.map((known) => (
              <option key={known} value={known}>
                {names[known]}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <DataList
        label={t`Providers`}
        list={providers}
        idOf={({ organizationId }) => organizationId}
        columns={[
          {
            key: "name",
            name: t`Provider`,
            width: 2,
            cell: (provider) => <Identity organization name={provider.name} title={linkTo(provider)} detail={provider.region.name} />,
          },
          { key: "country", name: t`Country`, cell: (provider) => formats.country(provider.country) },
          { key: "offers", name: t`Offers`, width: 1.5, cell: (provider) => provider.offers.map((known) => names[known]).join(", ") },
          { key: "hours", name: t`Support hours`, width: 1.5, cell: ({ supportHours }) => supportHours },
        ]}
        empty={
          Object.keys(filter).length > 0 ? (
            <EmptyState icon={<SearchRegular />} title={t`No provider found`}>
              <Trans>No listed provider matches what you look for. Take a filter away, or search for another word.</Trans>
            </EmptyState>
          ) : (
            <EmptyState icon={<SearchRegular />} title={t`No provider is listed yet`}>
              <Trans>Providers will stand here as soon as they have published what they offer.</Trans>
            </EmptyState>
          )
        }
      />
    </>
  );
}
