import type { Language } from "../../platform/index.ts";
import { linkPlace } from "./rules.ts";

export interface Letter {
  readonly subject: string;
  readonly body: string;
}

export interface Asked {
  readonly partner: string;
  readonly person: string;
  readonly administration: boolean;
  readonly until: Date;
}

/** The draft that a partner begins with. It says honestly what is asked; the partner may write anything else, but the link stays. */
export function draftLetter(language: Language, asked: Asked): Letter {
  const { partner, person, administration } = asked;
  const until = dayIn(language, asked.until);
  return language === "it" ? italian(partner, person, administration, until) : english(partner, person, administration, until);
}

export function dayIn(language: Language, date: Date): string {
  return date.toLocaleDateString(language === "it" ? "it-IT" : "en-US", { dateStyle: "long", timeZone: "UTC" });
}

function english(partner: string, person: string, administration: boolean, until: string) {
  const lines = [
    "Hello,",
    `${partner} would like to work with your organization as your reseller${administration ? " and to administer your services for you" : ""}.`,
    "A global administrator of your organization can read what this means, and accept or decline, here:",
    linkPlace,
    administration
      ? "If you accept, our administrators can manage your users and services on your behalf. You see everything they do, and you can take that away at any time without ending the relationship."
      : "If you accept, we can sell you services. We get no access to your users or your data.",
    `The invitation can be accepted until ${until}.`,
    `Kind regards\n${person}\n${partner}`,
  ];
  return { subject: `${partner} invites you to work together`, body: lines.join("\n\n") };
}

function italian(partner: string, person: string, administration: boolean, until: string) {
  const lines = [
    "Buongiorno,",
    `${partner} desidera collaborare con la vostra organizzazione come rivenditore${administration ? " e amministrare i servizi per vostro conto" : ""}.`,
    "Un amministratore globale della vostra organizzazione può leggere che cosa comporta, e accettare o rifiutare, qui:",
    linkPlace,
    administration
      ? "Se accettate, i nostri amministratori possono gestire utenti e servizi per vostro conto. Vedrete tutto ciò che fanno e potrete revocare questa possibilità in qualsiasi momento, senza interrompere la collaborazione."
      : "Se accettate, possiamo vendervi servizi. Non avremo accesso ai vostri utenti né ai vostri dati.",
    `L'invito può essere accettato fino al ${until}.`,
    `Cordiali saluti\n${person}\n${partner}`,
  ];
  return { subject: `${partner} vi invita a collaborare`, body: lines.join("\n\n") };
}
