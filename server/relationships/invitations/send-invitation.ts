import { findProgram } from "../../organizations/index.ts";
import { actingOrganization, type Context, DomainError, invalidField, record, transact } from "../../platform/index.ts";
import { relationshipEvents } from "../events.ts";
import { stepOf } from "../reminders/rules.ts";
import { keepToLimits } from "./keep-to-limits.ts";
import { linkOf } from "./link.ts";
import { loadInvitation } from "./load-invitation.ts";
import { type Addressing, addressingFor, addressingOf, next, revealsLink, withLink, withoutLink } from "./rules.ts";
import { selectAddressees, updateInvitation, upsertAddressees } from "./store.ts";
import { whereAccepted } from "./where-accepted.ts";

export interface Sending {
  readonly channel: "procura" | "mail-program" | "copy";
  /** Left out: addressed if it names somebody; of one that has been sent already, as it was. */
  readonly addressing?: Addressing | undefined;
  /** Required when Procura sends; otherwise whom the partner says it writes to, if anybody. */
  readonly to: readonly string[];
  /** Whether Procura reminds those who do not answer; left out: as it was, at first yes. */
  readonly reminders?: boolean | undefined;
  /** Left out: the letter as it stands. */
  readonly message?: { readonly subject: string; readonly body: string } | undefined;
}

/**
 * Sends an invitation, or sends it again: Procura mails the letter, or the partner takes it into a mail of its own. From now on
 * the link opens: for one customer, or for everybody who has it.
 */
export async function sendInvitation(ctx: Context, id: string, sending: Sending) {
  const partnerId = actingOrganization(ctx);
  return await transact(ctx, [], async (tx) => {
    const { invitation } = await loadInvitation(tx, ctx, id, "create");
    const step = next("send", invitation, ctx.now);
    if ("refusal" in step) throw new DomainError("conflict", step.refusal);
    const decided = addressingFor(addressingOf(invitation), sending.addressing, sending.to.length > 0);
    if ("refusal" in decided) throw new DomainError("conflict", decided.refusal);
    if (sending.channel === "procura" && sending.to.length === 0) throw addresseeMissing();
    const link = linkOf(ctx.settings, partnerId, id, (await whereAccepted(tx, invitation, ctx.now))?.url);
    const message = sending.message ?? { subject: invitation.subject, body: withLink(invitation.body, link) };
    const body = withoutLink(message.body, link);
    if (body === null) throw linkMissing();
    if (revealsLink(body, link)) throw linkInPieces();
    if (revealsLink(message.subject, link)) throw linkInSubject();

    const program = await findProgram(tx, invitation.program_id);
    if (!program) throw new Error("an invitation has a program");
    const to = [...new Set(sending.to)];
    if (sending.channel === "procura") await keepToLimits(tx, ctx, partnerId, id, to);
    const [sent] = await record(tx, ctx, [
      {
        kind: relationshipEvents.invitationSent,
        organizations: [partnerId],
        subject: { kind: "invitation", id, name: to.join(", ") || null },
        data: {
          kind: invitation.kind,
          channel: sending.channel,
          to,
          addressing: decided.addressing,
          includeDelegatedAdministration: invitation.include_delegated_administration,
          ...(invitation.services ? { services: invitation.services } : {}),
        },
      },
    ]);
    if (sent !== undefined && to.length > 0)
      await upsertAddressees(tx, invitation, { emails: to, sentEventId: sent, at: ctx.now, mailed: sending.channel === "procura" });
    const change = {
      status: step.status,
      single_use: decided.addressing === "addressed",
      reminders: sending.reminders ?? invitation.reminders,
      sent_at: ctx.now,
    };
    const updated = await updateInvitation(tx, invitation, {
      ...change,
      channel: sending.channel,
      subject: message.subject,
      body,
      follow_up_at: stepOf({ ...invitation, ...change }, program.rules, ctx.now).lookAt,
    });
    return { invitation: updated, link, addressees: await selectAddressees(tx, partnerId, [id]) };
  });
}

function linkInSubject(): DomainError {
  return invalidField(
    "message.subject",
    "link-in-subject",
    {
      en: "The invitation link, or a part of it, is in the subject. Every server on the mail's way could read it there.",
      it: "Nell'oggetto c'è il link di invito o una sua parte. Lì potrebbe leggerlo ogni server attraversato dall'e-mail.",
    },
    { en: "Take it out of the subject: it belongs in the text.", it: "Toglilo dall'oggetto: il suo posto è nel testo." },
  );
}

function linkInPieces(): DomainError {
  return invalidField(
    "message.body",
    "link-in-pieces",
    {
      en: "Besides the invitation link, the text has a part of it. Such a part leads nowhere and could be kept where the link is not.",
      it: "Oltre al link di invito, il testo ne contiene una parte. Una parte non porta da nessuna parte e potrebbe restare dove il link non deve stare.",
    },
    { en: "Take the part out, or put the whole link there.", it: "Togli la parte oppure inserisci al suo posto il link intero." },
  );
}

function addresseeMissing(): DomainError {
  return invalidField(
    "to",
    "addressee-missing",
    { en: "Say to which e-mail address the invitation goes.", it: "Indica a quale indirizzo e-mail inviare l'invito." },
    {
      en: "Add at least one address, or copy the letter into a mail of your own.",
      it: "Aggiungi almeno un indirizzo oppure copia il testo in una tua e-mail.",
    },
  );
}

function linkMissing(): DomainError {
  return invalidField(
    "message.body",
    "link-missing",
    {
      en: "The invitation link is no longer in the text. It connects the customer to your account, so the customer could not accept without it.",
      it: "Nel testo non c'è più il link di invito. Collega il cliente al tuo account: senza, il cliente non potrebbe accettare.",
    },
    { en: "Put the link back into the text.", it: "Reinserisci il link nel testo." },
  );
}
