import type { Language } from "../../platform/index.ts";
import { type Asked, dayIn, type Letter } from "../invitations/letter.ts";
import { linkPlace } from "../invitations/rules.ts";

/** The draft that a provider begins with when it invites a reseller. */
export function draftPartnershipLetter(language: Language, asked: Asked): Letter {
  const until = dayIn(language, asked.until);
  return language === "it" ? italian(asked, until) : english(asked, until);
}

function english({ partner, person, administration }: Asked, until: string): Letter {
  const lines = [
    "Hello,",
    `${partner} would like to be your indirect provider: we buy from the vendor, you sell to your customers, and we place the orders for you.`,
    "A global administrator of your organization can read what this means, and authorize us or decline, here:",
    linkPlace,
    "If you authorize us, we may submit orders and add subscriptions for your customers. Your customers stay yours: nothing about your relationships with them changes.",
    ...(administration
      ? [
          "We also ask for administrator access to your own organization, so that we can help you there. That is a separate line, and you can remove it at any time without ending the partnership.",
        ]
      : []),
    `The invitation can be accepted until ${until}.`,
    `Kind regards\n${person}\n${partner}`,
  ];
  return { subject: `${partner} invites you to a partnership`, body: lines.join("\n\n") };
}

function italian({ partner, person, administration }: Asked, until: string): Letter {
  const lines = [
    "Buongiorno,",
    `${partner} desidera essere il vostro provider indiretto: noi acquistiamo dal fornitore del cloud, voi vendete ai vostri clienti e noi inoltriamo gli ordini per voi.`,
    "Un amministratore globale della vostra organizzazione può leggere che cosa comporta, e autorizzarci o rifiutare, qui:",
    linkPlace,
    "Se ci autorizzate, possiamo inoltrare ordini e aggiungere abbonamenti per i vostri clienti. I clienti restano vostri: le vostre relazioni con loro non cambiano.",
    ...(administration
      ? [
          "Chiediamo inoltre l'accesso come amministratore alla vostra organizzazione, per potervi assistere anche lì. È una voce a parte, che potete rimuovere in qualsiasi momento senza interrompere la partnership.",
        ]
      : []),
    `L'invito può essere accettato fino al ${until}.`,
    `Cordiali saluti\n${person}\n${partner}`,
  ];
  return { subject: `${partner} vi invita a una partnership`, body: lines.join("\n\n") };
}
