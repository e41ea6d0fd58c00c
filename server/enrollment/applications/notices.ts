import {
  type Announcement,
  type EventKind,
  type Language,
  type Localized,
  type Notice,
  type NoticeSettings,
  notice,
  type RecordedEvent,
} from "../../platform/index.ts";
import { enrollmentEvents } from "../events.ts";
import { reasonWords } from "../review/reasons.data.ts";
import { linkOf } from "./confirmation-link.ts";

/** What the events of an application say; all mails about it go to the primary contact. */
interface Told {
  readonly language: Language;
  readonly email: string | null;
  readonly submissions?: number;
  readonly text?: string;
  readonly reasons?: readonly (keyof typeof reasonWords)[];
  readonly appeals?: number;
}

type Words = (event: RecordedEvent, told: Told, settings: NoticeSettings) => Readonly<Record<Language, Announcement>>;

function toPrimaryContact(event: EventKind, template: string, words: Words): Notice {
  return notice({
    event,
    template,
    async recipients(_tx, { data }) {
      const { email, language } = data as unknown as Told;
      return email === null ? [] : [{ email, language, data: {} }];
    },
    compose: (event, { language }, settings) => words(event, event.data as unknown as Told, settings)[language],
  });
}

const who = ({ subject }: RecordedEvent) => subject.name ?? "";
const pageOf = ({ organizationId }: RecordedEvent, { publicUrl }: NoticeSettings) => `${publicUrl}/o/${organizationId}/enrollment`;
const openIt: Localized = { en: "Open the application", it: "Apri la domanda" };

const confirmation: Words = (event, { submissions = 0 }, settings) => {
  const { name } = settings;
  const url = linkOf(settings, event.organizationId, { id: event.subject.id ?? "", submissions });
  const organization = who(event);
  return {
    en: {
      subject: `Confirm that ${organization} joins ${name}`,
      heading: "Please confirm",
      paragraphs: [
        `${event.actor.name} has enrolled ${organization} in the partner program of ${name} and named you as primary contact.`,
        "Confirm that your organization signed up, and that this mailbox belongs to it. The review does not begin before that.",
      ],
      action: { label: "Look and confirm", url },
      footnote: "If you know nothing of it, do nothing: without your confirmation nothing happens.",
    },
    it: {
      subject: `Conferma l'adesione di ${organization} a ${name}`,
      heading: "Serve la tua conferma",
      paragraphs: [
        `${event.actor.name} ha chiesto l'adesione di ${organization} al programma partner di ${name} e ti ha indicato come contatto principale.`,
        "Conferma che la tua organizzazione si è iscritta e che questa casella di posta le appartiene. La verifica non inizia prima.",
      ],
      action: { label: "Controlla e conferma", url },
      footnote: "Se non ne sai nulla, non fare nulla: senza la tua conferma non succede niente.",
    },
  };
};

const reviewBegins: Words = (event, _told, settings) => ({
  en: {
    subject: `The review of ${who(event)}'s enrollment has begun`,
    heading: "Thank you, the review has begun",
    paragraphs: [
      "You have confirmed the enrollment. Now it is verified that you work for the organization, then the business itself.",
      "You will hear from us at this address. The application shows until when a decision is expected.",
    ],
    action: { label: openIt.en, url: pageOf(event, settings) },
  },
  it: {
    subject: `È iniziata la verifica dell'adesione di ${who(event)}`,
    heading: "Grazie, la verifica è iniziata",
    paragraphs: [
      "Hai confermato la domanda di adesione. Ora si verifica che tu lavori per l'organizzazione, poi l'impresa stessa.",
      "Ti scriveremo a questo indirizzo. Nella domanda trovi entro quando è attesa una decisione.",
    ],
    action: { label: openIt.it, url: pageOf(event, settings) },
  },
});

const question: Words = (event, { text = "" }, settings) => ({
  en: {
    subject: `A question about ${who(event)}'s enrollment`,
    heading: "We need to know more",
    paragraphs: [text, "Answer in the application; you can upload documents there. The review goes on when you have answered."],
    action: { label: "Answer", url: pageOf(event, settings) },
  },
  it: {
    subject: `Una domanda sull'adesione di ${who(event)}`,
    heading: "Ci serve qualche informazione in più",
    paragraphs: [
      text,
      "Rispondi nella domanda di adesione, dove puoi anche caricare documenti. La verifica riprende dopo la tua risposta.",
    ],
    action: { label: "Rispondi", url: pageOf(event, settings) },
  },
});

const answered: Words = (event, _told, settings) => ({
  en: {
    subject: `The answer about ${who(event)}'s enrollment has arrived`,
    heading: "Your answer has arrived",
    paragraphs: [`${event.actor.name} has answered our question. The application is back in the queue and the review goes on.`],
    action: { label: openIt.en, url: pageOf(event, settings) },
  },
  it: {
    subject: `Ricevuta la risposta sull'adesione di ${who(event)}`,
    heading: "La risposta è arrivata",
    paragraphs: [`${event.actor.name} ha risposto alla nostra domanda. La domanda di adesione è di nuovo in coda e la verifica prosegue.`],
    action: { label: openIt.it, url: pageOf(event, settings) },
  },
});

