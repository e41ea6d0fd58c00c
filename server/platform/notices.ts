import type { Settings } from "./context.ts";
import type { Language } from "./errors.ts";
import type { EventKind } from "./events.ts";
import type { RecordedEvent } from "./recorded-events.ts";
import type { Tx } from "./tx.ts";

/**
 * An event that becomes mail: to whom, in which words. A module lists its notices in `notices.ts`; the composition root hands
 * them all to messaging, which nobody imports. Modules write words; layout, escaping, plain text and retries are messaging's.
 *
 * @example
 * export const passwordResetRequested = notice<{ displayName: string; resetId: string }>({
 *   event: passwordResetRequestedEvent,
 *   template: "password-reset",
 *   async recipients(tx, event) {
 *     const user = await userOf(tx, event.organizationId, event.subject.id);
 *     if (!user?.email) return [];
 *     const { resetId, expiresAt } = event.data as { resetId: string; expiresAt: string };
 *     const { email, language, displayName } = user;
 *     return [{ email, language, userId: user.id, usefulUntil: new Date(expiresAt), data: { displayName, resetId } }];
 *   },
 *   compose(event, { language, data }, { publicUrl, secretKey, name }) {
 *     const secret = deriveSecret(secretKey, "password-reset", data.resetId);
 *     const url = `${publicUrl}/reset-password#${makeToken(event.organizationId, data.resetId, secret)}`;
 *     return {
 *       en: { subject: `Choose a new password for ${name}`, heading: `Hello ${data.displayName}`, paragraphs: ["…"], action: { label: "Choose a password", url } },
 *       it: { subject: `Scegli una nuova password per ${name}`, heading: `Ciao ${data.displayName}`, paragraphs: ["…"], action: { label: "Scegli una password", url } },
 *     }[language];
 *   },
 * });
 */
export interface NoticeDefinition<Data extends object> {
  readonly event: EventKind;
  /** Kebab-case name of the mail, unique among all notices; the outbox and its readers know the mail by it. Never rename it. */
  readonly template: string;
  /**
   * What a person may choose not to get by mail (messaging lists the topics). Without one it always comes: security, and what
   * somebody asked for.
   */
  readonly topic?: string;
  /** Organizations besides the event's own whose rows `recipients` reads. */
  reads?(event: RecordedEvent): readonly string[];
  /**
   * Who gets the mail, and what besides the event its words need. Runs once the event is history, in the transaction that fills the
   * outbox. An address that comes twice gets one mail.
   */
  recipients(tx: Tx, event: RecordedEvent): Promise<readonly Recipient<Data>[]>;
  /**
   * Whether there is still a reason to send it: asked before every attempt, which may come long after the event. Without it there is.
   */
  holds?(tx: Tx, event: RecordedEvent): Promise<boolean>;
  /**
   * The words, in the recipient's language. Pure, and run again for every attempt at sending: links and codes are derived here
   * (`deriveSecret`), so no secret is ever stored. The subject is stored: no secret may stand in it.
   */
  compose(event: RecordedEvent, recipient: Recipient<Data>, settings: NoticeSettings): MailContent;
}

// biome-ignore lint/suspicious/noExplicitAny: a list of notices holds notices with every kind of data
export type Notice = NoticeDefinition<any>;

export function notice<Data extends object>(definition: NoticeDefinition<Data>): Notice {
  return definition;
}

export interface Recipient<Data extends object> {
  readonly email: string;
  readonly language: Language;
  /** The person's account, if the address belongs to one. */
  readonly userId?: string;
  /** A mail that could not leave until then is given up; for codes and links that expire. */
  readonly usefulUntil?: Date;
  /** Stored with the mail as JSON (so no Date, no undefined) until it is sent. Never a secret. */
  readonly data: Data;
}

export interface NoticeSettings extends Settings {
  /** What the vendor calls its partner center. */
  readonly name: string;
}

export type MailContent = Announcement | Letter;

interface Envelope {
  readonly subject: string;
  /** Whom an answer reaches; without it answers go nowhere. */
  readonly replyTo?: { readonly name: string; readonly email: string };
  /** Small print at the end, e.g. why somebody gets this mail and what to do if it is a mistake. */
  readonly footnote?: string;
}

/** A mail in our own words. All texts are plain: no markup, one paragraph per string. */
export interface Announcement extends Envelope {
  readonly heading: string;
  readonly paragraphs: readonly string[];
  /** To be typed in somewhere; shown large. */
  readonly code?: string;
  /** The facts of the case, as a table of two columns. */
  readonly facts?: readonly { readonly label: string; readonly value: string }[];
  /** The one thing to do. Plain text shows the address. */
  readonly action?: { readonly label: string; readonly url: string };
}

/** A mail in somebody else's words: plain text with line breaks, as edited. */
export interface Letter extends Envelope {
  readonly letter: string;
  /** An address that stands in the text and becomes a link; others stay text. */
  readonly link?: string;
}
