import { useLingui } from "@lingui/react/macro";
import { type Agreement, received } from "@procura/sdk";
import { type UseQueryResult, useQuery } from "@tanstack/react-query";
import { anyone } from "../../lib/api.ts";

/** The text in force, for a country, in the language on the screen. */
export function useAgreement(key: string | undefined, country: string): UseQueryResult<Agreement> {
  const { i18n } = useLingui();
  return useQuery({
    queryKey: ["agreement", key, country, i18n.locale],
    queryFn: () =>
      received(
        anyone.GET("/agreements/{key}", {
          params: { path: { key: key ?? "" }, query: { country, language: i18n.locale } },
        }),
      ),
    enabled: key !== undefined,
  });
}
