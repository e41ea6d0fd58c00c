import { findUser } from "../../identity/index.ts";
import { findOrganization } from "../../organizations/index.ts";
import {
  type MailContent,
  type Notice,
  type NoticeSettings,
  notice,
  type Recipient,
  type RecordedEvent,
  type Tx,
} from "../../platform/index.ts";
import { relationshipEvents } from "../events.ts";
import { whoWantsIt } from "../reminders/whom-it-reached.ts";
import { dayIn } from "./letter.ts";
import { linkOf } from "./link.ts";
import { withLink } from "./rules.ts";
import { type InvitationRow, selectInvitation } from "./store.ts";
import { whereAccepted } from "./where-accepted.ts";

const nobody = "00000000-0000-0000-0000-000000000000";

interface LetterData {
  readonly subject: string;
  readonly body: string;
  readonly invitationId: string;
  readonly partnerName: string;
  readonly portalUrl: string | null;
  readonly replyTo: { readonly name: string; readonly email: string } | null;
}

/** The letter, as the partner edited it, to those it is for. The link is put in only when the mail leaves. */
const invitationLetter = notice<LetterData>({
  event: relationshipEvents.invitationSent,
  template: "invitation",
  holds: isOpen,
  async recipients(tx, event) {
    const { channel, to } = event.data as { channel: string; to: string[] };
    const invitation = await invitationOf(tx, event);
    return channel === "procura" && invitation ? await letters(tx, event, { invitation, to, senderId: event.actor.id }) : [];
  },
  compose: (event, { data, language }, settings): MailContent => {
    const link = linkOf(settings, event.organizationId, data.invitationId, data.portalUrl);
    return { subject: data.subject, letter: withLink(data.body, link), link, ...frame(data, language, settings) };
  },
});

/** The same letter again, with the same link (ADR 12). */
const invitationReminder = notice<LetterData & { sentAt: string; expiresAt: string }>({
  event: relationshipEvents.invitationReminded,
  template: "invitation-reminder",
  holds: isOpen,
  async recipients(tx, event) {
    const { to: reached } = event.data as { to: string[] };
    const invitation = await invitationOf(tx, event);
    if (!invitation) return [];
    const to = await whoWantsIt(tx, invitation, reached);
    const found = await letters(tx, event, { invitation, to, senderId: invitation.created_by_id });
    const dates = { sentAt: (invitation.sent_at ?? invitation.created_at).toISOString(), expiresAt: invitation.expires_at.toISOString() };
    return found.map((one) => ({ ...one, data: { ...one.data, ...dates } }));
  },
  compose(event, { data, language }, settings): MailContent {
    const link = linkOf(settings, event.organizationId, data.invitationId, data.portalUrl);
    const [sent, until] = [dayIn(language, new Date(data.sentAt)), dayIn(language, new Date(data.expiresAt))];
    const opening =
      language === "it"
        ? `Un promemoria: ${data.partnerName} vi ha inviato questo invito il ${sent} e nessuno ha ancora risposto. Può essere accettato o rifiutato fino al ${until}.`
        : `A reminder: ${data.partnerName} sent you this invitation on ${sent}, and nobody has answered yet. It can be accepted or declined until ${until}.`;
    return {
      subject: `${language === "it" ? "Promemoria" : "Reminder"}: ${data.subject}`,
      letter: `${opening}\n\n${withLink(data.body, link)}`,
      link,
      ...frame(data, language, settings),
    };
  },
});

async function invitationOf(tx: Tx, { organizationId, subject }: RecordedEvent): Promise<InvitationRow | undefined> {
  return subject.id === null ? undefined : await selectInvitation(tx, organizationId, subject.id, "read");
}

/** Once it is answered, withdrawn, reported or over, nobody gets it any more. */
async function isOpen(tx: Tx, event: RecordedEvent): Promise<boolean> {
  const invitation = await invitationOf(tx, event);
  return invitation?.status === "open" && (event.kind === relationshipEvents.invitationSent.kind || invitation.hushed_at === null);
}

async function letters(
  tx: Tx,
  event: RecordedEvent,
  { invitation, to, senderId }: { invitation: InvitationRow; to: readonly string[]; senderId: string | null },
): Promise<Recipient<LetterData>[]> {
  const { organizationId } = event;
  const sender = await findUser(tx, { organizationId, id: senderId ?? nobody });
  const partner = await findOrganization(tx, organizationId);
  const portalUrl = (await whereAccepted(tx, invitation, invitation.sent_at ?? event.at))?.url ?? null;
  const replyTo = sender?.email ? { name: sender.display_name, email: sender.email } : null;
  const { subject, body, id: invitationId } = invitation;
  return to.map((email) => ({
    email,
    language: invitation.language === "it" ? "it" : "en",
    usefulUntil: invitation.expires_at,
    data: { subject, body, invitationId, partnerName: partner?.name ?? "", portalUrl, replyTo },
  }));
}

function frame({ replyTo, partnerName }: LetterData, language: string, settings: NoticeSettings) {
  return {
    ...(replyTo ? { replyTo } : {}),
    footnote:
      language === "it"
        ? `Inviato tramite ${settings.name} per conto di ${partnerName}. Se non conosci il mittente, ignora questa e-mail: senza la tua accettazione non succede nulla.`
        : `Sent through ${settings.name} on behalf of ${partnerName}. If you do not know the sender, ignore this mail: nothing happens unless you accept.`,
  };
}

export const letterNotices: readonly Notice[] = [invitationLetter, invitationReminder];
