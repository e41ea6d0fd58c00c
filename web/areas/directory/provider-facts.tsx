import { Link, Text } from "@fluentui/react-components";
import { useLingui } from "@lingui/react/macro";
import type { Provider } from "@procura/sdk";
import { useFormats } from "../../lib/formats.ts";
import { Fact, Facts } from "../../ui/facts.tsx";
import { useOfferNames } from "./offers.ts";

/** What a provider says about itself. */
export function ProviderFacts({ provider }: { provider: Provider }) {
  const { t } = useLingui();
  const formats = useFormats();
  const names = useOfferNames();
  const { description, country, region, offers, supportHours, website } = provider;
  return (
    <>
      <Text style={{ whiteSpace: "pre-line", overflowWrap: "anywhere" }}>{description}</Text>
      <Facts>
        <Fact name={t`Country`}>{formats.country(country)}</Fact>
        <Fact name={t`Region`}>{region.name}</Fact>
        <Fact name={t`Offers`}>{offers.map((offer) => names[offer]).join(", ")}</Fact>
        <Fact name={t`Support hours`}>{supportHours}</Fact>
        <Fact name={t`Website`}>
          {website ? (
            <Link href={website} target="_blank" rel="noopener noreferrer nofollow" inline>
              {website}
            </Link>
          ) : null}
        </Fact>
      </Facts>
    </>
  );
}
