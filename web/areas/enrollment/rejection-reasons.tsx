import { useLingui } from "@lingui/react/macro";

export const reasonCodes = [
  "employment-unproven",
  "domain-not-owned",
  "business-not-found",
  "name-differs",
  "address-differs",
  "membership-mismatch",
  "documents-unreadable",
  "not-eligible",
] as const;
export type ReasonCode = (typeof reasonCodes)[number];

export function useReasonTexts(): Record<ReasonCode, string> {
  const { t } = useLingui();
  return {
    "employment-unproven": t`It is not proven that the primary contact works for the organization`,
    "domain-not-owned": t`The mail domain does not belong to the organization`,
    "business-not-found": t`The business was not found in the register`,
    "name-differs": t`The legal name differs from the registered one`,
    "address-differs": t`The address differs from the registered one`,
    "membership-mismatch": t`The partner network membership belongs to somebody else`,
    "documents-unreadable": t`The documents can't be read or don't prove what they should`,
    "not-eligible": t`The organization is not eligible for the program`,
  };
}

export function RejectionReasons({ codes }: { codes: readonly string[] }) {
  const texts = useReasonTexts();
  const known = reasonCodes.filter((code) => codes.includes(code));
  if (known.length === 0) return null;
  return (
    <ul style={{ margin: 0, paddingInlineStart: "20px" }}>
      {known.map((code) => (
        <li key={code}>{texts[code]}</li>
      ))}
    </ul>
  );
}
