import { useLingui } from "@lingui/react/macro";

export const documentKinds = ["registration", "tax-registration", "domain-ownership", "employment", "other"] as const;
export type DocumentKind = (typeof documentKinds)[number];

export function useDocumentKinds(): Record<string, string> {
  const { t } = useLingui();
  return {
    registration: t`Extract of the business register`,
    "tax-registration": t`Tax registration`,
    "domain-ownership": t`Proof that the domain is yours`,
    employment: t`Proof of employment`,
    other: t`Another document`,
  } satisfies Record<DocumentKind, string>;
}
