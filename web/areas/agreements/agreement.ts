import { type AcceptedText, type Agreement, received } from "@procura/sdk";
import { type UseQueryResult, useQuery } from "@tanstack/react-query";
import { spokenLanguage } from "../../app/i18n.ts";
import { anyone } from "../../lib/api.ts";

/** The text in force, for a country, in the language on the screen. */
export function useAgreement(key: string | undefined, country: string): UseQueryResult<Agreement> {
  const language = spokenLanguage();
  return useQuery({
    queryKey: ["agreement", key, country, language],
    queryFn: () =>
      received(
        anyone.GET("/agreements/{key}", {
          params: { path: { key: key ?? "" }, query: { country, language } },
        }),
      ),
    enabled: key !== undefined,
  });
}

/** What is sent by whoever has read the text and accepts it. */
export function acceptedText({ key, version, language, sha256 }: Agreement): AcceptedText {
  return { key, version, language: language === "it" ? "it" : "en", sha256 };
}
