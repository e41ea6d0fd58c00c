import { Select } from "@fluentui/react-components";
import { useLingui } from "@lingui/react/macro";
import { useMemo } from "react";
import { useFormats } from "../lib/formats.ts";

// ISO 3166-1 alpha-2; browsers know the names but not the list.
const codes =
  "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA " +
  "CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB " +
  "GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG " +
  "KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV " +
  "MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB " +
  "SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US " +
  "UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW";

/** All countries with their names, in the reader's language and alphabet. */
export function useCountries(): { code: string; name: string }[] {
  const { i18n } = useLingui();
  const formats = useFormats();
  return useMemo(() => {
    const compare = new Intl.Collator(i18n.locale).compare;
    const named = codes.split(" ").map((code) => ({ code, name: formats.country(code) }));
    return named.toSorted((one, other) => compare(one.name, other.name));
  }, [formats, i18n.locale]);
}

interface CountrySelectProps {
  value: string;
  onChange: (code: string) => void;
  /** What it says without a choice, where none is needed. */
  any?: string;
}

export function CountrySelect({ value, onChange, any }: CountrySelectProps) {
  const { t } = useLingui();
  const countries = useCountries();
  return (
    <Select
      value={value}
      onChange={(_, data) => onChange(data.value)}
      {...(any === undefined ? { autoComplete: "country" } : {})}
      // Else it is as wide as the longest name of a country.
      select={{ style: { minWidth: 0, width: "100%" } }}
    >
      <option value="">{any ?? t`Choose a country`}</option>
      {countries.map(({ code, name }) => (
        <option key={code} value={code}>
          {name}
        </option>
      ))}
    </Select>
  );
}
