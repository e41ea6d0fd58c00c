import type { Language } from "../../platform/index.ts";
import type { RelationshipKind } from "../kinds.data.ts";
import { linkPlace } from "./rules.ts";

export interface Letter {
  readonly subject: string;
  readonly body: string;
}

export interface Asked {
  readonly partner: string;
  readonly person: string;
  readonly administration: boolean;
  /** By name, of a program where they are administered apart. */
  readonly services?: readonly string[];
  readonly until: Date;
  /** Of a joint invitation. */
  readonly provider: string | null;
  /** Where the program has it accepted. */
  readonly portal?: string | undefined;
}

/** The draft that a partner begins with. It says honestly what is asked; the partner may write anything else, but the link stays. */
export function draftLetter(language: Language, kind: RelationshipKind, asked: Asked): Letter {
  const { partner, person, administration, services = [] } = asked;
  const until = dayIn(language, asked.until);
  const portal = asked.portal === undefined ? "" : language === "it" ? `, nel portale ${asked.portal}` : `, in the ${asked.portal}`;
  const words = wordsOf(kind, language);
  const wish = administration && kind === "reseller" ? words.wishWithAdministration : words.wish;
  const means = administration && kind === "reseller" ? words.meansWithAdministration : words.means;
  const joint = asked.provider === null ? [] : [words.joint(asked.provider)];
  const concerned = services.length === 0 ? [] : [`${language === "it" ? "Riguarda" : "This is about"}: ${services.join(", ")}.`];
  return language === "it"
    ? {
        subject: `${partner} vi invita a collaborare`,
        body: [
          "Buongiorno,",
          `${partner} desidera ${wish}.`,
          ...concerned,
          ...joint,
          "Un amministratore globale della vostra organizzazione può leggere che cosa comporta, e accettare o rifiutare, qui:",
          linkPlace,
          means,
          `L'invito può essere accettato fino al ${until}${portal}.`,
          `Cordiali saluti\n${person}\n${partner}`,
        ].join("\n\n"),
      }
    : {
        subject: `${partner} invites you to work together`,
        body: [
          "Hello,",
          `${partner} would like to ${wish}.`,
          ...concerned,
          ...joint,
          "A global administrator of your organization can read what this means, and accept or decline, here:",
          linkPlace,
          means,
          `The invitation can be accepted until ${until}${portal}.`,
          `Kind regards\n${person}\n${partner}`,
        ].join("\n\n"),
      };
}

export function dayIn(language: Language, date: Date): string {
  return date.toLocaleDateString(language === "it" ? "it-IT" : "en-US", { dateStyle: "long", timeZone: "UTC" });
}

const administers = {
  en: "If you accept, our administrators can manage your users and services on your behalf. You see everything they do, and you can take that away at any time",
  it: "Se accettate, i nostri amministratori possono gestire utenti e servizi per vostro conto. Vedrete tutto ciò che fanno e potrete revocare questa possibilità in qualsiasi momento",
};
const nothingMore = {
  en: "We get no access to your users or your data.",
  it: "Non avremo accesso ai vostri utenti né ai vostri dati.",
};

/** What the partner would like to do, and what it means if the customer accepts. */
const words: Readonly<Record<RelationshipKind, Readonly<Record<Language, { wish: string; means: string }>>>> = {
  reseller: {
    en: { wish: "work with your organization as your reseller", means: `If you accept, we can sell you services. ${nothingMore.en}` },
    it: {
      wish: "collaborare con la vostra organizzazione come rivenditore",
      means: `Se accettate, possiamo vendervi servizi. ${nothingMore.it}`,
    },
  },
  "delegated-administrator": {
    en: { wish: "administer your services for you", means: `${administers.en}.` },
    it: { wish: "amministrare i servizi per vostro conto", means: `${administers.it}.` },
  },
  advisor: {
    en: {
      wish: "be your advisor",
      means:
        "If you accept, we can see who your users are, reset their passwords and handle support incidents for you, and nothing else. You can end that at any time.",
    },
    it: {
      wish: "essere il vostro consulente",
      means:
        "Se accettate, possiamo vedere chi sono i vostri utenti, reimpostarne le password e gestire le richieste di assistenza per voi, e nient'altro. Potete porvi fine in qualsiasi momento.",
    },
  },
  "partner-account": {
    en: {
      wish: "work in your organization with user accounts that you give our people",
      means:
        "If you accept, you can give accounts to people of ours whom you name, and choose what each of them may do. None of us gets an account without you.",
    },
    it: {
      wish: "lavorare nella vostra organizzazione con account che assegnate alle nostre persone",
      means:
        "Se accettate, potete assegnare account a persone nostre che indicate voi e scegliere che cosa ciascuna può fare. Senza di voi nessuno di noi ottiene un account.",
    },
  },
  "purchase-visibility": {
    en: {
      wish: "see what is bought for your organization",
      means: `If you accept, we can keep a list of what you buy through us, and see what other partners have bought for you if you wish so. ${nothingMore.en}`,
    },
    it: {
      wish: "vedere che cosa viene acquistato per la vostra organizzazione",
      means: `Se accettate, possiamo tenere un elenco di ciò che acquistate tramite noi e, se lo desiderate, vedere che cosa altri partner hanno acquistato per voi. ${nothingMore.it}`,
    },
  },
  device: {
    en: {
      wish: "manage the computers that you get from us",
      means: `If you accept, we can list computers that you get from us as managed by us. You see each of them, and can release it at any time. ${nothingMore.en}`,
    },
    it: {
      wish: "gestire i computer che vi forniamo",
      means: `Se accettate, possiamo elencare come gestiti da noi i computer che vi forniamo. Li vedrete uno per uno e potrete rilasciarli in qualsiasi momento. ${nothingMore.it}`,
    },
  },
  "line-of-business": {
    en: {
      wish: "provide apps for your organization",
      means: `If you accept, we can submit apps for your organization. None is offered to your people before you have said yes to it. ${nothingMore.en}`,
    },
    it: {
      wish: "fornire app per la vostra organizzazione",
      means: `Se accettate, possiamo proporre app per la vostra organizzazione. Nessuna viene offerta alle vostre persone prima del vostro sì. ${nothingMore.it}`,
    },
  },
};

function wordsOf(kind: RelationshipKind, language: Language) {
  const own = words[kind][language];
  return {
    ...own,
    ...(language === "it"
      ? {
          wishWithAdministration: `${own.wish} e amministrare i servizi per vostro conto`,
          meansWithAdministration: `${administers.it}, senza interrompere la collaborazione.`,
          joint: (provider: string) =>
            `Gli ordini passano per il nostro provider, ${provider}: con la stessa accettazione anche ${provider} diventa vostro rivenditore, e nient'altro.`,
        }
      : {
          wishWithAdministration: `${own.wish} and to administer your services for you`,
          meansWithAdministration: `${administers.en} without ending the relationship.`,
          joint: (provider: string) =>
            `Orders go through our provider, ${provider}: by the same acceptance ${provider} becomes your reseller as well, and nothing else.`,
        }),
  };
}
