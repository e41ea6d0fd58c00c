import type { Localized } from "../platform/index.ts";
import { adminRoles } from "./roles.data.ts";
import type { LinkCode, MissingLink } from "./rules.ts";

interface Words {
  readonly message: Localized;
  readonly nextStep?: Localized;
}

/** A decision names roles in English, as programs know them. */
const italianNames: ReadonlyMap<string, string> = new Map(adminRoles.map(({ name }) => [name.en, name.it]));

const askAgain: Localized = {
  en: "Ask the customer for administration again, with a new invitation.",
  it: "Chiedi di nuovo l'amministrazione al cliente, con un nuovo invito.",
};
const askOwnAdmin: Localized = {
  en: "Ask a global administrator of your organization.",
  it: "Rivolgiti a un amministratore globale della tua organizzazione.",
};

const words: Readonly<Record<LinkCode, (missing: MissingLink) => Words>> = {
  "person-unknown": () => ({ message: { en: "There is no such person.", it: "Questa persona non esiste." } }),
  "person-not-active": ({ name }) => ({
    message: { en: `${name}'s account is not active.`, it: `L'account di ${name} non è attivo.` },
    nextStep: askOwnAdmin,
  }),
  "multi-factor-required": ({ link, name }) => ({
    message:
      link === "second-factor"
        ? {
            en: `The partner program requires a second factor for this, and ${name} has none registered.`,
            it: `Il programma partner richiede un secondo fattore per questa operazione e ${name} non ne ha registrato nessuno.`,
          }
        : {
            en: `The partner program requires a second factor for this, and ${name} signed in without it.`,
            it: `Il programma partner richiede un secondo fattore per questa operazione e ${name} ha effettuato l'accesso senza usarlo.`,
          },
    nextStep:
      link === "second-factor"
        ? {
            en: "Set one up in the account, under Security: an authenticator app or a passkey.",
            it: "Configurane uno nel proprio account, sotto Sicurezza: un'app di autenticazione o una passkey.",
          }
        : { en: "Sign in again with the second factor.", it: "Accedi di nuovo con il secondo fattore." },
  }),
  "organization-unknown": () => ({ message: { en: "There is no such organization.", it: "Questa organizzazione non esiste." } }),
  "no-relationship": ({ name }) => ({
    message: {
      en: `The person neither belongs to ${name || "the organization"} nor to a partner with delegated administration there.`,
      it: `La persona non appartiene ${name ? `a ${name}` : "all'organizzazione"} né a un partner con amministrazione delegata.`,
    },
  }),
  "partner-suspended": ({ name }) => ({
    message: { en: `${name} is suspended.`, it: `${name} è sospesa.` },
    nextStep: { en: "Contact the vendor.", it: "Contatta il fornitore del cloud." },
  }),
  "administration-removed": ({ at, by }) => ({
    message: {
      en: `The customer removed the partner's admin roles${by ? ` (${by})` : ""}${at ? ` on ${at.slice(0, 10)}` : ""}.`,
      it: `Il cliente ha rimosso i ruoli di amministratore del partner${by ? ` (${by})` : ""}${at ? ` il ${at.slice(0, 10)}` : ""}.`,
    },
    nextStep: askAgain,
  }),
  "grant-not-started": ({ at }) => ({
    message: {
      en: `The grant begins only at ${at ?? "a later time"}.`,
      it: at === null ? "L'autorizzazione inizia solo più avanti." : `L'autorizzazione inizia solo il ${at}.`,
    },
  }),
  "grant-expired": ({ at }) => ({
    message: { en: `The grant ended at ${at ?? "its end"}.`, it: `L'autorizzazione è terminata il ${at ?? "termine previsto"}.` },
    nextStep: askAgain,
  }),
  "suspended-by-vendor": ({ at }) => ({
    message: {
      en: `The vendor has suspended the partner's relationship with this customer${at ? ` on ${at.slice(0, 10)}` : ""}.`,
      it: `Il fornitore del cloud ha sospeso la relazione del partner con questo cliente${at ? ` il ${at.slice(0, 10)}` : ""}.`,
    },
    nextStep: {
      en: "Talk to the vendor. It can lift the suspension.",
      it: "Parlane con il fornitore del cloud: può revocare la sospensione.",
    },
  }),
  "customer-locked": ({ name }) => ({
    message: { en: `${name} has locked all partner access.`, it: `${name} ha bloccato ogni accesso dei partner.` },
    nextStep: { en: "Only the customer can lift the lock.", it: "Solo il cliente può rimuovere il blocco." },
  }),
  "not-delegable": () => ({
    message: { en: "Only the customer's own people can do this.", it: "Solo le persone del cliente possono farlo." },
  }),
  "group-missing": ({ name }) => ({
    message: {
      en: `The person is in none of the groups that administer this customer (${name}).`,
      it: `La persona non fa parte di nessuno dei gruppi che amministrano questo cliente (${name}).`,
    },
    nextStep: askOwnAdmin,
  }),
  "role-missing": () => ({
    message: { en: "The person holds no role that allows this.", it: "La persona non ha alcun ruolo che lo consenta." },
    nextStep: askOwnAdmin,
  }),
  "action-not-in-role": ({ name }) => ({
    message: { en: `The role ${name} does not allow this.`, it: `Il ruolo ${italianNames.get(name) ?? name} non lo consente.` },
    nextStep: askOwnAdmin,
  }),
};

/** Why a decision was "no", and what to do, in words. */
export function wordsFor(missing: MissingLink): Words {
  return words[missing.code](missing);
}
