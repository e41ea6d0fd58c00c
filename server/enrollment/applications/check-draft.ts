import { checkPhone, checkWebsite, type FieldProblem } from "../../accounts/index.ts";
import { isTellingName } from "../../organizations/index.ts";
import type { Localized } from "../../platform/index.ts";
import type { Address, Draft, NetworkProfile } from "./draft.ts";
import { isPostalCode, partsOf } from "./postal-address.ts";
import { isWebMail } from "./web-mail.ts";

export interface CheckedDraft {
  /** As it is kept: telephone numbers and websites in one form. */
  readonly draft: Draft;
  /** What is there and not right. */
  readonly wrong: readonly FieldProblem[];
}

/** What an application says, held against the rules of its country. What is not there yet is not judged. */
export function checkDraft(draft: Draft, country: string): CheckedDraft {
  const wrong: FieldProblem[] = [];
  const kept = (path: string, text: string | null, check: typeof checkWebsite) => {
    if (text === null) return null;
    const { value, problem } = check(text);
    if (problem) wrong.push({ path, ...problem });
    return value;
  };
  const phone = (text: string) => checkPhone(text, country);
  const { legalProfile: legal, primaryContact: contact, supportContact: support } = draft;
  if (legal.legalName !== null && !isTellingName(legal.legalName)) wrong.push({ path: "legalProfile.legalName", ...nameSaysNothing });
  if (contact.email !== null && isWebMail(contact.email)) wrong.push({ path: "primaryContact.email", ...webMail });
  wrong.push(...wrongInAddress(legal.address, country));
  return {
    draft: {
      legalProfile: {
        ...legal,
        phone: kept("legalProfile.phone", legal.phone, phone),
        website: kept("legalProfile.website", legal.website, checkWebsite),
      },
      primaryContact: { ...contact, phone: kept("primaryContact.phone", contact.phone, phone) },
      supportContact: {
        ...support,
        phone: kept("supportContact.phone", support.phone, phone),
        website: kept("supportContact.website", support.website, checkWebsite),
      },
    },
    wrong,
  };
}

/** Everything that keeps an application from being submitted: what is missing, and what is not right. */
export function problemsOf(draft: Draft, networkProfile: NetworkProfile | null, country: string): FieldProblem[] {
  const { legalProfile: legal, primaryContact: contact, supportContact: support } = draft;
  const parts = partsOf(country);
  const required: Record<string, unknown> = {
    networkProfile,
    "legalProfile.legalName": legal.legalName,
    "legalProfile.address.line1": legal.address?.line1,
    "legalProfile.address.city": legal.address?.city,
    ...(parts.region ? { "legalProfile.address.region": legal.address?.region } : {}),
    ...(parts.postalCode ? { "legalProfile.address.postalCode": legal.address?.postalCode } : {}),
    "primaryContact.firstName": contact.firstName,
    "primaryContact.lastName": contact.lastName,
    "primaryContact.email": contact.email,
    "primaryContact.phone": contact.phone,
    "supportContact.email": support.email,
    "supportContact.phone": support.phone,
    "supportContact.website": support.website,
  };
  const missing = Object.entries(required).filter(([, value]) => value === null || value === undefined);
  return [
    ...missing.map(([path]) => ({ path, ...(path === "networkProfile" ? profileMissing : fieldMissing) })),
    ...checkDraft(draft, country).wrong,
  ];
}

function wrongInAddress(address: Address | null, country: string): FieldProblem[] {
  if (address === null) return [];
  const { postalCode } = address;
  const parts = partsOf(country);
  if (postalCode !== null && parts.postalCode && !isPostalCode(postalCode, country))
    return [{ path: "legalProfile.address.postalCode", ...postalCodeInvalid }];
  return [];
}

interface Words {
  readonly code: string;
  readonly message: Localized;
}
const webMail: Words = {
  code: "web-mail-address",
  message: {
    en: "This is an address at a public web-mail service, which anybody can have. Give one at the organization's own domain.",
    it: "È un indirizzo di un servizio di posta pubblico, che chiunque può avere. Indicane uno del dominio dell'organizzazione.",
  },
};
const nameSaysNothing: Words = {
  code: "name-says-nothing",
  message: { en: "The name needs at least two letters or digits.", it: "Il nome deve contenere almeno due lettere o cifre." },
};
const postalCodeInvalid: Words = {
  code: "postal-code-invalid",
  message: { en: "This is not a postal code of the country.", it: "Non è un codice postale del paese." },
};
const fieldMissing: Words = { code: "field-missing", message: { en: "This is still missing.", it: "Questo dato manca ancora." } };
const profileMissing: Words = {
  code: "network-profile-missing",
  message: {
    en: "Sign in with the membership account and choose the partner network ID.",
    it: "Accedi con l'account della rete partner e scegli l'ID della rete.",
  },
};
