import { type Context, DomainError, record, transact } from "../../platform/index.ts";
import { enrollmentEvents } from "../events.ts";
import { addBusinessMs, businessDayMs } from "../review/rules.ts";
import { draftOf } from "./draft.ts";
import { eventOf, loadToAct, type SeenApplication, see } from "./load-application.ts";
import { updateApplication } from "./store.ts";
import { countMail } from "./submit-application.ts";

/** When the mail to confirm may be sent again: a business day after the last. */
export function againFrom(mailSentAt: Date): Date {
  return addBusinessMs(mailSentAt, businessDayMs);
}

/** The same link once more. Throws DomainError `mail-sent-recently` (409), `too-many-mails` (429), and as loadToAct. */
export async function resendMail(ctx: Context, id: string): Promise<SeenApplication> {
  return await transact(ctx, [], async (tx) => {
    const loaded = await loadToAct(tx, ctx, id, "resend");
    const { row } = loaded;
    const { email } = draftOf(row).primaryContact;
    const earliest = againFrom(row.mail_sent_at ?? row.created_at);
    if (ctx.now < earliest) throw sentRecently(earliest);
    if (email === null) throw new Error("a submitted application has a primary contact");
    await countMail(tx, ctx, email);
    const sent = await updateApplication(tx, row, { mail_sent_at: ctx.now, updated_at: ctx.now });
    await record(tx, ctx, [eventOf(sent, enrollmentEvents.mailRepeated, { email, submissions: sent.submissions })]);
    return await see(tx, ctx, { ...loaded, row: sent });
  });
}

function sentRecently(againFrom: Date): DomainError {
  return new DomainError("conflict", {
    code: "mail-sent-recently",
    message: {
      en: "The mail was sent less than a business day ago.",
      it: "L'e-mail è stata inviata meno di un giorno lavorativo fa.",
    },
    nextStep: {
      en: "Look into the spam folder too. To correct the address, take the application back.",
      it: "Controlla anche la posta indesiderata. Per correggere l'indirizzo, ritira la domanda.",
    },
    extra: { againFrom: againFrom.toISOString() },
  });
}