const approved: Words = (event, _told, settings) => ({
  en: {
    subject: `Welcome: ${who(event)} is a partner of ${settings.name}`,
    heading: "The enrollment is approved",
    paragraphs: [
      "Your organization's partner account is open.",
      "What comes next: a global administrator signs the partner agreement, and checks that they are admin agent. Then you can invite customers.",
    ],
    action: { label: "Go on", url: pageOf(event, settings) },
  },
  it: {
    subject: `Ti diamo il benvenuto: ${who(event)} è partner di ${settings.name}`,
    heading: "L'adesione è approvata",
    paragraphs: [
      "L'account partner della tua organizzazione è attivo.",
      "Ora un amministratore globale firma il contratto partner e verifica di essere agente amministratore. Poi puoi invitare i clienti.",
    ],
    action: { label: "Prosegui", url: pageOf(event, settings) },
  },
});

const rejected: Words = (event, { reasons = [], text = "", appeals = 0 }, settings) => {
  const left = 3 - appeals;
  return {
    en: {
      subject: `The enrollment of ${who(event)} was rejected`,
      heading: "The enrollment was rejected",
      paragraphs: [
        ...reasons.map((reason) => reasonWords[reason].en),
        text,
        left > 0
          ? `You can appeal with an explanation and documents. Appeals left: ${left}.`
          : "It was appealed three times, so this decision is final. A new application can be begun when the reasons no longer hold.",
      ],
      action: { label: openIt.en, url: pageOf(event, settings) },
    },
    it: {
      subject: `L'adesione di ${who(event)} è stata rifiutata`,
      heading: "L'adesione è stata rifiutata",
      paragraphs: [
        ...reasons.map((reason) => reasonWords[reason].it),
        text,
        left > 0
          ? `Puoi presentare ricorso con una spiegazione e documenti. Ricorsi rimasti: ${left}.`
          : "I tre ricorsi possibili sono stati usati: la decisione è definitiva. Si potrà presentare una nuova domanda quando i motivi saranno venuti meno.",
      ],
      action: { label: openIt.it, url: pageOf(event, settings) },
    },
  };
};

const appealed: Words = (event, _told, settings) => ({
  en: {
    subject: `The appeal about ${who(event)}'s enrollment has arrived`,
    heading: "Your appeal has arrived",
    paragraphs: [`${event.actor.name} has appealed the rejection. The application is back in the queue and will be reviewed again.`],
    action: { label: openIt.en, url: pageOf(event, settings) },
  },
  it: {
    subject: `Ricevuto il ricorso sull'adesione di ${who(event)}`,
    heading: "Il ricorso è arrivato",
    paragraphs: [`${event.actor.name} ha presentato ricorso contro il rifiuto. La domanda è di nuovo in coda e sarà riesaminata.`],
    action: { label: openIt.it, url: pageOf(event, settings) },
  },
});

const takenBack =
  (forGood: boolean): Words =>
  (event, _told, settings) => ({
    en: {
      subject: `The enrollment of ${who(event)} was taken back`,
      heading: "The enrollment was taken back",
      paragraphs: [
        forGood
          ? `${event.actor.name} has withdrawn the application. Nothing more happens with it.`
          : `${event.actor.name} has taken the application back to correct it. The link in the mail before no longer works; a new one comes when it is submitted again.`,
      ],
      action: { label: openIt.en, url: pageOf(event, settings) },
    },
    it: {
      subject: `La domanda di adesione di ${who(event)} è stata ritirata`,
      heading: "La domanda di adesione è stata ritirata",
      paragraphs: [
        forGood
          ? `${event.actor.name} ha ritirato la domanda, che non avrà alcun seguito.`
          : `${event.actor.name} ha ritirato la domanda per correggerla. Il link dell'e-mail precedente non funziona più; ne arriverà uno nuovo quando verrà inviata di nuovo.`,
      ],
      action: { label: openIt.it, url: pageOf(event, settings) },
    },
  });

export const applicationNotices: readonly Notice[] = [
  toPrimaryContact(enrollmentEvents.submitted, "enrollment-confirmation", confirmation),
  toPrimaryContact(enrollmentEvents.mailRepeated, "enrollment-confirmation-again", confirmation),
  toPrimaryContact(enrollmentEvents.recalled, "enrollment-recalled", takenBack(false)),
  toPrimaryContact(enrollmentEvents.confirmed, "enrollment-review-begun", reviewBegins),
  toPrimaryContact(enrollmentEvents.questionAsked, "enrollment-question", question),
  toPrimaryContact(enrollmentEvents.answered, "enrollment-answered", answered),
  toPrimaryContact(enrollmentEvents.approved, "enrollment-approved", approved),
  toPrimaryContact(enrollmentEvents.rejected, "enrollment-rejected", rejected),
  toPrimaryContact(enrollmentEvents.appealed, "enrollment-appealed", appealed),
  toPrimaryContact(enrollmentEvents.withdrawn, "enrollment-withdrawn", takenBack(true)),
];
