import { administratorsToTell } from "../../access/index.ts";
import {
  type EventKind,
  type Language,
  type Localized,
  type MailContent,
  type Notice,
  notice,
  type RecordedEvent,
} from "../../platform/index.ts";
import { relationshipEvents } from "../events.ts";
import { dayOf } from "../written-day.ts";

interface Facts {
  readonly customerId: string;
  readonly dueAt: string;
  readonly lines?: number;
  readonly left?: number;
}

const factsOf = (event: RecordedEvent) => event.data as unknown as Facts;
const labels = { en: "Open the review", it: "Apri la revisione" };

function actionOf(event: RecordedEvent, language: Language, publicUrl: string) {
  return { label: labels[language], url: `${publicUrl}/o/${factsOf(event).customerId}/access-reviews` };
}

const opened = notice<{ displayName: string }>({
  event: relationshipEvents.reviewOpened,
  template: "access-review-opened",
  recipients: administratorsToTell,
  compose(event, { language, data }, { publicUrl }): MailContent {
    const { dueAt, lines = 0 } = factsOf(event);
    const action = actionOf(event, language, publicUrl);
    return {
      en: {
        subject: "Please review which partners may administer your organization",
        heading: `Hello ${data.displayName}`,
        paragraphs: [
          lines === 1
            ? "One partner holds admin roles in your organization."
            : `Partners hold admin roles in your organization in ${lines} ways.`,
          `Please look at each by ${dayOf(dueAt, "en")}: what it may do, since when, and when it was last used. Keep it, or remove the admin roles.`,
          "Nothing changes by itself: what nobody decides stays as it is.",
        ],
        action,
      },
      it: {
        subject: "Rivedi quali partner possono amministrare la tua organizzazione",
        heading: `Ciao ${data.displayName}`,
        paragraphs: [
          lines === 1
            ? "Un partner ha ruoli di amministratore nella tua organizzazione."
            : `Alcuni partner hanno ruoli di amministratore nella tua organizzazione, in ${lines} modi.`,
          `Esamina ciascuno entro il ${dayOf(dueAt, "it")}: che cosa può fare, da quando e quando è stato usato l'ultima volta. Confermalo oppure rimuovi i ruoli di amministratore.`,
          "Nulla cambia da solo: ciò che nessuno decide resta com'è.",
        ],
        action,
      },
    }[language];
  },
});

/** A mail about a review that waits: what is left, by or since which day. */
const waits = (
  event: EventKind,
  template: string,
  words: (left: number, due: Localized) => Readonly<Record<Language, { subject: string; paragraphs: string[] }>>,
) =>
  notice<{ displayName: string }>({
    event,
    template,
    recipients: administratorsToTell,
    compose(told, { language, data }, { publicUrl }): MailContent {
      const { dueAt, left = 0 } = factsOf(told);
      const greeting = { en: `Hello ${data.displayName}`, it: `Ciao ${data.displayName}` };
      const said = words(left, { en: dayOf(dueAt, "en"), it: dayOf(dueAt, "it") })[language];
      return { ...said, heading: greeting[language], action: actionOf(told, language, publicUrl) };
    },
  });

const reminded = waits(relationshipEvents.reviewReminded, "access-review-reminder", (left, due) => ({
  en: {
    subject: "Your review of partners' access is due soon",
    paragraphs: [`Still to decide: ${left}. Please finish by ${due.en}.`],
  },
  it: {
    subject: "La revisione degli accessi dei partner scade tra poco",
    paragraphs: [`Ancora da decidere: ${left}. Completa la revisione entro il ${due.it}.`],
  },
}));

const overdue = waits(relationshipEvents.reviewOverdue, "access-review-overdue", (left, due) => ({
  en: {
    subject: "Your review of partners' access is overdue",
    paragraphs: [
      `It was due on ${due.en}. Still to decide: ${left}.`,
      "These partners go on holding their admin roles until you remove them.",
    ],
  },
  it: {
    subject: "La revisione degli accessi dei partner è in ritardo",
    paragraphs: [
      `Era prevista entro il ${due.it}. Ancora da decidere: ${left}.`,
      "Questi partner mantengono i loro ruoli di amministratore finché non li rimuovi.",
    ],
  },
}));

export const reviewNotices: readonly Notice[] = [opened, reminded, overdue];
