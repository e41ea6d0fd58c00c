import { isSupportedCountry, parsePhoneNumberFromString } from "libphonenumber-js";
import type { FieldProblem } from "./field-problem.ts";

/** What a field says, as it is kept; or what is wrong with it. */
export type Checked =
  | { readonly value: string; readonly problem: null }
  | { readonly value: string; readonly problem: Omit<FieldProblem, "path"> };

/** A telephone number, in international form; country: where one without a prefix is. */
export function checkPhone(text: string, country: string): Checked {
  const number = parsePhoneNumberFromString(text, isSupportedCountry(country) ? country : undefined);
  if (number?.isValid()) return { value: number.formatInternational(), problem: null };
  return {
    value: text,
    problem: {
      code: "phone-invalid",
      message: {
        en: "This is not a telephone number of the country; write others with their prefix, such as +39 02 1234567.",
        it: "Non è un numero di telefono del paese; per gli altri paesi indica il prefisso, ad esempio +39 02 1234567.",
      },
    },
  };
}

/** A public website, by its address; without a scheme https is meant. */
export function checkWebsite(text: string): Checked {
  const url = URL.parse(/^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`);
  const isPublic =
    url !== null &&
    /^https?:$/.test(url.protocol) &&
    url.username === "" &&
    url.password === "" &&
    /^[^.].*\.[a-z][a-z0-9-]*$/i.test(url.hostname);
  if (isPublic && url.href.length <= 300) return { value: url.href.replace(/\/$/, ""), problem: null };
  return {
    value: text,
    problem: {
      code: "website-invalid",
      message: {
        en: "This is not the address of a website, such as www.example.com.",
        it: "Non è l'indirizzo di un sito web, come www.example.com.",
      },
    },
  };
}
