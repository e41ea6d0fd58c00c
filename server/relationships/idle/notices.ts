import { administratorsToTell } from "../../access/index.ts";
import { type MailContent, type Notice, notice } from "../../platform/index.ts";
import { relationshipEvents } from "../events.ts";

interface Facts {
  readonly cause?: string;
  readonly partnerId: string;
  readonly partnerName: string;
  readonly customerId: string;
  readonly customerName?: string;
  readonly idleAfterDays?: number;
}

/** Both sides' administrators learn that the rule has ended what nobody used. */
const endedIdle = notice<{ displayName: string }>({
  event: relationshipEvents.administrationRemoved,
  template: "administration-idle",
  reads: (event) => [(event.data as unknown as Facts).customerId],
  async recipients(tx, event) {
    const { cause, customerId, partnerId } = event.data as unknown as Facts;
    if (cause !== "idle") return [];
    const sides = [customerId, partnerId].map((organizationId) => administratorsToTell(tx, { ...event, organizationId }));
    return (await Promise.all(sides)).flat();
  },
  compose(event, { language, data }): MailContent {
    const { partnerName, customerName = "", idleAfterDays = 0 } = event.data as unknown as Facts;
    return {
      en: {
        subject: `${partnerName} no longer administers ${customerName}: nobody had used it`,
        heading: `Hello ${data.displayName}`,
        paragraphs: [
          `Nobody of ${partnerName} had used its admin roles at ${customerName} for ${idleAfterDays} days, so they have ended by the rule that holds there.`,
          "The relationship stands. If they are needed again, the partner asks and the customer decides.",
        ],
      },
      it: {
        subject: `${partnerName} non amministra più ${customerName}: nessuno usava l'accesso`,
        heading: `Ciao ${data.displayName}`,
        paragraphs: [
          `Nessuno di ${partnerName} usava da ${idleAfterDays} giorni i ruoli di amministratore presso ${customerName}: sono quindi terminati secondo la regola in vigore.`,
          "La relazione resta in essere. Se serviranno di nuovo, il partner li chiede e il cliente decide.",
        ],
      },
    }[language];
  },
});

export const idleNotices: readonly Notice[] = [endedIdle];
